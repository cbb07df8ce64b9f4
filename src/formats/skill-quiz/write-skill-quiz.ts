import type { Item } from "../../core/items/item.ts";
import { optionLosses, verdictLosses } from "../export/common-losses.ts";
import type { Judgements, ShownFiles, TextWriter, WrittenQuestion } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { readSkillQuiz } from "./read-skill-quiz.ts";

/** Writes a Markdown quiz: headings with numbers, options as a task list, explanations. */
export const skillQuizWriter: TextWriter = {
  ending: "-quiz.md",
  frame: ({ title }) => ({ before: `# ${title.replace(/\s+/g, " ").trim()}\n\n`, after: "\n" }),
  between: "\n\n",
  head,
  write: writeItem,
  keeps: { title: true, ids: false, hints: false, tags: false, rationale: true, files: false },
};

function head(number: number): string {
  return `#### Q${number}.`;
}

interface Written {
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly isKey: boolean }[];
  readonly rationale: string | undefined;
}

const ENGLISH: Judgements = { true: "True", false: "False" };

function writeItem(item: Item, _: ShownFiles, said: Judgements = ENGLISH): WrittenQuestion {
  const { stem, rationale } = item;
  switch (item.kind) {
    case "true-false":
      return question(
        {
          ...{ stem, rationale },
          options: [
            { text: said.true, isKey: item.answer },
            { text: said.false, isKey: !item.answer },
          ],
        },
        [
          changed("true and false are two options to choose from"),
          ...(item.feedback ? [dropped("feedback to true and false", "feedback")] : []),
        ],
      );
    case "single-choice":
    case "multiple-choice": {
      const options = item.options.map((option) => ({
        text: option.text,
        isKey: option.key === true || ("credit" in option && option.credit === 1),
      }));
      const keys = options.filter(({ isKey }) => isKey).length;
      const isSingle = item.kind === "single-choice";
      if (isSingle && keys !== 1) return { reason: "several ticked options all have to be chosen" };
      return question({ stem, rationale, options }, [
        ...optionLosses(item.options, { feedback: false }),
        ...(item.kind === "single-choice" ? verdictLosses(item.options, { credits: false }) : []),
        ...("scoring" in item && item.scoring === "all-or-nothing"
          ? [changed("all or nothing: each option counts by itself")]
          : []),
        ...(!isSingle && keys === 1
          ? [changed("one right option makes it a question with one answer")]
          : []),
      ]);
    }
    default:
      return { reason: "a Markdown quiz has only options to tick" };
  }
}

/** As it stands there, or with lines moved in where they would begin something else. */
function question(written: Written, losses: readonly Loss[]): WrittenQuestion {
  const text = textOf(written);
  if (isReadAs(written, text)) return { text, losses };
  const moved = { ...written, stem: movedIn(written.stem) };
  const own = { ...moved, rationale: written.rationale && movedIn(written.rationale) };
  const other = textOf(own);
  return isReadAs(own, other)
    ? {
        text: other,
        losses: [...losses, changed("lines that begin like an option or a heading are moved in")],
      }
    : { reason: "in a Markdown quiz its texts would be taken for another question's" };
}

function textOf({ stem, options, rationale }: Written): string {
  const [first = "", ...rest] = stem.replace(/^(?:\s*\n)+|\s+$/g, "").split("\n");
  // A heading holds one line: a text that goes on, or is no paragraph, stands below it.
  const isLine =
    (rest[0] ?? "").trim() === "" && /^(?![-+*>] | |\d+[.)] |[#|<]|~~~|```|:::)/.test(first);
  const asked = isLine ? [` ${first}`, ...rest] : ["", "", first, ...rest];
  const choices = options.map(({ text, isKey }) => `- [${isKey ? "x" : " "}]${optionText(text)}`);
  const after = rationale === undefined ? [] : ["", `**Explanation:**${explained(rationale)}`];
  return [asked.join("\n").trimEnd(), "", ...choices, ...after].join("\n");
}

const SAYS = /[\p{L}\p{N}]/u;

/** What follows the first line is indented, so that it belongs to the option. */
function optionText(text: string): string {
  const [first = "", ...rest] = text.trim().split("\n");
  const lines = rest.map((line) => (line.trim() === "" ? "" : `  ${line}`));
  return rest.length > 0 && !SAYS.test(first)
    ? `\n  ${[first, ...lines].join("\n")}`
    : ` ${[first, ...lines].join("\n")}`;
}

function explained(rationale: string): string {
  const text = rationale.trim();
  return text.includes("\n") || !/^[\p{L}\p{N}]/u.test(text) ? `\n\n${text}` : ` ${text}`;
}

/** By a space, which means nothing in Markdown. */
function movedIn(text: string): string {
  return text.replace(/^(?=#{1,6}\s|(?:[-*+]|\d+[.)])\s*\[.?\])/gmu, " ");
}

/** Whether this is what a reader finds, and the next question after it. */
function isReadAs({ stem, options, rationale = "" }: Written, text: string): boolean {
  const next = `${head(2)} Next?\n\n- [x] a\n- [ ] b\n`;
  const { questions, leftOut } = readSkillQuiz(`${head(1)}${text}\n\n${next}`);
  const [own] = questions;
  if (!own || questions.length !== 2 || leftOut.length > 0 || own.task.type !== "choice")
    return false;
  const { answers } = own.task;
  return (
    own.stem.text === stem.trim() &&
    (own.explanation?.text ?? "") === rationale.trim() &&
    answers.length === options.length &&
    answers.every(({ text: read, weight }, at) => {
      const option = options[at];
      return read.text === option?.text.trim() && weight > 0 === option.isKey;
    })
  );
}
