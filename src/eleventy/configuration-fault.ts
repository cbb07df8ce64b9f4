import { readFileSync } from "node:fs";
import path from "node:path";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { thrownWords } from "../markdown/thrown-words.ts";
import { engineFolder } from "../render/theme.ts";
import { NotEnded } from "../site/read/bounded-run.ts";
import { firstThrown } from "../site/read/causes.ts";
import { liesIn } from "../site/read/lies-in.ts";
import { packageConfigFault } from "../site/read/package-config.ts";
import { type SyntaxWords, syntaxWords } from "../site/read/syntax-words.ts";
import { configurationFile } from "./configuration-file.ts";
import {
  isMissing,
  missingModulePlace,
  type Place,
  placeInStack,
  placeOfAwait,
  placeOfWords,
  syntaxFault,
} from "./thrown-place.ts";

/** What stopped a configuration, without Eleventy's wrapping, at the line that is to blame. */
export async function configurationFault(error: unknown, file: string): Promise<DiagnosticsError> {
  const cause = firstThrown(error);
  if (cause instanceof DiagnosticsError) return cause;
  const ofPackage = packageConfigFault(cause);
  if (ofPackage) return new DiagnosticsError([ofPackage]);
  const place =
    placeInStack(cause) ??
    missingModulePlace(cause, file) ??
    placeOfAwait(cause, file) ??
    (await syntaxFault(cause, file)) ??
    placeOfWords(cause, file);
  return configurationError({
    ...wordsFor(cause),
    ...(place ?? { file, line: 1, column: 1 }),
  });
}

/** What the site's own code, such as a transform, threw while pages were written; undefined for other errors. */
export function thrownBySite(error: unknown): DiagnosticsError | undefined {
  const cause = firstThrown(error);
  if (cause instanceof DiagnosticsError) return undefined;
  const place = placeInStack(cause);
  const hint = "mend the code";
  if (place) {
    if (isEngine(place.file)) return undefined;
    return configurationError({ ...place, message: thrownWords(cause), hint });
  }
  // The engine and what it runs throw Errors.
  if (cause instanceof Error) return undefined;
  const file = configurationFile();
  const at = placeOfWords(cause, file) ?? { file };
  return configurationError({ ...at, message: thrownWords(cause), hint });
}

/** What the site's own code throws where nothing waits for it, such as in a promise that nobody awaits. */
export function thrownAstray(thrown: unknown): string | undefined {
  const fault = thrownBySite(thrown);
  if (!fault || thrown instanceof Error || placeOfWords(thrown, configurationFile())) {
    return fault?.message;
  }
  const words = thrownWords(thrown);
  return `waymark: the configuration, or a bank or quiz in TypeScript, throws where nothing waits for it: ${words}`;
}

/** The engine's own faults are no author's, also where both are in one project. */
function isEngine(file: string): boolean {
  return liesIn(file, engineFolder);
}

/** A fault of a configuration, with the line that it is in where the file is there. */
export function configurationError({
  file,
  line = 1,
  column = 1,
  ...words
}: Partial<Place> & {
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}): DiagnosticsError {
  const hasPlace = line > 1 || column > 1;
  const excerpt = hasPlace ? readFileSync(file, "utf8").split(/\r?\n/)[line - 1] : undefined;
  return new DiagnosticsError([
    {
      ...{ rule: "config", severity: "error", file, line, column },
      ...words,
      ...(excerpt === undefined ? {} : { excerpt }),
    },
  ]);
}

function wordsFor(cause: unknown): SyntaxWords & { readonly hint: string } {
  const said = thrownWords(cause);
  const hint = "mend the configuration";
  if (cause instanceof NotEnded) return { message: said, hint: cause.hint };
  if (isMissing(cause)) {
    return {
      message: missing(said),
      hint: 'correct the name, or install the package ("npm install")',
    };
  }
  if (/^require\(\) cannot be used on an ESM graph with top-level await/.test(said)) {
    return {
      message: "it waits for something, which a configuration cannot",
      hint: 'take out "await"',
    };
  }
  if (/ is not defined$/.test(said)) {
    return { message: said, hint: "declare or import it, or put quotes around it if it is a text" };
  }
  return { hint, ...(cause instanceof SyntaxError ? syntaxWords(said) : { message: said }) };
}

/** A module that is named and not there, as its author names it. */
function missing(said: string): string {
  const [, name] = /^Cannot find (?:package|module) '([^']+)'/.exec(said) ?? [];
  if (name === undefined) return said;
  const isFile = path.isAbsolute(name) || name.startsWith(".");
  const file = path.relative(".", name).replaceAll(path.sep, "/");
  return `there is no ${isFile ? `file "${file}"` : `package "${name}"`} to import`;
}
