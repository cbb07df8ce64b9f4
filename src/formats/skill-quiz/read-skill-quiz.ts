import { dropped, type Loss } from "../question/loss.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading, SourceQuestion } from "../question/source-question.ts";
import { referencesIn } from "../text/reference-links.ts";

const HEADING = /^#{2,6}\s+(?:Q(?:uestion)?\s*\d+\s*[.:)]?\s*)(.*)$/i;
/** Also numbered, with a Cyrillic or a multiplication sign or a star for the x, or nothing between the brackets. */
const OPTION = /^(?:[-*+]|\d+[.)])\s*\[([ xXхХ×✓✔*]?)\]\s*(.*)$/u;

interface Open {
  readonly start: number;
  end: number;
  readonly stem: string[];
  readonly options: { isKey: boolean; lines: string[] }[];
  readonly rest: string[];
}

/**
 * Reads a Markdown quiz: a heading `#### Q1. …`, more of the question, options as a task list, `- [x]` the
 * right ones, then an explanation. What belongs to an option is indented.
 */
export function readSkillQuiz(text: string): Reading {
  const placeOf = placesIn(text);
  const questions = questionList();
  const leftOut = leftOutList();
  const outside: string[] = [];
  let title: string | undefined;
  let open: Open | undefined;
  let fence: string | undefined;
  let at = 0;
  const finish = () => {
    if (!open) return;
    const source = text.slice(open.start, open.end);
    const place = placeOf(open.start);
    const read = taskOf(open);
    const stem = open.stem.join("\n").trim();
    if (typeof read === "string") leftOut.push({ place, source, why: "refused", reason: read });
    else {
      const explanation = explanationOf(open.rest);
      questions.push({
        ...{
          place,
          source,
          tags: [],
          stem: { format: "markdown", text: stem },
          task: read,
          losses: [],
        },
        explanation: explanation === "" ? undefined : { format: "markdown", text: explanation },
      });
    }
    open = undefined;
  };
  for (const line of text.split("\n")) {
    const [ticks] = /^\s*(?:```+|~~~+)/.exec(line) ?? [];
    const heading = fence === undefined ? HEADING.exec(line) : null;
    const [, mark, option] = fence === undefined ? (OPTION.exec(line) ?? []) : [];
    if (ticks !== undefined) {
      const sign = ticks.trim();
      if (fence === undefined) fence = sign;
      else if (line.trim().startsWith(fence)) fence = undefined;
    }
    if (heading) {
      finish();
      open = { start: at, end: at, stem: [heading[1] ?? ""], options: [], rest: [] };
    } else if (/^#{1,2}\s/.test(line) && fence === undefined) {
      finish();
      title ??= line.replace(/^#+\s+/, "").trim();
    } else if (open && mark !== undefined && option !== undefined) {
      open.options.push({ isKey: mark.trim() !== "", lines: [option] });
    } else if (open) {
      place(open, line);
    } else if (line.trim() !== "") {
      outside.push(line.trim());
    }
    at += line.length + 1;
    if (open && line.trim() !== "") open.end = at - 1;
  }
  finish();
  return { questions, leftOut, references: referencesIn(text), losses: lossesOf(outside), title };
}

/** What stands before the first question, or behind a heading of another kind. */
function lossesOf(outside: readonly string[]): readonly Loss[] {
  const text = outside.filter((line) => !/^\[[^\]]+\]:\s/.test(line)).join(" ");
  if (text === "") return [];
  return [
    dropped(
      `what stands outside of questions: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
    ),
  ];
}

/** Puts a line where it belongs: the question, the option before it, or what follows all. */
function place(open: Open, line: string): void {
  const option = open.options.at(-1);
  if (!option) open.stem.push(line);
  else if (
    open.rest.length === 0 &&
    (line.trim() === "" || /^(?:\t| {2,})/.test(line) || isCodeOf(option, line))
  ) {
    option.lines.push(line);
  } else open.rest.push(line);
}

const SAYS = /[\p{L}\p{N}]/u;

/** Code that nobody indented still belongs to an option that has no text of its own, or a colon alone. */
function isCodeOf(option: Open["options"][number], line: string): boolean {
  const written = option.lines.join("\n").trim();
  const fences = option.lines.filter((each) => /^\s*(?:```|~~~)/.test(each)).length;
  return fences % 2 === 1 || (!SAYS.test(written) && /^\s*(?:```|~~~)/.test(line));
}

function taskOf({ options }: Open): SourceQuestion["task"] | string {
  if (options.length === 0) return "it has no options";
  const keys = options.filter(({ isKey }) => isKey).length;
  if (keys === 0) return "no option is ticked";
  const isSingle = keys === 1;
  return {
    ...{ type: "choice", isSingle },
    answers: options.map(({ isKey, lines }) => ({
      weight: isKey ? 100 / keys : isSingle ? 0 : -100 / keys,
      text: { format: "markdown", text: dedented(lines) },
    })),
  };
}

function dedented([first = "", ...rest]: readonly string[]): string {
  const filled = rest.filter((line) => line.trim() !== "");
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length), 12);
  const own = filled.length > 0 && !SAYS.test(first) ? [] : [first];
  return [...own, ...rest.map((line) => line.slice(indent))].join("\n").trim();
}

/** Without the word that begins it. */
function explanationOf(rest: readonly string[]): string {
  return rest
    .join("\n")
    .trim()
    .replace(/^(?:\*\*|__)?(?:Explanation|Reason)(?:\*\*|__)?\s*:?\s*(?:\*\*|__)?:?\s*/i, "");
}
