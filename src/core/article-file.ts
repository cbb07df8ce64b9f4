const ENDING = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;

/** Whether a file of the content folder is an article, by its name. */
export function isArticleFile(name: string): boolean {
  return ENDING.test(name);
}

/** `guide/start` of `guide/start.md`; of no article's name, the name as it is. */
export function withoutArticleEnding(name: string): string {
  return name.replace(ENDING, "");
}

/** What such a file of this name without ending may be called, the usual first. */
export function articleFiles(stem: string): readonly string[] {
  return [".md", ".markdown", ".mdx", ".MD", ".mdown", ".mkd", ".mkdn", ".qmd", ".Rmd"].map(
    (end) => `${stem}${end}`,
  );
}

/** The endings in a pattern of a JSON schema, which knows no flags. A bundle would keep what `String.raw` gives. */
export const articleEndings = "\\.(?:md|MD|markdown|mdown|mkdn?|mdx|qmd|Rmd)";
