import { changed, type Loss } from "../question/loss.ts";
import type { SourceTask, SourceText } from "../question/source-question.ts";
import { readNumbers } from "./gift-numbers.ts";
import { answerOf, partsOf } from "./gift-parts.ts";
import { formatted, masked, unmasked } from "./gift-text.ts";

/** What a block says, or why it is no question. */
type GiftQuestion =
  | {
      readonly name: string | undefined;
      readonly stem: SourceText;
      readonly explanation: SourceText | undefined;
      readonly task: SourceTask;
      readonly losses: readonly Loss[];
    }
  | {
      readonly name: string | undefined;
      readonly task?: undefined;
      readonly why: "refused" | "no-question";
      readonly reason: string;
    };

/** Reads one question, without its comments. */
export function readGiftQuestion(source: string): GiftQuestion {
  const text = masked(source);
  const [title = "", written] = /^\s*::(.*?)::/s.exec(text) ?? [];
  const name = written === undefined ? undefined : unmasked(written).trim() || undefined;
  const body = text.slice(title.length);
  const refused = (reason: string) => ({ name, why: "refused", reason }) as const;
  const open = body.indexOf("{");
  const close = body.indexOf("}", open);
  if (open === -1) {
    if (body.includes("}")) return refused('there is a "}" without a "{" before it');
    return { name, why: "no-question", reason: "a description, which asks nothing" };
  }
  if (body.slice(0, open).includes("}")) return refused('there is a "}" before its "{"');
  if (close === -1) return refused('its "{" is not closed by a "}"');
  const before = body.slice(0, open);
  // Moodle takes a lone sign behind the braces, such as the full stop of a sentence, as text like any other.
  const after = body.slice(close + 1).replace(/^"?;$/, "");
  if (/[{}]/.test(after)) return refused('there is a second "{" or "}"; a question has one pair');
  const isWithin = after.trim() !== "";
  const whole = isWithin
    ? `${before.trimEnd()} _____${/^\s*[.,;:?!]/.test(after) ? after.trim() : ` ${after.trim()}`}`
    : before;
  const stem = formatted(whole.trim(), "auto");
  const { answers, explanation } = withoutExplanation(body.slice(open + 1, close), stem.format);
  const losses: Loss[] = [];
  const task = taskOf(answers, stem.format, losses);
  if (typeof task === "string") return refused(task);
  return { name, stem, explanation, task, losses };
}

function withoutExplanation(text: string, format: SourceText["format"]) {
  const at = text.lastIndexOf("####");
  if (at === -1) return { answers: text.trim(), explanation: undefined };
  const explanation = formatted(text.slice(at + 4), format);
  const said = explanation.text === "" ? undefined : explanation;
  return { answers: text.slice(0, at).trim(), explanation: said };
}

/** What is to be done, or why nothing can be. */
function taskOf(
  answers: string,
  format: SourceText["format"],
  losses: Loss[],
): SourceTask | string {
  if (answers === "") return { type: "essay" };
  if (answers.startsWith("#")) return readNumbers(answers.slice(1), format);
  if (answers.includes("~")) return choiceOf(answers, format);
  if (answers.includes("=") && answers.includes("->")) return matchingOf(answers, format);
  const judged = trueFalseOf(answers, format);
  if (judged) return judged;
  const parts = partsOf(answers).map((part) => answerOf(part, format));
  if (parts.some(({ text }) => text.text === "")) return "an answer is empty";
  if (!answers.startsWith("=")) losses.push(changed("its one answer has no = before it"));
  return { type: "short-answer", answers: parts, isCaseSensitive: false };
}

function choiceOf(answers: string, format: SourceText["format"]): SourceTask | string {
  const parts = partsOf(answers);
  if (parts.length < 2) return "there is one option only, where ~ parts several";
  const isSingle = parts.some(({ sign }) => sign === "=");
  return { type: "choice", isSingle, answers: parts.map((part) => answerOf(part, format)) };
}

function matchingOf(answers: string, format: SourceText["format"]): SourceTask | string {
  const pairs = partsOf(answers).map(({ text }) => {
    const at = text.indexOf("->");
    if (at === -1) return undefined;
    const left = formatted(text.slice(0, at), format);
    const right = formatted(text.slice(at + 2), "auto");
    return { prompt: left.text === "" ? undefined : left, response: right };
  });
  const whole = pairs.filter((pair) => pair !== undefined);
  if (whole.length < pairs.length) return "a part of it has no -> between what belongs together";
  return { type: "matching", pairs: whole };
}

function trueFalseOf(answers: string, format: SourceText["format"]): SourceTask | undefined {
  const [, word, rest = ""] =
    /^(T|TRUE|F|FALSE|true|false|True|False)\s*((?:#.*)?)$/s.exec(answers) ?? [];
  if (word === undefined) return undefined;
  const answer = /^t/i.test(word);
  const [wrong, right] = rest
    .split("#")
    .slice(1)
    .map((text) => formatted(text, format));
  const of = (text: SourceText | undefined) => (text && text.text !== "" ? text : undefined);
  const [ofWrong, ofRight] = [of(wrong), of(right)];
  const [ofTrue, ofFalse] = answer ? [ofRight, ofWrong] : [ofWrong, ofRight];
  return {
    ...{ type: "true-false", answer },
    feedback: { ...(ofTrue && { true: ofTrue }), ...(ofFalse && { false: ofFalse }) },
  };
}
