import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { thrownWords } from "../../markdown/thrown-words.ts";
import { describePath } from "../check/check-value.ts";
import { boundedRun, NotEnded } from "./bounded-run.ts";
import { exportedJson, type NoData } from "./exported-json.ts";
import { packageConfigFault } from "./package-config.ts";
import { kindOf } from "./schema-words.ts";
import { syntaxWords } from "./syntax-words.ts";
import { locateIn } from "./value-places.ts";

/** What a file of code exports, by default. */
export type Exported = "bank" | "quiz";

/** What it exports, as JSON; else what is wrong with it. */
export type ModuleResult =
  | { readonly json: string; readonly diagnostic?: never }
  | { readonly json?: never; readonly diagnostic: Diagnostic };

/**
 * Runs a bank or quiz written in TypeScript. What it throws, and syntax that Node does not read, are
 * diagnostics at the line that Node names.
 * @param root Absolute path of the folder that the file's path is from.
 * @param patience After how many milliseconds it is told as not ended.
 */
export async function readModule(
  root: string,
  file: SourceFile,
  wanted: Exported,
  patience?: number,
): Promise<ModuleResult> {
  const url = pathToFileURL(path.join(root, file.path)).href;
  let exported: unknown;
  let json: string | undefined;
  try {
    exported = await boundedRun(async () => {
      const module: { default?: unknown } = await import(url);
      // A promise of a bank or quiz serves as well.
      return await module.default;
    }, patience);
    if (typeof exported === "object" && exported !== null) {
      const made = exportedJson(exported);
      if (!("json" in made)) return { diagnostic: noData(file, { exported, wanted, made }) };
      ({ json } = made);
    }
    // What a file without an export exports, where Node takes it for CommonJS.
    if (json === "{}") [exported, json] = [undefined, undefined];
  } catch (error) {
    return { diagnostic: packageConfigFault(error) ?? thrown(file, url, { error, wanted }) };
  }
  if (json !== undefined) return { json };
  const what =
    exported === undefined
      ? `exports no ${wanted}`
      : `exports ${kindOf(exported)} where a ${wanted} should be`;
  const fault = {
    ...{ rule: `${wanted}-module`, message: `the file ${what}` },
    hint: `end it with "export default ${DEFINE[wanted]}({ … });"`,
  };
  return { diagnostic: at(file, 1, 1, fault) };
}

const DEFINE: Readonly<Record<Exported, string>> = { bank: "defineBank", quiz: "defineQuiz" };

/** What code exports and no bank or quiz can have, where it is written, as far as the code's text tells. */
function noData(
  file: SourceFile,
  {
    exported,
    wanted,
    made: { path, message, hint },
  }: { readonly exported: object; readonly wanted: Exported; readonly made: NoData },
): Diagnostic {
  return diagnosticAt(file, locateIn(file, { kind: "code", exported })(path), {
    ...{ rule: `${wanted}-module`, message: `${describePath(path)}: ${message}`, hint },
  });
}

function thrown(
  file: SourceFile,
  url: string,
  { error, wanted }: { readonly error: unknown; readonly wanted: Exported },
): Diagnostic {
  const missing = missingImport(file, error);
  if (missing)
    return diagnosticAt(file, missing.at, { rule: `${wanted}-module`, ...missing.fault });
  const { stack = "" } = error instanceof Error ? error : {};
  // Where the project lies on this machine is nobody's business.
  const message = thrownWords(error).replaceAll(url.slice(0, -file.path.length), "");
  const { line, column } = placeIn(stack, file, url);
  // Code that runs can throw one as well, as JSON.parse does: it then stands among the calls.
  const isRunning = stack.split("\n").some((call) => /^\s+at /.test(call) && isIn(call, file, url));
  const isSyntax = error instanceof SyntaxError && !isRunning;
  if (error instanceof NotEnded) {
    const fault = { message: `the ${wanted} fails: ${message}`, hint: error.hint };
    return at(file, line, column, { rule: `${wanted}-module`, ...fault });
  }
  if (!isSyntax) {
    return at(file, line, column, {
      rule: `${wanted}-module`,
      message: `the ${wanted} threw: ${message}`,
      hint: `mend the code, or write the ${wanted} in YAML`,
    });
  }
  const said = syntaxWords(message);
  return at(file, line, column, {
    rule: `${wanted}-syntax`,
    message: `this is no TypeScript that Node reads: ${said.message}`,
    hint: said.hint ?? "mend it here, or the line before; types alone may go beyond JavaScript",
  });
}

/** What a file imports and there is not, with its place. */
function missingImport({ text }: SourceFile, error: unknown) {
  const isMissing =
    error instanceof Error && "code" in error && /MODULE_NOT_FOUND$/.test(`${error.code}`);
  if (!isMissing) return undefined;
  const [, name = ""] = /Cannot find (?:module|package) '([^']+)'/.exec(thrownWords(error)) ?? [];
  const wanted = path.basename(name);
  const found = [...text.matchAll(/["']([^"'\n]+)["']/g)].find(
    ([, named = ""]) => named === name || path.basename(named) === wanted,
  );
  const [written = wanted] = found?.slice(1) ?? [];
  const isFile = written.startsWith(".");
  const hint = isFile
    ? "correct the path or add the file"
    : `correct the name, or install it: npm install ${written}`;
  return {
    at: found?.index ?? 0,
    fault: { message: `there is no ${isFile ? "file" : "package"} "${written}" to import`, hint },
  };
}

/** Node names the place as `file:line:column`, or as `file:line` above the line and a caret under it. */
function placeIn(stack: string, file: SourceFile, url: string) {
  const lines = stack.split("\n");
  const found = lines.findIndex((line) => isIn(line, file, url));
  const [, line, column] = /:(\d+)(?::(\d+))?\)?\s*$/.exec(lines[found] ?? "") ?? [];
  const caret = lines.slice(found, found + 4).find((text) => /^\s*\^+\s*$/.test(text));
  return {
    line: Number(line ?? 1),
    column: column ? Number(column) : (caret?.indexOf("^") ?? 0) + 1,
  };
}

function isIn(line: string, { path: name }: SourceFile, url: string): boolean {
  return line.includes(url) || line.includes(`${name}:`);
}

function at(
  { path: file, text }: SourceFile,
  line: number,
  column: number,
  fault: Pick<Diagnostic, "rule" | "message" | "hint">,
): Diagnostic {
  const excerpt = text.split("\n")[line - 1];
  return { severity: "error", ...fault, file, line, column, ...(excerpt && { excerpt }) };
}
