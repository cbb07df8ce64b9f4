import { meantHint } from "./meant-hint.ts";

/**
 * Keys that other tools have, or that come to mind, each with ours: the first of them that the place
 * knows is meant.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  alternatives: ["options"],
  answer: ["accept", "value", "answer"],
  answers: ["options", "accept", "entries"],
  choices: ["options", "choices"],
  comment: ["feedback", "rationale"],
  correct: ["key", "answer", "accept", "value"],
  correctanswer: ["answer", "accept", "value"],
  credits: ["credit"],
  description: ["summary"],
  distractors: ["options"],
  explanation: ["rationale", "feedback"],
  goto: ["to"],
  hint: ["hints"],
  iscorrect: ["key"],
  label: ["text"],
  lang: ["language"],
  level: ["difficulty"],
  name: ["title"],
  next: ["to"],
  no: ["false"],
  outcome: ["ending"],
  pairs: ["prompts"],
  prompt: ["stem", "text"],
  question: ["stem"],
  questions: ["items"],
  reason: ["rationale", "feedback"],
  response: ["match"],
  right: ["key", "answer", "match"],
  solution: ["answer", "accept", "value", "model"],
  steps: ["entries"],
  target: ["to"],
  text: ["stem"],
  type: ["kind"],
  verdict: ["ending"],
  why: ["rationale", "feedback"],
  yes: ["true"],
};

const KEYS_OF_CHOICE = new Set([
  "answer",
  "answers",
  "correct",
  "correctanswer",
  "key",
  "solution",
]);

/** What to do about a key that is none, where it is a usual slip. */
export function slipHint(
  key: string,
  {
    known,
    beside,
    value,
  }: {
    readonly known: readonly string[];
    readonly beside: readonly string[];
    readonly value: unknown;
  },
): string | undefined {
  const plain = key.toLowerCase().replace(/[-_ ]/g, "");
  const meant = Object.hasOwn(words, plain)
    ? words[plain]?.find((word) => known.includes(word))
    : undefined;
  const isChoice = known.includes("options") && known.includes("stem");
  if (isChoice && KEYS_OF_CHOICE.has(plain) && !(plain === "answers" && Array.isArray(value))) {
    return 'mark the right option itself: "- text: …", and "key: true" below that text';
  }
  return meant && meantHint(meant, beside);
}

const kinds: Readonly<Record<string, string>> = {
  blank: "cloze",
  boolean: "true-false",
  branching: "scenario",
  checkbox: "multiple-choice",
  checkboxes: "multiple-choice",
  choice: "single-choice",
  dropdown: "cloze",
  essay: "reflection",
  fillin: "cloze",
  fillintheblank: "cloze",
  fillintheblanks: "cloze",
  freetext: "reflection",
  gap: "cloze",
  gaps: "cloze",
  input: "short-answer",
  match: "matching",
  mcq: "single-choice",
  multi: "multiple-choice",
  multiple: "multiple-choice",
  number: "numeric",
  numerical: "numeric",
  open: "reflection",
  order: "ordering",
  pairs: "matching",
  radio: "single-choice",
  sequence: "ordering",
  short: "short-answer",
  shorttext: "short-answer",
  single: "single-choice",
  sort: "ordering",
  sorting: "ordering",
  string: "short-answer",
  text: "short-answer",
  tf: "true-false",
  yesno: "true-false",
};

/** Our name of a kind of question by one that others have. */
export function kindMeant(name: unknown, allowed: readonly string[]): string | undefined {
  const plain = String(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const spelt = allowed.find((kind) => kind.replace("-", "") === plain);
  const meant = spelt ?? (Object.hasOwn(kinds, plain) ? kinds[plain] : undefined);
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
}
