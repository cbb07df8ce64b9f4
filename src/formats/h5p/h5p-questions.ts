import type { JsonNode } from "../json/json-node.ts";
import { flagOf, textOf } from "../json/json-text.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import type { SourceText } from "../question/source-question.ts";
import { blanks, draggedWords, markedWords } from "./h5p-cloze.ts";
import { field, listIn } from "./h5p-field.ts";
import type { H5pQuestion } from "./h5p-question.ts";

const ASKING =
  /^(?:MultiChoice|SingleChoiceSet|TrueFalse|Blanks|DragText|MarkTheWords|Essay|QuestionSet)$/;

/** Whether a content type is one of those that ask. */
export function asks(library: string): boolean {
  return ASKING.test(library);
}

/**
 * The questions that a content type asks, by its semantics (`semantics.json` of each library): undefined
 * where it is none that asks, or none that there is a kind for; a text says why there are none.
 */
export function questionsOf(
  library: string,
  params: JsonNode,
): readonly H5pQuestion[] | string | undefined {
  switch (library) {
    case "MultiChoice":
      return multiChoice(params);
    case "SingleChoiceSet":
      return listIn(params, "choices").flatMap(singleChoice);
    case "TrueFalse":
      return trueFalse(params);
    case "Blanks":
      return blanks(params);
    case "DragText":
      return draggedWords(params);
    case "MarkTheWords":
      return markedWords(params);
    case "Essay": {
      const sample = textOf(field(params, "solution", "sample"));
      const model = sample === undefined ? undefined : html(sample);
      const words = listIn(params, "keywords").length > 0;
      const losses = words ? [dropped("the keywords by which it was scored")] : [];
      return [{ stem: said(params, "taskDescription"), task: { type: "essay", model }, losses }];
    }
    default:
      return undefined;
  }
}

function multiChoice(params: JsonNode): readonly H5pQuestion[] {
  const losses: Loss[] = [];
  const all = listIn(params, "answers");
  const keys = all.filter((answer) => flagOf(field(answer, "correct"))).length;
  const type = textOf(field(params, "behaviour", "type"));
  const isSingle = keys === 1 && type !== "multi";
  const isFixed = flagOf(field(params, "behaviour", "randomAnswers")) === false;
  const answers = all.map((answer, at) => {
    const more = field(answer, "tipsAndFeedback");
    const chosen = textOf(field(more, "chosenFeedback"));
    for (const [name, what] of [
      ["tip", "the tip"],
      ["notChosenFeedback", "what is said where it is not chosen"],
    ] as const) {
      if (textOf(field(more, name)) !== undefined)
        losses.push(dropped(`option ${at + 1}: ${what}`));
    }
    const isKey = flagOf(field(answer, "correct"));
    return {
      weight: isKey ? 100 / keys : isSingle ? 0 : -100 / Math.max(1, keys),
      text: html(said(answer, "text")),
      ...(isFixed && { fixed: true as const }),
      ...(chosen !== undefined && { feedback: html(chosen) }),
    };
  });
  const isAllOrNothing = flagOf(field(params, "behaviour", "singlePoint")) === true;
  if (type === "single" && keys > 1)
    losses.push(changed("one of several right options was enough"));
  return [
    {
      stem: said(params, "question"),
      task: {
        type: "choice",
        isSingle,
        answers,
        ...(!isSingle && isAllOrNothing && { isAllOrNothing }),
      },
      losses,
    },
  ];
}

/** The first answer is the right one; all are mixed. A choice without a question is an empty form. */
function singleChoice(choice: JsonNode): readonly H5pQuestion[] {
  const texts = listIn(choice, "answers").flatMap((answer) => textOf(answer) ?? []);
  const stem = said(choice, "question");
  if (stem === "" && texts.length === 0) return [];
  const answers = texts.map((text, at) => ({ weight: at === 0 ? 100 : 0, text: html(text) }));
  const id = textOf(field(choice, "subContentId"));
  return [{ stem, task: { type: "choice", isSingle: true, answers }, losses: [], id }];
}

function trueFalse(params: JsonNode): readonly H5pQuestion[] | string {
  const answer = flagOf(field(params, "correct"));
  if (answer === undefined) return "it does not say whether it is true";
  const right = textOf(field(params, "behaviour", "feedbackOnCorrect"));
  const wrong = textOf(field(params, "behaviour", "feedbackOnWrong"));
  const [toTrue, toFalse] = answer ? [right, wrong] : [wrong, right];
  const feedback = {
    ...(toTrue !== undefined && { true: html(toTrue) }),
    ...(toFalse !== undefined && { false: html(toFalse) }),
  };
  return [
    { stem: said(params, "question"), task: { type: "true-false", answer, feedback }, losses: [] },
  ];
}

function said(node: JsonNode, name: string): string {
  return textOf(field(node, name)) ?? "";
}

function html(text: string): SourceText {
  return { format: "html", text };
}
