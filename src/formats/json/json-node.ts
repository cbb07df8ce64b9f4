import { type AnyNode, type ObjectExpression, type Options, parse, parseExpressionAt } from "acorn";
import { placesIn } from "../question/places.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { countOfValues, depthAt } from "./json-size.ts";

interface Span {
  /** Where it begins in its text, and where it ends. */
  readonly start: number;
  readonly end: number;
}

export interface JsonScalar extends Span {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
}

export interface JsonList extends Span {
  readonly kind: "list";
  readonly entries: readonly JsonNode[];
}

export interface JsonRecord extends Span {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, JsonNode>;
  /** Names that are given twice, of which the last counts. */
  readonly twice?: readonly string[];
}

/** What only running it would tell, where a file is a script. */
interface JsonCode extends Span {
  readonly kind: "code";
}

/** A value of JSON with its place. */
export type JsonNode = JsonScalar | JsonList | JsonRecord | JsonCode;

export interface JsonValues {
  readonly values: readonly JsonNode[];
  /** Lines that are no JSON, where each line is a value of its own. */
  readonly faults: readonly (Span & { readonly what: string })[];
}

/** Deeper nesting is nothing that holds questions. */
const DEEPEST = 100;
/** The most signs: each value takes many times its own size. */
const LONGEST = 24 * 1024 * 1024;
const MOST = 400_000;

/**
 * The values in a text: JSON, one value or several, one a line or not; with comments, single quotes and other
 * liberties of JSON5; and the lists and objects that a script of data declares. Nothing is run.
 * @throws UnreadableFile where it is none of these, or too large.
 */
export function jsonValues(text: string): JsonValues {
  if (text.length > LONGEST)
    throw new UnreadableFile(
      `it has more than ${LONGEST / 1024 / 1024} million signs, the most of JSON; part it`,
    );
  if (countOfValues(text) > MOST)
    throw new UnreadableFile(`it has more than ${MOST} values, the most of JSON; part it`);
  try {
    if (isOneALine(text)) return byLine(text);
    const [begin] = /[^\s]/.exec(text.replace(COMMENTS, "")) ?? [];
    const isJson = begin === undefined || "[{".includes(begin);
    return { values: isJson ? written(text) : declared(text), faults: [] };
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile("it is nested too deep");
    if (!(error instanceof NoJson)) throw error;
    // The parser gives up where it has no room to go deeper.
    if (depthAt(text, error.at) > DEEPEST) throw new UnreadableFile("it is nested too deep");
    const { line, column } = placesIn(text)(error.at);
    throw new UnreadableFile(`it is no JSON from line ${line}, column ${column} on`);
  }
}

const options: Options = { ecmaVersion: "latest", allowReserved: true };

const COMMENTS = /^(?:[\s,;]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/;

/** What the parser does not read, with the place of it in the text. */
class NoJson extends Error {
  readonly at: number;
  constructor(error: SyntaxError, shift: number) {
    super(error.message);
    this.at = shift + ("pos" in error && typeof error.pos === "number" ? error.pos : 0);
  }
}

function parsed<T>(read: () => T, shift: number): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof SyntaxError ? new NoJson(error, shift) : error;
  }
}

/** One value after another. */
function written(text: string): readonly JsonNode[] {
  const values: JsonNode[] = [];
  let at = 0;
  for (;;) {
    // The parser counts lines up to where it begins: it has what is left as a text of its own.
    const rest = text.slice(at);
    const [between = ""] = COMMENTS.exec(rest) ?? [];
    if (between.length === rest.length) return values;
    const from = at;
    const node = parsed(() => parseExpressionAt(rest, between.length, options), from);
    values.push(nodeOf(node, { shift: from, depth: 0 }));
    at = from + node.end;
  }
}

