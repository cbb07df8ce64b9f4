import { changed, dropped, type Loss } from "../question/loss.ts";
import { cutShort, faultsWithin } from "../question/markup-faults.ts";
import { notRead } from "../question/not-read.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { LeftOut, Reading } from "../question/source-question.ts";
import { markupSettings } from "../text/markup-settings.ts";
import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  readMarkup,
  textIn,
} from "../text/markup-tree.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { ASKS_NOTHING } from "./moodle-cloze.ts";
import { filesOf } from "./moodle-files.ts";
import { knownInMoodle } from "./moodle-known.ts";
import { moodleTask } from "./moodle-task.ts";
import { isYes, numberIn, plainIn, textOf } from "./moodle-text.ts";

/**
 * Reads a question bank that Moodle exported as XML. A question that is broken costs that question alone;
 * one of a type that there is no kind for is left out as it is.
 * @throws UnreadableFile where it is no such XML.
 */
export function readMoodleXml(text: string): Reading {
  const { root, faults } = readMarkup(text, { isXml: true });
  const quiz = firstIn(root, "quiz");
  const entities = faults.find(({ what }) => what.includes("entities"));
  if (entities) throw new UnreadableFile(`it is not read: ${entities.what}`);
  if (!quiz)
    throw new UnreadableFile("it is no question bank of Moodle's: there is no <quiz> in it");
  const placeOf = placesIn(text);
  const questions = questionList();
  const leftOut = leftOutList();
  const assets = new Map<string, Uint8Array>();
  let category: string | undefined;
  const whole: Loss[] = elementsIn(quiz)
    .filter(({ name }) => name !== "question")
    .map(({ name }) => dropped(`<${name}>, which is no question`));
  for (const element of elementsIn(quiz, "question")) {
    const { start, end, attributes } = element;
    const type = (attributes.type ?? "").trim();
    const source = text.slice(start, end);
    const place = placeOf(start);
    const name = plainIn(element, "name");
    if (type === "category") {
      category = plainIn(element, "category") || undefined;
      const info = firstIn(element, "info");
      const said = info ? plainOf(info) : "";
      if (said !== "")
        whole.push(dropped(`what is said of the category "${category ?? ""}": ${shortened(said)}`));
      continue;
    }
    const fault = faultsWithin(element, faults, placeOf);
    const files = filesOf(element, assets);
    const losses: Loss[] = [...fault.losses, ...files.losses, ...lossesOf(element, type)];
    const refused = (reason: string, why: LeftOut["why"] = "refused") =>
      leftOut.push({ place, source, name, why, reason });
    if (fault.reason !== undefined) {
      refused(fault.reason);
      continue;
    }
    const read = moodleTask(type, element, { source: text, losses, files });
    if (typeof read === "string") {
      refused(read, read === ASKS_NOTHING ? "no-question" : "refused");
      continue;
    }
    if (!read) {
      const reason =
        type === "description"
          ? "a description, which asks nothing"
          : `a question of the type "${type}", for which there is no kind`;
      refused(reason, "no-question");
      continue;
    }
    const { stem = textOf(firstIn(element, "questiontext"), text, files), task } = read;
    const explanation = textOf(firstIn(element, "generalfeedback"), text, files);
    const hints = elementsIn(element, "hint").map((hint) => textOf(hint, text, files));
    losses.push(...files.unused());
    questions.push({
      ...{ place, source, category, name: name === "" ? undefined : name },
      id: plainIn(element, "idnumber") || undefined,
      tags: [...descendants(element)]
        .filter((each) => each.name === "tag")
        .map((tag) => textIn(tag).trim()),
      ...{ stem, explanation, hints, task, losses },
    });
  }
  leftOut.push(...cutShort("quiz", { faults, leftOut, end: placeOf(text.length) }));
  return { questions, leftOut, assets, losses: whole, frame: FRAME };
}

const FRAME = { before: '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n', after: "\n</quiz>" };

const STANDARD = /^(?:Your answer is (?:partially )?(?:in)?correct\.?)?$/i;

/** What of a question there is no place for. */
function lossesOf(element: MarkupElement, type: string): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [name, when] of Object.entries(combined)) {
    const feedback = firstIn(element, name);
    const text = feedback ? plainOf(feedback) : "";
    if (!STANDARD.test(text)) losses.push(dropped(`feedback to ${when}: ${shortened(text)}`));
  }
  const points = numberIn(element, "defaultgrade");
  if (points !== undefined && points !== 1 && type !== "description") {
    losses.push(dropped(`${points} points: here every question counts the same`));
  }
  if (MULTILANG.test(plainIn(element, "questiontext")))
    losses.push(changed("texts in several languages: all of them are shown, one after another"));
  if (isYes(firstIn(element, "hidden"))) losses.push(changed("it was hidden; here it is shown"));
  return [...losses, ...notRead(markupSettings(element, knownInMoodle), knownInMoodle)];
}

const MULTILANG = /class=["']multilang\b|\{mlang /;

const combined = {
  correctfeedback: "any right answer",
  partiallycorrectfeedback: "any partly right answer",
  incorrectfeedback: "any wrong answer",
};

function plainOf(feedback: MarkupElement): string {
  return textIn(feedback)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
