import type { JsonNode } from "../json/json-node.ts";
import { textOf } from "../json/json-text.ts";
import type { Known, Setting } from "../question/not-read.ts";

const OFF = /^(?:false)?$/;

/**
 * What content types say that is read, or means nothing here, by their semantics (`semantics.json` of each
 * library); a value that is their default means nothing.
 */
const known: Known = {
  ...{ question: true, text: true, correct: true, choices: true, textField: true },
  ...{ taskDescription: true, distractors: true, media: true, keywords: true, solution: true },
  ...{ "answers/text": true, "answers/correct": true, "answers/tipsAndFeedback": true },
  // Scalars there are texts of blanks; contents are questions of their own.
  ...{ answers: true, questions: true, overallFeedback: true },
  // Words of buttons and for screen readers.
  ...{ UI: true, l10n: true, texts: true, confirmCheck: true, confirmRetry: true, override: true },
  ...{ "behaviour/enableRetry": true, "behaviour/enableSolutionsButton": true },
  ...{ "behaviour/enableCheckButton": true, "behaviour/showSolutionsRequiresInput": true },
  ...{ "behaviour/confirmCheckDialog": true, "behaviour/confirmRetryDialog": true },
  ...{ "behaviour/autoCheck": true, "behaviour/showScorePoints": true },
  ...{ "behaviour/disableImageZooming": true, "behaviour/separateLines": true },
  ...{ "behaviour/instantFeedback": true, "behaviour/inputFieldSize": true },
  ...{ "behaviour/autoContinue": true, "behaviour/timeoutCorrect": true },
  ...{ "behaviour/timeoutWrong": true, "behaviour/soundEffectsEnabled": true },
  ...{ "behaviour/type": true, "behaviour/singleAnswer": true, "behaviour/singlePoint": true },
  ...{ "behaviour/randomAnswers": true, "behaviour/passPercentage": /^(?:100)?$/ },
  ...{ "behaviour/caseSensitive": true, "behaviour/acceptSpellingErrors": true },
  ...{ "behaviour/feedbackOnCorrect": true, "behaviour/feedbackOnWrong": true },
  ...{ "behaviour/ignoreScoring": OFF, "behaviour/minimumLength": /^0?$/ },
  ...{ "behaviour/linebreakReplacement": true },
  ...{ "introPage/showIntroPage": true, "introPage/startButtonText": true },
  ...{ progressType: true, passPercentage: /^(?:50)?$/, disableBackwardsNavigation: OFF },
  ...{ randomQuestions: OFF, "endGame/overallFeedback": true, "endGame/showResultPage": true },
  ...{ "endGame/showSolutionButton": true, "endGame/showRetryButton": true },
  ...{ "endGame/showAnimations": true, "endGame/skippable": true },
  ...{ "endGame/message": true, "endGame/noResultMessage": true },
};

/** Words of buttons and for screen readers, which older types have among the rest. */
const WORDS =
  /(?:Button|ButtonText|Label|Header|Title|Description)$|^(?:a11y|aria|answered|answerIs|cancelled|check|contains|correctText|correctAnswer|drop|draggable|empty|feedbackHeader|grabbed|incorrect|input|missed|notFilledOut|reset|score|showSolution|submit|tip|tryAgain|notEnoughChars|messageSave)/;

/** What is said of a question, or of a set of them, and is not known. */
export function* unknownSettings(node: JsonNode, path = ""): Generator<Setting> {
  if (node.kind === "list") {
    for (const entry of node.entries) yield* unknownSettings(entry, path);
    return;
  }
  if (node.kind === "record") {
    for (const [name, inner] of node.fields) {
      const own = path === "" ? name : `${path}/${name}`;
      const is = Object.hasOwn(known, own) ? known[own] : undefined;
      if (is === true && own !== "answers") continue;
      if (
        is === undefined &&
        inner.kind === "scalar" &&
        own !== "introPage/title" &&
        WORDS.test(name)
      )
        continue;
      yield* unknownSettings(inner, own);
    }
    return;
  }
  const value = textOf(node) ?? "";
  const is = Object.hasOwn(known, path) ? known[path] : undefined;
  if (path === "" || value.trim() === "" || is === true || is?.test(value)) return;
  yield [path, value];
}
