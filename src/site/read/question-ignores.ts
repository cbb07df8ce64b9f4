/** A question's text without its `lint-ignore` comments. */
export interface WithoutIgnores {
  /** As long as it was, so that places stay. */
  readonly content: string;
  readonly ignores: readonly { readonly text: string; readonly at: number }[];
}

/**
 * Takes lines such as `<!-- lint-ignore: longest-key (the definition needs its three parts) -->` out of
 * a question in the short form. They count as if they were not there.
 */
export function takeIgnores(content: string): WithoutIgnores {
  const ignores: { readonly text: string; readonly at: number }[] = [];
  const rest = content.replace(COMMENT, (line, before: string, text: string, at: number) => {
    ignores.push({ text: text.trim(), at: at + before.length });
    return " ".repeat(line.length);
  });
  return { content: rest, ignores };
}

const COMMENT = /^([ \t]*<!--[ \t]*lint-ignore:[ \t]*)(.*?)-->[ \t]*$/gm;
