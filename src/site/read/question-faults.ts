import type { Fault } from "../../markdown/source-file.ts";
import { notInWords, type StrayText, tailWords } from "./question-tail.ts";

// What may be wrong with a question's short form.

export function noOptions(id: string): Fault {
  return {
    rule: "question-form",
    message: `question "${id}" has no list of options`,
    hint: 'write each option as "- [ ] text", the right one as "- [x] text"',
  };
}

export function noKey(id: string): Fault {
  return {
    rule: "no-key",
    message: `question "${id}" ticks no option as key`,
    hint: 'begin the right one with "- [x]"',
  };
}

export const unmarkedOption: Fault = {
  rule: "question-form",
  message: "this option is marked neither as key nor as distractor",
  hint: 'begin it with "[x]" and a space when it is right, else with "[ ]" and a space',
};

/** Of what follows the options. */
export function stray({ word, meant }: StrayText): Fault {
  if (word === undefined) return strayText;
  const otherwise = notInWords[word.toLowerCase().replace(/[^\p{L}]/gu, "")];
  if (otherwise !== undefined) return saidOtherwise(word, otherwise);
  return {
    rule: "question-form",
    message: `"${word}" is nothing that is said of a question`,
    hint: meant ? `did you mean "${meant}:"?` : `use one of: ${tailWords.join(", ")}`,
  };
}

function saidOtherwise(word: string, hint: string): Fault {
  return {
    rule: "question-form",
    message: `"${word}" is not said of a question in words`,
    hint,
  };
}

const strayText: Fault = {
  rule: "question-form",
  message: 'only "Rationale: …" and the like may follow the options',
  hint: "put the question before them, and feedback into each as an indented quotation; Rationale, Hint, Section, Objective, Difficulty, Tags and Sources may follow, each with a colon",
};

/** Of a line behind an option that belongs behind all of them. */
export function joinedLine({ word = "", meant }: Pick<StrayText, "word" | "meant">): Fault {
  return {
    rule: "question-form",
    message: `"${word}" goes on with the option above it, as Markdown reads it`,
    hint: `put an empty line before it${meant ? `, and write "${meant}:"` : ""}`,
  };
}

export function unclosed(id: string): Fault {
  return {
    rule: "question-form",
    message: `question "${id}" is not closed`,
    hint: 'end it with a line of ":::"',
  };
}

/** Of a bank in Markdown: its page shows questions alone. */
export const outsideQuestion: Fault = {
  rule: "question-form",
  message: "this stands in no question, so that no page would show it",
  hint: 'put it between "::: question" and ":::", or say it in "summary:" of the front matter',
};

export const noQuestions: Fault = {
  rule: "question-form",
  message: "this bank has no question",
  hint: 'write each from "::: question" to ":::", or below a heading that asks it, with options such as "- [x] text"; if it is no bank, keep it elsewhere',
};

export const placedInBank: Fault = {
  rule: "item-place",
  message: "a bank defines its questions and places none",
  hint: 'take it out; "items:" of a .quiz.yaml asks questions of several banks',
};

export const namelessItem: Fault = {
  rule: "unknown-item",
  message: "this names no item",
  hint: 'write the id of a bank\'s item: "::: item consent-3"',
};

export function placedTwice(id: string): Fault {
  return {
    rule: "duplicate-id",
    message: `the item "${id}" already stands on this page`,
    hint: "place each item once on a page",
  };
}
