import { numberOf, toleranceOf } from "../question/number-of.ts";
import type { SourceTask, SourceText } from "../question/source-question.ts";
import { type NamedOption, namedOptions } from "./named-options.ts";

/** A cell's text: tables are written in Markdown. */
export function markdown(text: string): SourceText {
  return { format: "markdown", text };
}

/** What of a row says what is asked. */
export interface Row {
  readonly kind: string;
  readonly answer: string;
  readonly options: readonly NamedOption[];
  readonly tolerance: string;
  readonly unit: string;
  /** Whether the answers of its table are letters or numbers of options. */
  readonly isByPlace: boolean;
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
export function taskOf({
  kind,
  answer,
  options,
  tolerance,
  unit,
  isByPlace,
}: Row): SourceTask | string {
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
    isByPlace,
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

function choiceOf(
  answer: string,
  options: Row["options"],
  { isMultiple, isByPlace }: { readonly isMultiple: boolean; readonly isByPlace: boolean },
): SourceTask | string {
  const named = namedOptions(answer, options, isByPlace);
  if (typeof named === "string") return named;
  const { keys, extra } = named;
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
