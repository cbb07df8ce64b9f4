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
 * takes as long as all else of a small site.
 * @throws where it cannot be read. Nunjucks itself would say that of one that another puts in only once
 * the other is rendered, without it.
 */
export function templateSource(file: string): nunjucks.LoaderSource {
  const text = readFileSync(file, "utf8");
  const known = compiled.get(file);
  const code = known?.text === text ? known.code : compiledNow(text, file);
  compiled.set(file, { text, code });
  // As its own loader of compiled templates gives them; its types know of text alone.
  const src = { type: "code", obj: code } as unknown as string;
  return { src, path: file, noCache: false };
}

function compile(text: string, file: string): unknown {
  const code = compiler.compile(text, [], [], file, themeOptions);
  return new Function(code)();
}

/** @throws with the file and the place in what it says, as Nunjucks would. */
function compiledNow(text: string, file: string): unknown {
  try {
    return compile(text, file);
  } catch (error) {
    const { Update: placed } = error as {
      readonly Update?: (this: unknown, file: string) => unknown;
    };
    throw placed ? placed.call(error, file) : error;
  }
}

/** What keeps a template from being read; undefined where nothing does. */
export function templateError(text: string, file: string): unknown {
  try {
    compiler.compile(text, [], [], file, themeOptions);
    return undefined;
  } catch (error) {
    return error;
  }
}
