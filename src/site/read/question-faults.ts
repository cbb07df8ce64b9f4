import type { Fault } from "../../markdown/source-file.ts";

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

export function noRationale(id: string): Fault {
  return {
    rule: "missing-key",
    message: `question "${id}" does not say why its key is right`,
    hint: 'end it with a paragraph "Rationale: …"',
  };
}

export const unmarkedOption: Fault = {
  rule: "question-form",
  message: "this option is marked neither as key nor as distractor",
  hint: 'begin it with "[x]" when it is right, else with "[ ]"',
};

export const strayText: Fault = {
  rule: "question-form",
  message: 'only "Rationale: …" may follow the options',
  hint: "put the question before them, and feedback into each as an indented quotation",
};

export function unclosed(id: string): Fault {
  return {
    rule: "question-form",
    message: `question "${id}" is not closed`,
    hint: 'end it with a line of ":::"',
  };
}

export const namelessQuestion: Fault = {
  rule: "question-form",
  message: "this question has no id",
  hint: 'give it one of its own: "::: question consent-3"',
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
