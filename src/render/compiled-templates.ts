import { readFileSync } from "node:fs";
import nunjucks from "nunjucks";

/** What Nunjucks' types leave out. */
interface Compiling {
  readonly compiler: {
    /** @throws where the template cannot be read. */
    compile(
      text: string,
      asyncFilters: readonly string[],
      extensions: readonly nunjucks.Extension[],
      name: string,
      options: nunjucks.ConfigureOptions,
    ): string;
  };
}
const { compiler } = nunjucks as unknown as Compiling;

/** Of every theme. */
export const themeOptions = { autoescape: true, throwOnUndefined: true } as const;

interface Compiled {
  readonly text: string;
  readonly code: unknown;
}

/** By file, as it last was. */
const compiled = new Map<string, Compiled>();

/**
 * A template's file as Nunjucks is given it: compiled, which a process does once for a text, since that
 * takes as long as all else of a small site; as text where it cannot be, which Nunjucks then says.
 */
export function templateSource(file: string): nunjucks.LoaderSource {
  const text = readFileSync(file, "utf8");
  const known = compiled.get(file);
  const code = known?.text === text ? known.code : compile(text, file);
  if (code === undefined) return { src: text, path: file, noCache: false };
  compiled.set(file, { text, code });
  // As its own loader of compiled templates gives them; its types know of text alone.
  const src = { type: "code", obj: code } as unknown as string;
  return { src, path: file, noCache: false };
}

function compile(text: string, file: string): unknown {
  try {
    return new Function(compiler.compile(text, [], [], file, themeOptions))();
  } catch {
    return undefined;
  }
}
