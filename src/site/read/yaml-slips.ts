import { type Document, isScalar, visit, type YAMLError } from "yaml";
import { lineEnd, lineStart } from "./yaml-lines.ts";

/** What an author did, as far as the lines tell it. */
export interface YamlSlip {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

const local = new Set(["DUPLICATE_KEY", "BAD_DQ_ESCAPE", "BAD_SCALAR_START", "BAD_ALIAS"]);

/** Whether a fault leaves the lines after it as they were meant. */
export function isLocal(yaml: string, { code, message, pos: [at] }: YAMLError): boolean {
  if (local.has(code)) return true;
  if (isTrailing(message)) return !beginsLine(yaml, at);
  return code === "BLOCK_AS_IMPLICIT_KEY" && !isList(message) && !goesOn(yaml, at);
}

/**
 * The slip behind a fault that the parser notes by its own rules: of a line's indent, of what is
 * missing in it, of what stands behind a text in quotes. Undefined of other faults.
 */
export function yamlSlip(document: Document, yaml: string, error: YAMLError): YamlSlip | undefined {
  const { code, message } = error;
  const [at] = error.pos;
  const bracket = /^Flow (?:sequence|map) /.test(message);
  if (bracket) return undefined;
  if (isTrailing(message) && !beginsLine(yaml, at)) return trailing(document, yaml, at);
  const isBare = code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys");
  if (isBare && beginsEntry(yaml, at)) {
    return keyWithoutColon(yaml, at) ?? indented(yaml, at);
  }
  if (/^(?:MULTILINE|BLOCK_AS)_IMPLICIT_KEY$/.test(code) && !isList(message)) {
    return goesOn(yaml, at) ? indented(yaml, nextLine(yaml, at)) : undefined;
  }
  const isOfIndent =
    isList(message) ||
    code === "TAB_AS_INDENT" ||
    code === "BAD_INDENT" ||
    message.startsWith("Sequence item without") ||
    (code === "UNEXPECTED_TOKEN" && /at node end$|in YAML stream/.test(message));
  return isOfIndent ? indented(yaml, at) : undefined;
}

function isTrailing(message: string): boolean {
  return /^Unexpected .* at node end$/.test(message);
}

function isList(message: string): boolean {
  return message.startsWith("A block sequence may not");
}

function lineAt(yaml: string, at: number): string {
  return yaml.slice(lineStart(yaml, at), lineEnd(yaml, at)).replace(/\r$/, "");
}

function beginsLine(yaml: string, at: number): boolean {
  return yaml.slice(lineStart(yaml, at), at).trim() === "";
}

function beginsEntry(yaml: string, at: number): boolean {
  return /^[\s-]*$/.test(yaml.slice(lineStart(yaml, at), at));
}

/** The first line after `at` that holds something. */
function nextLine(yaml: string, at: number): number {
  const end = yaml.indexOf("\n", at);
  if (end === -1) return at;
  const within = yaml.slice(end).search(/\S/);
  return within === -1 ? at : end + within;
}

/** Whether the ": " that ends what begins at `at` stands in a later line. */
function goesOn(yaml: string, at: number): boolean {
  const end = yaml.indexOf("\n", at);
  return !/:(?:\s|$)/.test(yaml.slice(at, end === -1 ? undefined : end));
}

const noEntry = 'write "- " before it, or indent it below the entry that it belongs to';
const above = "begin it in the column of the lines that it belongs to";

function indented(yaml: string, from: number): YamlSlip {
  const line = lineAt(yaml, from);
  const at = lineStart(yaml, from) + line.search(/\S|$/);
  if (/^ *\t/.test(line)) {
    const isOne = yaml.match(/^ *\t/gm)?.length === 1;
    return {
      at: lineStart(yaml, from) + line.indexOf("\t"),
      message: "a tab indents this line, which YAML does not allow",
      hint: isOne ? "use spaces" : "use spaces, in the other lines that have tabs too",
    };
  }
  const before = lineBefore(yaml, at);
  const dash = dashWithoutSpace(line, at) ?? (before && dashWithoutSpace(before.line, before.at));
  if (dash) return dash;
  if (before && column(line) === column(before.line) && /^\s*- /.test(before.line)) {
    return { at, message: "this line stands in a list and is no entry", hint: noEntry };
  }
  const isDeeper =
    before && column(line) > textColumn(before.line) && /[^:\s]\s*$/.test(before.line);
  return isDeeper
    ? {
        at,
        message:
          "this line begins further right than the one above, as if it went on with its text",
        hint: above,
      }
    : {
        at,
        message: "this line is indented otherwise than the lines that it belongs to",
        hint: "begin it below the first letter of its neighbours",
      };
}

function dashWithoutSpace(line: string, at: number): YamlSlip | undefined {
  if (!/^\s*-[^\s-]/.test(line)) return undefined;
  return {
    at,
    message: 'a "-" begins an entry only where a space is behind it',
    hint: "write the space",
  };
}

function column(line: string): number {
  return line.search(/\S|$/);
}

/** Where what a line says begins, behind the dashes of its entries. */
function textColumn(line: string): number {
  return (/^\s*(?:- +)*/.exec(line)?.[0] ?? "").length;
}

/** The last line before that of `at` that holds more than a comment, and where its first sign is. */
function lineBefore(yaml: string, at: number) {
  let end = lineStart(yaml, at) - 1;
  while (end > 0) {
    const line = lineAt(yaml, end - 1);
    const start = lineStart(yaml, end);
    if (/^\s*[^\s#]/.test(line)) return { line, at: start + column(line) };
    end = start - 1;
  }
  return undefined;
}

/** Of a line among keys that ends none. */
function keyWithoutColon(yaml: string, at: number): YamlSlip | undefined {
  const line = lineAt(yaml, at);
  const text = line.slice(at - lineStart(yaml, at));
  const [, key] = /^([\w-]+):\S/.exec(text) ?? [];
  if (key !== undefined) {
    return {
      at: at + key.length,
      message: 'a ":" ends a key only where a space is behind it',
      hint: `write "${key}: ", or put quotes around the text`,
    };
  }
  if (/:(?:\s|$)/.test(text) || /^["']/.test(text)) return undefined;
  return {
    at,
    message: 'this line has no ":" as the lines beside it have',
    hint: "write a key and its value, or indent it below the text that it goes on with",
  };
}

/** Of text behind quotes or brackets that have ended. */
function trailing(document: Document, yaml: string, at: number): YamlSlip {
  const open = textBefore(document, yaml, at);
  const sign = yaml.slice(0, at).trimEnd().at(-1) ?? "";
  if (open !== undefined && yaml.slice(open, at).includes("\n")) {
    return {
      at: open,
      message: `the text that this ${sign} begins is ended only by one in a later line`,
      hint: `add the ${sign} at the text's end, or take this one away`,
    };
  }
  const line = lineAt(yaml, at);
  const value = /(?::|-)\s+(["'[{].*?)\s*$/.exec(line)?.[1];
  const whole = value === undefined ? undefined : inQuotes(value);
  return {
    at,
    message: `more stands behind the ${sign} that ends the ${sign === "]" ? "list" : sign === "}" ? "keys" : "text"}`,
    hint: whole ? `put quotes around all of it: ${whole}` : "put quotes around all of it",
  };
}

/** Where the text in quotes begins that ends before `at`. */
function textBefore(document: Document, yaml: string, at: number): number | undefined {
  const end = yaml.slice(0, at).trimEnd().length;
  let start: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && node.type?.startsWith("QUOTE") && node.range?.[1] === end) {
      start = node.range[0];
    }
  });
  return start;
}

function inQuotes(text: string): string | undefined {
  if (text.length > 60) return undefined;
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? undefined : `"${text}"`;
}