function isOneALine(text: string): boolean {
  const [first = "", second = ""] = text.split("\n", 2);
  if (!first.trim().startsWith("{") || !second.trim().startsWith("{")) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

function byLine(text: string): JsonValues {
  const values: JsonNode[] = [];
  const faults: JsonValues["faults"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") {
      try {
        const node = parseExpressionAt(line, 0, options);
        if (line.slice(node.end).trim() !== "") throw new SyntaxError("more follows");
        values.push(nodeOf(node, { shift: start, depth: 0 }));
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        faults.push({ start, end, what: "this line is no JSON" });
      }
    }
    start = end + 1;
  }
  return { values, faults };
}

/** What a script of data has: `const questions = […]`, `export default […]`, `window.quiz = {…}`. */
function declared(text: string): readonly JsonNode[] {
  const { body } = parsed(() => parse(text, { ...options, sourceType: "module" }), 0);
  const found = body.flatMap((statement): readonly (AnyNode | null | undefined)[] => {
    switch (statement.type) {
      case "VariableDeclaration":
        return statement.declarations.map(({ init }) => init);
      case "ExportNamedDeclaration":
        return statement.declaration?.type === "VariableDeclaration"
          ? statement.declaration.declarations.map(({ init }) => init)
          : [];
      case "ExportDefaultDeclaration":
        return [statement.declaration];
      case "ExpressionStatement":
        return statement.expression.type === "AssignmentExpression"
          ? [statement.expression.right]
          : [];
      default:
        return [];
    }
  });
  const values = found.flatMap((node) => (node ? nodeOf(node, { shift: 0, depth: 0 }) : []));
  return values.filter(({ kind }) => kind === "list" || kind === "record");
}

interface At {
  /** Where the text that was parsed begins in the whole. */
  readonly shift: number;
  readonly depth: number;
}

function nodeOf(node: AnyNode, { shift, depth }: At): JsonNode {
  const [start, end] = [node.start + shift, node.end + shift];
  const inside = { shift, depth: depth + 1 };
  if (depth > DEEPEST) throw new UnreadableFile("it is nested too deep");
  switch (node.type) {
    case "ArrayExpression":
      return {
        ...{ kind: "list", start, end },
        entries: node.elements.flatMap((each) => (each ? nodeOf(each, inside) : [])),
      };
    case "ObjectExpression":
      return { kind: "record", start, end, ...fieldsOf(node, inside) };
    case "Literal": {
      const { value } = node;
      const isPlain = value === null || /^(?:string|number|boolean)$/.test(typeof value);
      if (!isPlain || "regex" in node) break;
      return { kind: "scalar", start, end, value: value as JsonScalar["value"] };
    }
    case "TemplateLiteral": {
      const [only, ...others] = node.quasis;
      if (only === undefined || others.length > 0) break;
      return { kind: "scalar", start, end, value: only.value.cooked ?? only.value.raw };
    }
    case "UnaryExpression": {
      const inner = nodeOf(node.argument, inside);
      if (node.operator !== "-" || inner.kind !== "scalar" || typeof inner.value !== "number")
        break;
      return { kind: "scalar", start, end, value: -inner.value };
    }
    case "BinaryExpression": {
      if (node.operator !== "+") break;
      const [left, right] = [node.left as AnyNode, node.right].map((each) => nodeOf(each, inside));
      if (left?.kind !== "scalar" || right?.kind !== "scalar") break;
      if (typeof left.value !== "string" && typeof right.value !== "string") break;
      return { kind: "scalar", start, end, value: `${left.value}${right.value}` };
    }
    case "ParenthesizedExpression":
      return nodeOf(node.expression, inside);
  }
  return { kind: "code", start, end };
}

/** By their names; of one that is given twice the last, as everywhere. */
function fieldsOf(
  { properties }: ObjectExpression,
  inside: At,
): Pick<JsonRecord, "fields" | "twice"> {
  const fields = new Map<string, JsonNode>();
  const twice: string[] = [];
  for (const property of properties) {
    if (property.type !== "Property" || property.computed) continue;
    const { key } = property;
    const name =
      key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : undefined;
    if (name === undefined) continue;
    if (fields.has(name)) twice.push(name);
    fields.set(name, nodeOf(property.value, inside));
  }
  return { fields, ...(twice.length > 0 && { twice }) };
}
