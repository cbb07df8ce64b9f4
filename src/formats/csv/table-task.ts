import { numberOf, toleranceOf } from "../question/number-of.ts";
import type { SourceTask, SourceText } from "../question/source-question.ts";

/** A cell's text: tables are written in Markdown. */
export function markdown(text: string): SourceText {
  return { format: "markdown", text };
}

/** What of a row says what is asked. */
export interface Row {
  readonly kind: string;
  readonly answer: string;
  readonly options: readonly {
    readonly name: string;
    readonly isWrong: boolean;
    readonly text: string;
  }[];
  readonly tolerance: string;
  readonly unit: string;
}

/** How kinds begin that are known, in small letters without signs. */
const KINDS =
  /^(?:reflection|essay|open|freetext|fillin|blank|typed|text|short|typeanswer|order|sequence|match|numeric|truefalse|tf|boolean|single|multi|choice|mc|checkbox|radio|quiz|sa$)/;

/** Whether there is such a kind; a row of none is read as what its columns say. */
export function isKnownKind(kind: string): boolean {
  const wanted = plainKind(kind);
  return wanted === "" || KINDS.test(wanted);
}

function plainKind(kind: string): string {
  return kind.toLowerCase().replace(/[^a-z]/g, "");
}

/** What a row asks: as its kind says, else by what it has. */
export function taskOf({ kind, answer, options, tolerance, unit }: Row): SourceTask | string {
  const wanted = plainKind(kind);
  if (/^(?:reflection|essay|open|openended|freetext)$/.test(wanted)) {
    return { type: "essay", model: answer === "" ? undefined : markdown(answer) };
  }
  if (answer === "" && /^(?:fillin|blank|typed|text|shortanswer|typeanswer)/.test(wanted)) {
    const texts = options.filter(({ isWrong }) => !isWrong).map(({ text }) => text);
    if (texts.length > 0) return typedOf(texts);
  }
  if (answer === "") return "it has no answer";
  if (/^(?:single|multi|choice|mc|checkbox|radio)/.test(wanted) && options.length === 0)
    return `it is of the kind "${kind}" and has no options`;
  const parts = answer.split(/\s*[|;]\s*|\s*\n\s*/).filter((part) => part !== "");
  if (/^ordering|^order|^sequence/.test(wanted))
    return { type: "ordering", entries: parts.map(markdown) };
  if (/^matching|^match/.test(wanted)) return matchingOf(parts);
  if (/^numeric/.test(wanted) || (wanted === "" && tolerance !== "")) {
    const [least, most = least] = answer.split("..").map((part) => numberOf(part));
    if (least === undefined || most === undefined) return `"${answer}" is no number`;
    const off = tolerance === "" ? 0 : toleranceOf(tolerance, (least + most) / 2);
    if (off === undefined) return `its tolerance "${tolerance}" is no number`;
    return {
      ...{ type: "numeric", answers: [{ weight: 100, range: [least - off, most + off] }] },
      ...(unit !== "" && { unit }),
    };
  }
  const judged =
    /^(?:t|true|yes|richtig|wahr|ja|vrai|oui|verdadero|vero|v|f|false|no|falsch|nein|faux|non|falso)$/i.exec(
      answer,
    )?.[0];
  if (
    /^(?:truefalse|tf|boolean)/.test(wanted) ||
    (wanted === "" && judged !== undefined && options.length === 0)
  ) {
    if (judged === undefined) return `"${answer}" is neither true nor false`;
    return { type: "true-false", answer: /^(?:t|y|r|w|j|v|o)/i.test(judged), feedback: {} };
  }
  if (options.length === 0) {
    return typedOf(parts);
  }
  return choiceOf(answer, options, {
    // "Multiple choice" is what most tools call a question with one right option; our own name has a hyphen.
    isMultiple:
      kind.trim() === "multiple-choice" || /^(?:multi(?!plechoice)|checkbox)/.test(wanted),
  });
}

/** The options that one cell holds: parted by bars, semicolons or lines, else by commas. */
export function partedOptions(cell: string): readonly string[] {
  const parts = cell.split(/\s*[|;\n]\s*/);
  return (parts.length > 1 ? parts : cell.split(",")).map((part) => part.trim()).filter(Boolean);
}

function typedOf(texts: readonly string[]): SourceTask {
  const answers = texts.map((text) => ({ weight: 100, text: { format: "plain" as const, text } }));
  return { type: "short-answer", answers, isCaseSensitive: false };
}

function matchingOf(parts: readonly string[]): SourceTask | string {
  const pairs = parts.map((part) => part.split(/\s*(?:->|=>|→)\s*/));
  if (pairs.some((pair) => pair.length !== 2))
    return "its answer is not of pairs such as one -> two | three -> four";
  return {
    type: "matching",
    pairs: pairs.map(([left = "", right = ""]) => ({
      prompt: left === "" ? undefined : markdown(left),
      response: markdown(right),
    })),
  };
}

/** The answer names options by letter, by number or by their texts; one of no option's is one more. */
function choiceOf(
  answer: string,
  options: Row["options"],
  { isMultiple }: { readonly isMultiple: boolean },
): SourceTask | string {
  const isText = (wanted: string) => options.some(({ text }) => same(text, wanted));
  const named = isText(answer) ? [answer] : answer.split(/\s*[|;]\s*|\s*\n\s*/);
  const wanted =
    named.length === 1 && !isText(answer) && /^[a-h\d](?:\s*,\s*[a-h\d])+$/i.test(answer)
      ? answer.split(/\s*,\s*/)
      : named;
  const keys = new Set<number>();
  const extra: string[] = [];
  for (const each of wanted.map((part) => part.trim()).filter((part) => part !== "")) {
    const byText = options.findIndex(({ text }) => same(text, each));
    const place = /^\d+$/.test(each)
      ? Number(each) - 1
      : /^[a-h]$/i.test(each)
        ? each.toLowerCase().charCodeAt(0) - 97
        : -1;
    const byName = options.findIndex(({ name }) => same(name, each));
    const found = byText >= 0 ? byText : byName >= 0 ? byName : place < options.length ? place : -1;
    if (found >= 0) keys.add(found);
    else if (options.every(({ isWrong }) => isWrong)) extra.push(each);
    else return `its answer "${each}" is none of its options`;
  }
  const right = keys.size + extra.length;
  if (right === 0) return "it has no answer";
  if (extra.length + options.length < 2)
    return "it has one option alone; where its answer is to be typed, leave options empty";
  const isSingle = right === 1 && !isMultiple;
  const weightOf = (isKey: boolean) => (isKey ? 100 / right : isSingle ? 0 : -100 / right);
  return {
    ...{ type: "choice", isSingle },
    answers: [
      ...extra.map((text) => ({ weight: weightOf(true), text: markdown(text) })),
      ...options.map(({ text }, at) => ({ weight: weightOf(keys.has(at)), text: markdown(text) })),
    ],
  };
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(one) === plain(other);
}
