import { ANSWER_LIMIT } from "../../core/items/answer-pattern.ts";
import { fieldsOf, listOf, textOf } from "../config-file.ts";
import type { Words } from "../not-carried.ts";

/** An item as a bank's YAML has it. */
export type WrittenItem = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

/** An item, or why its question makes none. */
type Read =
  | { readonly item: WrittenItem; readonly lost?: undefined }
  | { readonly item?: undefined; readonly lost: Words };

interface Setting {
  readonly id: string;
  /** What the question shares with others, which stands before it. */
  readonly context: string | undefined;
}

/** Reads a question of mdbook-quiz: MultipleChoice, ShortAnswer or Tracing. */
export function readQuestion(fields: Fields, { id, context }: Setting): Read {
  const prompt = fieldsOf(fields.prompt);
  const answer = fieldsOf(fields.answer);
  const whole = { id, rationale: textOf(fields.context), context };
  switch (fields.type) {
    case "MultipleChoice":
      return multipleChoice(whole, prompt, answer);
    case "ShortAnswer":
      return shortAnswer(whole, prompt, answer);
    case "Tracing":
      return tracing(whole, prompt, answer);
    default:
      return lost(
        `a question of the type "${String(fields.type)}"`,
        "write it in the bank by hand",
      );
  }
}

interface Whole extends Setting {
  readonly rationale: string | undefined;
}

function multipleChoice(whole: Whole, prompt: Fields, answer: Fields): Read {
  const keys = [answer.answer ?? []].flat().map(textOf);
  const distractors = listOf(prompt.distractors).map(textOf);
  const all = [...keys, ...distractors];
  const stem = textOf(prompt.prompt);
  if (stem === undefined || keys.length === 0 || all.length < 2 || all.includes(undefined)) {
    return lost("a question without a text, an answer or something to choose from", COMPLETE);
  }
  const place = prompt.answerIndex;
  const isSorted = prompt.sortAnswers === true || typeof place === "number";
  const texts = all.filter((text) => text !== undefined);
  // Where the answer has no place of its own, the letters decide, so that it is not always the first.
  const order =
    typeof place === "number"
      ? texts.slice(1).toSpliced(place, 0, ...texts.slice(0, 1))
      : texts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const options = order.map((text, index) => ({
    id: letter(index),
    text,
    ...(keys.includes(text) && { key: true }),
    ...(isSorted && { fixed: true }),
  }));
  const isSingle = !Array.isArray(answer.answer);
  const kind = isSingle ? "single-choice" : "multiple-choice";
  const scoring = isSingle ? {} : { scoring: "all-or-nothing" };
  return { item: { ...head(whole, kind), ...scoring, ...asked(whole, stem), options } };
}

function shortAnswer(whole: Whole, prompt: Fields, answer: Fields): Read {
  const stem = textOf(prompt.prompt);
  const accept = [answer.answer, ...listOf(answer.alternatives)].map(textOf);
  if (stem === undefined || accept.includes(undefined)) {
    return lost("a question without a text or an answer", COMPLETE);
  }
  return typed(whole, { stem, accept: accept.filter((text) => text !== undefined) });
}

/** What a program prints, or that the compiler refuses it: one question, which does not give away which. */
function tracing(whole: Whole, prompt: Fields, answer: Fields): Read {
  const program =
    typeof prompt.program === "string" ? prompt.program.replace(/^\n+|\s+$/g, "") : "";
  const { doesCompile, lineNumber } = answer;
  const printed = textOf(answer.stdout);
  if (program === "" || typeof doesCompile !== "boolean") {
    return lost("a question without a program, or without what becomes of it", COMPLETE);
  }
  if (doesCompile && printed === undefined) {
    return lost("a question on a program that prints nothing", "ask what else it does");
  }
  const stem = `\`\`\`rust\n${program}\n\`\`\`\n\nWhat does this program print? Write its lines one after another, with a space between them; if the compiler refuses it, write \`error\`.`;
  const line =
    typeof lineNumber === "number" ? `The compiler refuses line ${lineNumber}.` : undefined;
  const rationale = [line, whole.rationale].filter((text) => text !== undefined).join("\n\n");
  const own = { ...whole, rationale: rationale === "" ? undefined : rationale };
  return doesCompile && printed !== undefined
    ? typed(own, { stem, accept: [printed.replace(/\s+/g, " ")], isExact: true })
    : typed(own, { stem, accept: ["error", "does not compile"] });
}

interface Typed {
  readonly stem: string;
  readonly accept: readonly string[];
  /** Whether capitals and signs count. */
  readonly isExact?: true;
}

function typed(whole: Whole, { stem, accept, isExact }: Typed): Read {
  if (accept.some((text) => text.length > ANSWER_LIMIT)) {
    return lost(`an answer of more than ${ANSWER_LIMIT} letters`, "ask for a part of it");
  }
  const exact = isExact ? { signs: "all", caseSensitive: true } : {};
  return { item: { ...head(whole, "short-answer"), ...asked(whole, stem), accept, ...exact } };
}

function head({ id }: Whole, kind: string): WrittenItem {
  return { id, kind };
}

function asked({ context, rationale }: Whole, stem: string): WrittenItem {
  return {
    stem: context === undefined ? stem : `${context}\n\n${stem}`,
    ...(rationale !== undefined && { rationale }),
  };
}

/** `a` to `z`, then `aa`. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}

const COMPLETE = "complete it, and write it in the bank by hand";

function lost(what: string, advice: string): Read {
  return { lost: { what, advice } };
}
