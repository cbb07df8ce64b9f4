import { dropped, type Loss } from "../question/loss.ts";
import type { Fields } from "./json-fields.ts";
import { isEmpty } from "./json-fields.ts";
import type { JsonNode, JsonRecord } from "./json-node.ts";
import { fieldOf, flagOf, plainName, textOf } from "./json-text.ts";

/** Something to choose. */
export interface JsonOption {
  /** What answers may call it: its id, letter, number or field. */
  readonly names: readonly string[];
  readonly text: string;
  /** Whether it says of itself that it is right. */
  readonly isKey?: boolean | undefined;
  /** What it scores, where it says that alone. */
  readonly points?: number | undefined;
  readonly feedback?: string | undefined;
  readonly picture?: string | undefined;
  /** Its place in the right order, where it says one. */
  readonly position?: number | undefined;
}

const TEXT = [
  "text",
  "answertext",
  "optiontext",
  "choicetext",
  "answer",
  "option",
  "choice",
  "content",
];
const LATER_TEXT = ["html", "body", "title", "label", "name", "value", "description"];
const KEY = [
  ...["correct", "iscorrect", "iscorrectanswer", "right", "isright", "isanswer", "istrue", "valid"],
  ...["isvalid", "answer", "key", "true", "correctanswer", "iscorrectoption"],
];
const POINTS = ["score", "points", "fraction", "weight", "percent", "marks", "value"];
const FEEDBACK = [
  ...["feedback", "explanation", "rationale", "reason", "comment", "why", "explain", "message"],
];
const NAME = ["id", "key", "letter", "label", "identifier", "index", "value", "name", "code"];
const PICTURE = ["image", "img", "picture", "imageurl", "src"];
const POSITION = ["position", "order", "correctorder", "correctposition", "rank"];

/** What there is to choose from: of a list, of an object by letters, or of fields `optionA`, `optionB`. */
export function optionsOf({ of, options }: Fields, losses: Loss[]): readonly JsonOption[] {
  const own = options
    .filter(({ isWrong }) => !isWrong)
    .flatMap(({ name, node, path }) => {
      const text = textOf(node);
      return text === undefined ? [] : [{ names: [name, path], text }];
    });
  return unlettered([...listed(of.options?.node, losses), ...own]);
}

const LETTERED = /^\(?([a-z])[).:]\s+(?=\S)/i;

/** Letters that begin the texts, in order, are names: here options have none, and may be mixed. */
function unlettered(options: readonly JsonOption[]): readonly JsonOption[] {
  const isLettered = options.every(({ text }, at) => {
    const [, letter = ""] = LETTERED.exec(text) ?? [];
    return letter.toLowerCase().charCodeAt(0) === 97 + at;
  });
  if (!isLettered || options.length < 2) return options;
  return options.map((option) => ({
    ...option,
    names: [...option.names, option.text, LETTERED.exec(option.text)?.[1] ?? ""],
    text: option.text.replace(LETTERED, ""),
  }));
}

/** Options that are wrong for certain. */
export function wrongOf({ of, options }: Fields, losses: Loss[]): readonly JsonOption[] {
  const own = options
    .filter(({ isWrong }) => isWrong)
    .flatMap(({ node }) => {
      const text = textOf(node);
      return text === undefined ? [] : [{ names: [], text }];
    });
  const { wrong } = of;
  const one = wrong?.node.kind === "scalar" ? textOf(wrong.node) : undefined;
  if (one !== undefined) return [{ names: [], text: one }, ...own];
  return [...listed(wrong?.node, losses), ...own];
}

function listed(node: JsonNode | undefined, losses: Loss[]): readonly JsonOption[] {
  if (node?.kind === "list") {
    return node.entries.flatMap((entry, at) => optionOf(entry, at, losses) ?? []);
  }
  if (node?.kind !== "record") return [];
  const texts = fieldOf(node, [...TEXT, "texts"])?.node;
  const names = fieldOf(node, ["label", "labels", ...NAME])?.node;
  if (texts?.kind === "list" && names?.kind === "list") {
    return texts.entries.flatMap((each, at) => {
      const text = textOf(each);
      return text === undefined ? [] : [{ names: [textOf(names.entries[at]) ?? ""], text }];
    });
  }
  return [...node.fields].flatMap(([name, inner], at): readonly JsonOption[] => {
    // `{ "Ottawa": true }`
    if (inner.kind === "scalar" && typeof inner.value === "boolean")
      return [{ names: [], text: name, isKey: inner.value }];
    const option = optionOf(inner, at, losses);
    return option ? [{ ...option, names: [name, ...option.names] }] : [];
  });
}

/** Undefined where it has neither a text nor a picture. */
function optionOf(node: JsonNode, at: number, losses: Loss[]): JsonOption | undefined {
  if (node.kind !== "record") {
    const text = textOf(node);
    if (text === undefined && !isEmpty(node))
      losses.push(dropped(`option ${at + 1}, which has no text`));
    return text === undefined ? undefined : { names: [], text };
  }
  const [only] = node.fields;
  if (node.fields.size === 1 && only && /^[a-h\d]$/i.test(only[0])) {
    const text = textOf(only[1]);
    return text === undefined ? undefined : { names: [only[0]], text };
  }
  const field = textField(node);
  const picture = textOf(fieldOf(node, PICTURE)?.node);
  const text = textOf(field?.node) ?? (picture === undefined ? undefined : "");
  if (text === undefined) {
    losses.push(dropped(`option ${at + 1}, which has no text`));
    return undefined;
  }
  const used = new Set([field?.name]);
  const take = (names: readonly string[], is: (node: JsonNode) => boolean = () => true) => {
    const found = fieldOf(node, names);
    if (!found || used.has(found.name) || !is(found.node)) return undefined;
    used.add(found.name);
    return found.node;
  };
  const isKey = flagOf(take(KEY, (each) => flagOf(each) !== undefined));
  const isNumber = (each: JsonNode) => each.kind === "scalar" && typeof each.value === "number";
  const points = isKey === undefined ? take(POINTS, isNumber) : undefined;
  const position = take(POSITION, isNumber);
  const feedback = textOf(take(FEEDBACK));
  if (picture !== undefined) take(PICTURE);
  const names = NAME.flatMap((name) => textOf(take([name])) ?? []);
  for (const [name, inner] of node.fields) {
    if (used.has(name) || isEmpty(inner) || flagOf(inner) === false) continue;
    losses.push(dropped(`option ${at + 1}: the field "${name}"`));
  }
  return {
    ...{ names, text, isKey, feedback, picture },
    points: numberIn(points),
    position: numberIn(position),
  };
}

/** A label that is a letter names an option whose text stands in another field. */
function textField(node: JsonRecord) {
  const isText = (names: readonly string[]) =>
    names
      .map((name) => fieldOf(node, [name]))
      .find((found) => {
        const text = textOf(found?.node);
        if (found === undefined || text === undefined) return false;
        return found.node.kind !== "scalar" || typeof found.node.value !== "boolean";
      });
  const first = isText(TEXT);
  if (first) return first;
  const isLetter = (each: ReturnType<typeof isText>) =>
    /^[a-z\d]{1,2}$/i.test(textOf(each?.node) ?? "");
  const later = isText(LATER_TEXT);
  const others = LATER_TEXT.filter((name) => name !== plainName(later?.name ?? ""));
  return isLetter(later) ? (isText(others) ?? later) : later;
}

function numberIn(node: JsonNode | undefined): number | undefined {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}
