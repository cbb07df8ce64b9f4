import { cutLine } from "./cut-line.ts";

/**
 * A fault in an author's file: where it is, what is wrong and what to do about it.
 * @example
 * ```ts
 * import { check, type Diagnostic } from "waymark";
 *
 * const { diagnostics } = await check(".");
 * const isError = ({ severity }: Diagnostic) => severity === "error";
 * process.exitCode = diagnostics.some(isError) ? 1 : 0;
 * ```
 */
export interface Diagnostic {
  /** Kebab-case name of the broken rule, stable across releases. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Path from the site's root, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  /** The way out, as an instruction. */
  readonly hint: string;
  /** The offending line as it stands in the file. */
  readonly excerpt?: string;
  /** What mends it for certain, where something does. */
  readonly remedy?: Remedy;
}

/**
 * An edit that mends a fault for certain: it replaces what stands where the diagnostic points, in that line.
 * @example
 * ```ts
 * import { check, type Remedy } from "waymark";
 *
 * const { diagnostics } = await check(".");
 * const isSure = ({ remedy }: { readonly remedy?: Remedy }) => remedy !== undefined;
 * console.log(`waymark check --fix mends ${diagnostics.filter(isSure).length} faults`);
 * ```
 */
export interface Remedy {
  /** Where what it replaces begins, in UTF-16 code units from the start of the file's text, lines ended by `\n`. */
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards. */
  readonly text: string;
}

/**
 * `file:line:column rule: message; hint`, then the offending line with a caret under the column; of a
 * line of more than 180 signs, what stands around it.
 * @returns One to three lines, without a line break at the end.
 * @example
 * ```ts
 * import { check, formatDiagnostic } from "waymark";
 *
 * const { diagnostics } = await check(".");
 * console.error(diagnostics.map(formatDiagnostic).join("\n"));
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, rule, message, hint, excerpt, severity } = diagnostic;
  const mark = severity === "warning" ? " (warning)" : "";
  const said = `${shortened(message)}; ${shortened(hint)}`;
  const head = visible(`${file}:${line}:${column} ${rule}${mark}: ${said}`);
  if (excerpt === undefined) return head;
  const gutter = String(line);
  const cut = cutLine(excerpt, column);
  // Tabs stay tabs, so that the caret lands under the column whatever a tab's width.
  const indent = cut.text.slice(0, cut.column - 1).replace(/[^\t]/g, " ");
  const shown = cut.text.split("\t").map(visible).join("\t");
  return `${head}\n  ${gutter} | ${shown}\n  ${" ".repeat(gutter.length)} | ${indent}^`;
}

/** What is named may be as long as a page: of that, how it begins and how it ends. */
function shortened(words: string): string {
  return words.replace(/(?<=")[^"\n]{200,}(?=")|[^\s"]{200,}/g, (named) => {
    const signs = [...named];
    return `${signs.slice(0, 80).join("")}…${signs.slice(-20).join("")}`;
  });
}

/** What a file holds must not steer a terminal: a control character is shown by its picture. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0x7f) return "\u2421";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
  });
}

/** By file, then position, then rule, so that builds repeat. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
