import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { thrownWords } from "../markdown/thrown-words.ts";
import { columnOf, isBuildFailure } from "../output/esbuild-faults.ts";
import { isInPackage, liesIn } from "../site/read/lies-in.ts";
import { type SyntaxWords, syntaxWords } from "../site/read/syntax-words.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where an error was thrown: the innermost line that is the site's own. */
export function placeInStack(cause: unknown): Place | undefined {
  const stack = stackOf(cause);
  for (const line of stack.split("\n")) {
    const [, where = "", row, column] =
      /((?:file:\/\/)?\/[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? [];
    const file = ownFile(where);
    if (file) return { file, line: Number(row), column: Number(column) };
  }
  // An export that is not there, and what Node reads no types of: `file:line`, the line, or some, a row of carets.
  const [, where = "", row, indent = ""] = /^(\S+):(\d+)\n(?:.*\n){1,3}?(\s*)\^/.exec(stack) ?? [];
  const file = ownFile(where);
  return file ? { file, line: Number(row), column: indent.length + 1 } : undefined;
}

function stackOf(cause: unknown): string {
  const isStacked = typeof cause === "object" && cause !== null && "stack" in cause;
  return isStacked && typeof cause.stack === "string" ? cause.stack : "";
}

/** Of what has no stack: the one line of a file that has its words. */
export function placeOfWords(cause: unknown, file: string): Place | undefined {
  const words = thrownWords(cause);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const [line, ...others] = lines.flatMap((text, index) => (text.includes(words) ? [index] : []));
  if (line === undefined || others.length > 0) return undefined;
  return { file, line: line + 1, column: (lines[line] ?? "").search(/\S/) + 1 };
}

/** Its path from the current folder; undefined for files of packages, Node and others. */
function ownFile(where: string): string | undefined {
  if (where === "") return undefined;
  const file = path.relative(".", where.startsWith("file:") ? fileURLToPath(where) : where);
  const isOwn = liesIn(file, ".") && !isInPackage(file) && existsSync(file);
  return isOwn ? file.split(path.sep).join("/") : undefined;
}

/** Whether a module that is named is not there. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && /MODULE_NOT_FOUND$/.test(`${cause.code}`);
}

/** Where a file waits outside of all functions; the code that is blamed for it may be another's, and then it has none. */
export function placeOfAwait(cause: unknown, file: string): Place | undefined {
  const isAwait =
    cause instanceof Error && "code" in cause && cause.code === "ERR_REQUIRE_ASYNC_MODULE";
  const lines = isAwait && existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const outer = /^(?:(?:export\s+)?(?:const|let|var)\b[^;{]*?=\s*|export default\s+)?(?=await\b)/;
  const line = lines.findIndex((text) => outer.test(text));
  const [before = ""] = outer.exec(lines[line] ?? "") ?? [];
  return line === -1 ? undefined : { file, line: line + 1, column: before.length + 1 };
}

/** Where a module is named that is not there. */
export function missingModulePlace(cause: unknown, file: string): Place | undefined {
  if (!isMissing(cause)) return undefined;
  const [, name = "", importer = ""] =
    /Cannot find (?:package|module) '([^']+)'(?: imported from (\S+))?/.exec(thrownWords(cause)) ??
    [];
  const from = ownFile(importer) ?? file;
  const wanted = path.basename(name);
  const lines = existsSync(from) ? readFileSync(from, "utf8").split("\n") : [];
  const line = lines.findIndex((text) => /["'`]/.test(text) && text.includes(wanted));
  if (line === -1) return undefined;
  const column = (lines[line] ?? "").search(/["'`]/) + 1;
  return { file: from, line: line + 1, column };
}

/** Node keeps the places of such faults to itself; the compiler tells them. */
export async function syntaxFault(
  cause: unknown,
  file: string,
): Promise<(Place & SyntaxWords) | undefined> {
  if (!(cause instanceof SyntaxError) || !existsSync(file)) return undefined;
  const { build } = await import("esbuild");
  try {
    await build({
      entryPoints: [file],
      absWorkingDir: process.cwd(),
      ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
      ...{ write: false, logLevel: "silent" },
    });
    return undefined;
  } catch (error) {
    const first = isBuildFailure(error) ? error.errors[0] : undefined;
    if (!first?.location) return undefined;
    const { file: at, line } = first.location;
    return { file: at, line, column: columnOf(first.location), ...syntaxWords(first.text) };
  }
}
