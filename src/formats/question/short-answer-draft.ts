import { ANSWER_LIMIT } from "../../core/items/answer-pattern.ts";
import { isAmong } from "../../core/items/normalise.ts";
import { toPlainText } from "../text/source-markdown.ts";
import { type DraftedBody, type Drafting, percent } from "./drafting.ts";
import { changed, dropped } from "./loss.ts";
import type { SourceAnswer, SourceTask } from "./source-question.ts";

type ShortAnswer = Extract<SourceTask, { readonly type: "short-answer" }>;

/** A word or phrase that is typed. */
export function shortAnswerDraft(task: ShortAnswer, drafting: Drafting): DraftedBody {
  const typed = typedAnswers(task.answers, task.isCaseSensitive, drafting);
  if ("refused" in typed) return typed;
  const { accept, pattern = task.pattern, feedback, said } = typed;
  const { head, lose } = drafting;
  const exact: ["case"] = ["case"];
  if (said.length > 0) {
    lose(changed("feedback to right answers stands in the rationale"));
  }
  const rationale = [drafting.rationale, ...said].filter((text) => text !== undefined).join("\n\n");
  return {
    item: {
      ...{ kind: "short-answer", ...head, accept },
      ...(task.isCaseSensitive && { exact }),
      ...(task.signs && { signs: task.signs }),
      ...(pattern !== undefined && { pattern }),
      ...(feedback.length > 0 && { feedback }),
    },
    ...(rationale !== "" && { rationale }),
  };
}

interface Typed {
  readonly accept: string[];
  readonly pattern: string | undefined;
  readonly feedback: { readonly match: string; readonly text: string }[];
  /** What was said to right answers. */
  readonly said: readonly string[];
}

/** What answers to type accept and foresee; `*` in one stands for anything. */
export function typedAnswers(
  answers: readonly SourceAnswer[],
  isCaseSensitive: boolean,
  { lose, optional }: Drafting,
): Typed | { readonly refused: string } {
  const best = Math.max(...answers.map(({ weight }) => weight));
  if (!(best > 0)) return { refused: "no answer is right" };
  const accept: string[] = [];
  const patterns: string[] = [];
  const feedback: { match: string; text: string }[] = [];
  const said: string[] = [];
  const options = { caseSensitive: isCaseSensitive };
  for (const answer of answers) {
    const { markdown: text, losses } = toPlainText(answer.text);
    const comment = optional(answer.feedback, `feedback to "${text}"`);
    losses.forEach(lose);
    if (text === "") {
      lose(dropped("an answer without a text"));
      continue;
    }
    if (text.length > ANSWER_LIMIT)
      return { refused: `an answer has more than ${ANSWER_LIMIT} letters` };
    const isWild = /(?<!\\)\*/.test(text);
    const plain = text.replaceAll("\\*", "*");
    if (answer.weight === best) {
      if (isWild) patterns.push(patternOf(text));
      else if (!isAmong(accept, plain, options)) accept.push(plain);
      if (comment !== undefined && !said.includes(comment)) said.push(comment);
      continue;
    }
    if (answer.weight > 0) {
      lose(dropped(`${percent(answer.weight)} for "${text}"; here it scores nothing`));
    }
    if (comment === undefined) continue;
    const matches = feedback.map(({ match }) => match);
    if (isWild) lose(dropped(`feedback to any other answer like "${text}"`));
    else if (isAmong(matches, plain, options))
      lose(dropped(`feedback to "${text}", which another is like`));
    else feedback.push({ match: plain, text: comment });
  }
  const shown = accept.length > 0 ? accept : patterns.map(exampleOf);
  if (shown.every((text) => text === "")) return { refused: "any answer at all is right" };
  const wild = patterns.filter((pattern) => (pattern.match(/\.\*/g)?.length ?? 0) <= 2);
  if (wild.length < patterns.length) lose(dropped("answers with more than two *"));
  const [pattern] = wild;
  if (wild.length > 1) lose(dropped("all but the first of the answers with *"));
  const unseen = feedback.filter(({ match }) => {
    if (!isAmong(shown, match, options)) return true;
    lose(dropped(`feedback to "${match}", which reads like a right answer`));
    return false;
  });
  return { accept: shown, pattern, feedback: unseen, said };
}

function patternOf(text: string): string {
  const parts = text.split(/(?<!\\)\*+/).map((part) => part.replaceAll("\\*", "*"));
  return parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join(".*");
}

/** What is shown as the answer where only one with `*` is right. */
function exampleOf(pattern: string): string {
  return pattern.replaceAll(".*", "").replace(/\\(.)/g, "$1").trim();
}
