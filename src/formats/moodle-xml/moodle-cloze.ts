import { changed, type Loss } from "../question/loss.ts";
import type { SourceAnswer, SourceGap } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { firstIn, type MarkupElement } from "../text/markup-tree.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import type { MoodleSetting, MoodleTask } from "./moodle-setting.ts";
import { textOf } from "./moodle-text.ts";

/** `{1:SHORTANSWER:=Paris#Yes~%50%paris}`; a `}` in an answer has a backslash before it. */
const MARK = /\{\s*(\d*)\s*:\s*([A-Z_]+)\s*(?::((?:\\.|[^\\}])*))?\}/gs;

const TYPED = /^(?:SHORTANSWER|SA|MW)(?:_?(C))?$/;
const CHOSEN = /^(?:MULTICHOICE|MC|M)(?:_?(?:V|H|S|VS|HS))*$/;
const SEVERAL = /^(?:MULTIRESPONSE|MR)(?:_?(?:H|S|HS))?$/;
const NUMBER = /^(?:NUMERICAL|NM)$/;

/** Why a cloze without any gap makes no question. */
export const ASKS_NOTHING = "a text without gaps, which asks nothing";

/** Reads Moodle's cloze: a text in which each gap says its own type and answers. */
export function clozeTask(
  question: MarkupElement,
  { source, files, losses }: MoodleSetting,
): MoodleTask | string {
  const written = textOf(firstIn(question, "questiontext"), source, files, "html");
  return readCloze(written, losses);
}

/** The same of a text by itself. */
function readCloze(written: MoodleClozeText, losses: Loss[]): MoodleTask | string {
  const gaps: SourceGap[] = [];
  const weights = new Set<string>();
  const faults: string[] = [];
  const marked = written.text.replace(MARK, (_, weight: string, type: string, answers = "") => {
    const gap = gapOf(type, String(answers), gaps.length + 1);
    if (typeof gap === "string") faults.push(gap);
    else gaps.push(gap);
    weights.add(weight === "" ? "1" : weight);
    return String.fromCharCode(GAP + gaps.length);
  });
  const [fault] = faults;
  if (fault !== undefined) return fault;
  if (gaps.length === 0) return written.text.includes("{") ? "its text has no gap" : ASKS_NOTHING;
  if (gaps.length > 20) return `its text has ${gaps.length} gaps, and 20 are the most`;
  if (weights.size > 1) losses.push(changed("gaps counted differently; here each counts the same"));
  const text = toMarkdown({ ...written, text: marked });
  losses.push(...text.losses);
  return {
    stem: { format: "plain", text: "" },
    task: { type: "cloze", text: withGaps(text.markdown), gaps },
  };
}

type MoodleClozeText = Parameters<typeof toMarkdown>[0];

function gapOf(type: string, written: string, number: number): SourceGap | string {
  const name = `gap-${number}`;
  const losses: Loss[] = [];
  const answers = answersOf(written);
  const [, sensitive] = TYPED.exec(type) ?? [];
  if (answers.length === 0) return `gap ${number} has no answers`;
  if (SEVERAL.test(type) && answers.filter(({ weight }) => weight > 0).length > 1)
    return `gap ${number} has several right options to tick, for which there is no kind`;
  if (CHOSEN.test(type) || SEVERAL.test(type)) return { name, answers, isChosen: true };
  if (TYPED.test(type)) {
    return {
      name,
      answers,
      isChosen: false,
      ...(sensitive !== undefined && { isCaseSensitive: true }),
    };
  }
  if (!NUMBER.test(type)) return `gap ${number} is of the type ${type}, for which there is no kind`;
  const numbers = answers.map((answer) => {
    const [value = "", off = "0"] = answer.text.text.split(":");
    if (Number(off) !== 0) {
      losses.push(
        changed(`gap ${number}: ${value.trim()} is to be typed exactly, not within ${off.trim()}`),
      );
    }
    return { ...answer, text: { ...answer.text, text: value.trim() } };
  });
  return { name, answers: numbers, isChosen: false, losses };
}

/** Parted by `~`; `=` is right, `%50%` scores a half, `#` begins feedback. */
function answersOf(written: string): readonly SourceAnswer[] {
  const parts = written.split(/(?<!\\)~/).filter((part) => part.trim() !== "");
  return parts.map((part) => {
    const [whole = "", sign, share] = /^\s*(?:(=)|%(-?[\d.,]+)%)?/.exec(part) ?? [];
    const [text = "", ...rest] = part.slice(whole.length).split(/(?<!\\)#/);
    const feedback = unescaped(rest.join("#"));
    const weight = sign === "=" ? 100 : Number((share ?? "0").replace(",", "."));
    return {
      weight,
      text: { format: "html" as const, text: unescaped(text) },
      ...(feedback !== "" && { feedback: { format: "html" as const, text: feedback } }),
    };
  });
}

function unescaped(text: string): string {
  return text.replace(/\\([\\}~#"/=])/g, "$1").trim();
}
