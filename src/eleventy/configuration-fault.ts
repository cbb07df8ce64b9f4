import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { causesOf } from "../build/causes.ts";
import { DiagnosticsError } from "../build/diagnostics-error.ts";

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What stopped a configuration, without Eleventy's wrapping, at the line that is to blame. */
export async function configurationFault(error: unknown, file: string): Promise<DiagnosticsError> {
  const cause = causesOf(error).at(-1);
  if (cause instanceof DiagnosticsError) return cause;
  const place =
    placeInStack(cause) ?? missingModulePlace(cause, file) ?? (await syntaxFault(cause, file));
  const { message = String(error).split("\n", 1)[0] ?? "", ...at } = {
    message: cause?.message.split("\n", 1)[0],
    ...(place ?? { file, line: 1, column: 1 }),
  };
  return configurationError({ ...at, message, hint: hintFor(cause) });
}

/** What the site's own code threw while its pages were written, such as a transform; undefined for other errors. */
export function thrownBySite(error: unknown): DiagnosticsError | undefined {
  const cause = causesOf(error).at(-1);
  if (cause === undefined || cause instanceof DiagnosticsError) return undefined;
  const place = placeInStack(cause);
  if (place === undefined || isEngine(place.file)) return undefined;
  const [message = ""] = cause.message.split("\n", 1);
  return configurationError({ ...place, message, hint: "mend the code" });
}

/** The engine's own faults are no author's, also where both are in one project. */
function isEngine(file: string): boolean {
  const engine = path.resolve(import.meta.dirname, "..");
  return `${path.resolve(file)}${path.sep}`.startsWith(engine + path.sep);
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

function hintFor(cause: Error | undefined): string {
  if (isMissing(cause)) return 'correct the name, or install the package ("npm install")';
  return "mend the configuration";
}

/** Where an error was thrown: the innermost line that is the site's own. */
function placeInStack(cause: Error | undefined): Place | undefined {
  for (const line of (cause?.stack ?? "").split("\n")) {
    const [, where = "", row, column] =
      /((?:file:\/\/)?\/[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? [];
    const file = ownFile(where);
    if (file) return { file, line: Number(row), column: Number(column) };
  }
  // An export that is not there: `file:line`, the line, a row of carets.
  const [, where = "", row, indent = ""] =
    /^(\S+):(\d+)\n.*\n(\s*)\^/.exec(cause?.stack ?? "") ?? [];
  const file = ownFile(where);
  return file ? { file, line: Number(row), column: indent.length + 1 } : undefined;
}

/** Its path from the current folder; undefined for files of packages, Node and others. */
function ownFile(where: string): string | undefined {
  const file = path.relative(".", where.startsWith("file:") ? fileURLToPath(where) : where);
  const isOwn = !file.startsWith("..") && !file.includes("node_modules") && existsSync(file);
  return where !== "" && isOwn ? file.split(path.sep).join("/") : undefined;
}

function isMissing(cause: Error | undefined): boolean {
  return /MODULE_NOT_FOUND$/.test(`${cause && "code" in cause && cause.code}`);
}

function missingModulePlace(cause: Error | undefined, file: string): Place | undefined {
  if (!isMissing(cause)) return undefined;
  const [, name = "", importer = ""] =
    /Cannot find (?:package|module) '([^']+)'(?: imported from (\S+))?/.exec(
      cause?.message ?? "",
    ) ?? [];
  const from = ownFile(importer) ?? file;
  const wanted = path.basename(name);
  const lines = existsSync(from) ? readFileSync(from, "utf8").split("\n") : [];
  const line = lines.findIndex((text) => /["'`]/.test(text) && text.includes(wanted));
  if (line === -1) return undefined;
  const column = (lines[line] ?? "").search(/["'`]/) + 1;
  return { file: from, line: line + 1, column };
}

/** Node keeps the places of such faults to itself; the compiler tells them. */
async function syntaxFault(
  cause: Error | undefined,
  file: string,
): Promise<(Place & { readonly message: string }) | undefined> {
  if (!(cause instanceof SyntaxError) || !existsSync(file)) return undefined;
  try {
    await build({
      entryPoints: [file],
      absWorkingDir: process.cwd(),
      ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
      ...{ write: false, logLevel: "silent" },
    });
    return undefined;
  } catch (error) {
    const { errors = [] } = error as { errors?: readonly import("esbuild").Message[] };
    const [first] = errors;
    if (!first?.location) return undefined;
    const { file: at, line, column } = first.location;
    return { file: at, line, column: column + 1, message: first.text };
  }
}
