import { changed, dropped } from "../question/loss.ts";
import { numberOf } from "../question/number-of.ts";
import type {
  SourceAnswer,
  SourceNumber,
  SourceTask,
  SourceText,
} from "../question/source-question.ts";
import { elementsIn, firstIn, type MarkupElement } from "../text/markup-tree.ts";
import { clozeTask } from "./moodle-cloze.ts";
import { missingWords } from "./moodle-missing-words.ts";
import type { MoodleSetting, MoodleTask } from "./moodle-setting.ts";
import { isYes, plainIn, textOf } from "./moodle-text.ts";

/** What a question of this type asks, why it cannot be read, or undefined where there is no kind for it. */
export function moodleTask(
  type: string,
  question: MarkupElement,
  setting: MoodleSetting,
): MoodleTask | string | undefined {
  switch (type) {
    case "multichoice":
    case "multichoiceset":
      return { task: choiceTask(question, setting, { isSet: type === "multichoiceset" }) };
    case "truefalse":
      return trueFalseTask(question, setting);
    case "shortanswer":
      return {
        task: {
          ...{ type: "short-answer", answers: answersOf(question, setting, "plain") },
          isCaseSensitive: isYes(firstIn(question, "usecase")),
        },
      };
    case "numerical":
      return numericTask(question, setting);
    case "matching":
    case "match":
    case "ddmatch":
      return matchingTask(question, setting);
    case "essay":
      return { task: essayTask(question, setting) };
    case "ordering":
      return { task: orderingTask(question, setting) };
    case "cloze":
    case "multianswer":
      return clozeTask(question, setting);
    case "ddwtos":
    case "gapselect":
      return missingWords(question, setting);
    default:
      return undefined;
  }
}

function answersOf(
  question: MarkupElement,
  { source, files }: MoodleSetting,
  otherwise?: SourceText["format"],
): readonly SourceAnswer[] {
  return elementsIn(question, "answer").map((answer) => {
    const feedback = textOf(firstIn(answer, "feedback"), source, files);
    return {
      weight: numberOf(answer.attributes.fraction ?? "") ?? 0,
      text: textOf(answer, source, files, otherwise),
      ...(feedback.text.trim() !== "" && { feedback }),
    };
  });
}

function choiceTask(
  question: MarkupElement,
  setting: MoodleSetting,
  { isSet }: { readonly isSet: boolean },
): SourceTask {
  const single = firstIn(question, "single");
  const written = answersOf(question, setting);
  // Moodle's form has rows that nobody filled in.
  const answers = written.filter(
    ({ weight, text, feedback }) => weight > 0 || feedback || text.text.trim() !== "",
  );
  if (answers.length < written.length)
    setting.losses.push(dropped(`${written.length - answers.length} options without a text`));
  // In files of old versions <single> may be missing; then one right answer means one.
  const isSingle =
    !isSet && (single ? isYes(single) : answers.filter(({ weight }) => weight > 0).length < 2);
  const shuffle = firstIn(question, "shuffleanswers");
  const isFixed = shuffle !== undefined && !isYes(shuffle) && answers.length > 0;
  return {
    ...{ type: "choice", isSingle },
    ...(isSet && { isAllOrNothing: true }),
    answers: answers.map((answer) => ({ ...answer, ...(isFixed && { fixed: true as const }) })),
  };
}

function trueFalseTask(question: MarkupElement, setting: MoodleSetting): MoodleTask | string {
  const answers = answersOf(question, setting);
  const of = (word: string) => answers.find(({ text }) => text.text.trim().toLowerCase() === word);
  const [yes, no] = [of("true") ?? answers[0], of("false") ?? answers[1]];
  if (!yes || !no) return "it has not two answers";
  return {
    task: {
      ...{ type: "true-false", answer: yes.weight > no.weight },
      feedback: {
        ...(yes.feedback && { true: yes.feedback }),
        ...(no.feedback && { false: no.feedback }),
      },
    },
  };
}

function numericTask(question: MarkupElement, setting: MoodleSetting): MoodleTask | string {
  const answers: SourceNumber[] = [];
  const elements = elementsIn(question, "answer");
  for (const [index, { weight, text, feedback }] of answersOf(
    question,
    setting,
    "plain",
  ).entries()) {
    const element = elements[index];
    const written = text.text.trim();
    const value = numberOf(written);
    const off = Math.abs(numberOf((element && plainIn(element, "tolerance")) ?? "") ?? 0);
    if (written !== "*" && value === undefined) return `"${written}" is no number`;
    const range = value === undefined ? "any" : ([value - off, value + off] as const);
    answers.push({ weight, range, ...(feedback && { feedback }) });
  }
  const units = firstIn(question, "units");
  const named = units ? elementsIn(units, "unit").map((unit) => plainIn(unit, "unit_name")) : [];
  const [unit, ...others] = named.filter((name) => name !== "");
  if (others.length > 0)
    setting.losses.push(dropped(`other units than ${unit}: ${others.join(", ")}`));
  return {
    task: { type: "numeric", answers, ...(unit !== undefined && { unit: unit.slice(0, 40) }) },
  };
}

function orderingTask(question: MarkupElement, setting: MoodleSetting): SourceTask {
  const grading = plainIn(question, "gradingtype");
  if (grading !== "")
    setting.losses.push(
      changed(
        `it was scored by "${GRADINGS.get(grading) ?? grading}"; here each two things in the right order count`,
      ),
    );
  return { type: "ordering", entries: answersOf(question, setting).map(({ text }) => text) };
}

/** As qtype_ordering numbers the ways to score. */
const GRADINGS: ReadonlyMap<string, string> = new Map([
  ["-1", "ALL_OR_NOTHING"],
  ["0", "ABSOLUTE_POSITION"],
  ["1", "RELATIVE_NEXT_EXCLUDE_LAST"],
  ["2", "RELATIVE_NEXT_INCLUDE_LAST"],
  ["3", "RELATIVE_ONE_PREVIOUS_AND_NEXT"],
  ["4", "RELATIVE_ALL_PREVIOUS_AND_NEXT"],
  ["5", "LONGEST_ORDERED_SUBSET"],
  ["6", "LONGEST_CONTIGUOUS_SUBSET"],
  ["7", "RELATIVE_TO_CORRECT"],
]);

function matchingTask(
  question: MarkupElement,
  { source, files, losses }: MoodleSetting,
): MoodleTask {
  const shuffle = firstIn(question, "shuffleanswers");
  if (shuffle && !isYes(shuffle)) losses.push(changed("its parts stood in a fixed order"));
  const pairs = elementsIn(question, "subquestion").map((each) => {
    const prompt = textOf(each, source, files);
    const answer = firstIn(each, "answer");
    return {
      prompt: prompt.text.trim() === "" ? undefined : prompt,
      response: textOf(answer, source, files, "plain"),
    };
  });
  return { task: { type: "matching", pairs } };
}

function essayTask(question: MarkupElement, { source, files, losses }: MoodleSetting): SourceTask {
  const template = firstIn(question, "responsetemplate");
  if (template && textOf(template, source, files).text.trim() !== "") {
    losses.push(dropped("the text that the answer began with"));
  }
  if (/^[1-9]/.test(plainIn(question, "attachments")))
    losses.push(changed("files cannot be handed in"));
  const info = firstIn(question, "graderinfo");
  const model = info && textOf(info, source, files);
  return { type: "essay", model: model && model.text.trim() !== "" ? model : undefined };
}
