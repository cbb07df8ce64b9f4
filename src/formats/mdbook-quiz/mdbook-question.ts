import { changed, dropped, type Loss } from "../question/loss.ts";
import { notRead, type Setting } from "../question/not-read.ts";
import type { SourceQuestion, SourceTask, SourceText } from "../question/source-question.ts";

type Read = Omit<SourceQuestion, "place" | "source">;
export type Table = Readonly<Record<string, unknown>>;

const KNOWN = new Set(["id", "multipart", "type", "prompt", "answer", "context"]);
const PROMPT = /^(?:prompt|distractors|answerIndex|sortAnswers|program|response)$/;
const ANSWER = /^(?:answer|alternatives|doesCompile|stdout|stderr|lineNumber)$/;

/** A question of its table, or why it is none. @param shared Texts that several questions begin with. */
export function questionOf(table: unknown, shared: Table): Read | string {
  if (!isTable(table)) return "it is no table";
  const { type, prompt, answer, id, context, multipart } = table;
  if (!isTable(prompt)) return "it has no prompt";
  if (!isTable(answer)) return "it has no answer";
  const losses: Loss[] = Object.entries(table)
    .filter(([name, value]) => !KNOWN.has(name) && value !== false)
    .map(([name]) => dropped(`the field "${name}"`));
  losses.push(
    ...notRead([...othersIn("prompt", prompt, PROMPT), ...othersIn("answer", answer, ANSWER)], {}),
  );
  const before = typeof multipart === "string" ? shared[multipart] : undefined;
  if (typeof multipart === "string" && typeof before !== "string")
    losses.push(dropped(`the text "${multipart}", which the file does not have`));
  const read = taskOf(type, prompt, answer, losses);
  if (typeof read === "string") return read;
  const stem = [before, read.stem].filter((text) => typeof text === "string").join("\n\n");
  const explained = [read.said, context].filter(isText);
  return {
    ...{ id: typeof id === "string" ? id : undefined, tags: [], stem: markdown(stem) },
    explanation: explained.length > 0 ? markdown(explained.join("\n\n")) : undefined,
    ...{ task: read.task, losses },
  };
}

/** What a table has beside what is known of it. */
export function othersIn(path: string, table: Table, known: RegExp): readonly Setting[] {
  return Object.entries(table)
    .filter(([name, value]) => !known.test(name) && value !== false)
    .map(([name, value]) => [
      path === "" ? name : `${path}.${name}`,
      isTable(value) ? JSON.stringify(value) : String(value),
    ]);
}

interface Asked {
  readonly stem: string;
  readonly task: SourceTask;
  /** What the answer says beyond it. */
  readonly said?: string | undefined;
}

function taskOf(type: unknown, prompt: Table, answer: Table, losses: Loss[]): Asked | string {
  const stem = typeof prompt.prompt === "string" ? prompt.prompt : "";
  switch (type) {
    case "MultipleChoice":
      return choiceOf(stem, prompt, answer);
    case "ShortAnswer": {
      const texts = [answer.answer, answer.alternatives].flat().filter(isText);
      const [model] = texts;
      if (model === undefined) return "it has no answer";
      if (prompt.response === "long" && model.length > LONG) {
        losses.push(changed("the answer is long: it is compared with one's own words"));
        return { stem, task: { type: "essay", model: markdown(model) } };
      }
      const answers = texts.map((text) => ({
        weight: 100,
        text: { format: "plain" as const, text: text.replaceAll("*", "\\*") },
      }));
      return { stem, task: { type: "short-answer", answers, isCaseSensitive: false } };
    }
    case "Tracing":
      return tracingOf(prompt, answer, losses);
    default:
      return `it is of the type ${JSON.stringify(type ?? "")}, which is not known`;
  }
}

/** A longer answer is none to type letter by letter. */
const LONG = 60;

function choiceOf(stem: string, prompt: Table, { answer }: Table): Asked | string {
  const keys = (Array.isArray(answer) ? answer : [answer]).filter(isText);
  const wrong = [prompt.distractors].flat().filter(isText);
  if (keys.length === 0) return "it has no answer";
  const isSingle = !Array.isArray(answer);
  // Where the place of the answer or an order is asked for, options are not mixed.
  const { answerIndex: place, sortAnswers } = prompt;
  const isFixed = typeof place === "number" || sortAnswers === true;
  const optionOf = (weight: number) => (text: string) => ({
    ...{ weight, text: markdown(text) },
    ...(isFixed && { fixed: true as const }),
  });
  // Where nothing says the order, it is that of the letters, so that the answer is not always the first.
  const right = keys.map(optionOf(100 / keys.length));
  const others = wrong.map(optionOf(isSingle ? 0 : -100 / keys.length));
  const at = typeof place === "number" ? place : 0;
  const inOrder = [...others.slice(0, at), ...right, ...others.slice(at)];
  const answers =
    typeof place !== "number"
      ? inOrder.toSorted((a, b) => (a.text.text < b.text.text ? -1 : 1))
      : inOrder;
  return {
    stem,
    task: { type: "choice", isSingle, answers, ...(!isSingle && { isAllOrNothing: true }) },
  };
}

/** What a program prints, or that the compiler refuses it: one question, which does not give away which. */
function tracingOf({ program }: Table, answer: Table, losses: Loss[]): Asked | string {
  if (typeof program !== "string") return "it has no program";
  const { doesCompile, stdout, lineNumber } = answer;
  if (typeof doesCompile !== "boolean") return "it does not say whether the program compiles";
  const code = `\`\`\`rust\n${program.replace(/^\n+|\s+$/g, "")}\n\`\`\``;
  const printed = isText(stdout) ? stdout.trim() : "";
  if (doesCompile && printed === "") {
    const task = { type: "true-false", answer: true, feedback: {} } as const;
    return { stem: `${code}\n\nThis program compiles.`, task };
  }
  losses.push(changed("what the program prints, or `error`, is typed into one field"));
  const said =
    typeof lineNumber === "number" ? `The compiler refuses line ${lineNumber}.` : undefined;
  const accept = doesCompile ? [printed] : ["error", "does not compile"];
  const answers = accept.map((text) => ({
    weight: 100,
    text: { format: "plain" as const, text: text.replaceAll("*", "\\*") },
  }));
  return {
    stem: `${code}\n\nWhat does this program print? Write its lines one after another, with a space between them; if the compiler refuses it, write \`error\`.`,
    task: {
      ...{ type: "short-answer", answers, isCaseSensitive: doesCompile },
      ...(doesCompile && { signs: "all" }),
    },
    said,
  };
}

/** Whether a value of TOML is a table. */
export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function markdown(text: string): SourceText {
  return { format: "markdown", text };
}
