import type { Rule } from "./rule.ts";

/** Guidelines for writing an item; what is a matter of taste is off. */
const itemWriting = {
  "absolute-words": {
    level: "warning",
    says: "Words without exceptions mark what is wrong.",
    options: { distractors: 2 },
  },
  "all-keys": { level: "warning", says: "All options are keys." },
  "catch-all-option": {
    level: "warning",
    says: "An option stands for all of the others, or none.",
  },
  "combined-options": { level: "warning", says: "An option is made of other options." },
  "copied-text": {
    level: "off",
    says: "A question or its key repeats a run of words of its article.",
  },
  "echoed-word": { level: "off", says: "The key alone repeats a word of the question." },
  "equal-lists": { level: "warning", says: "A matching has as many responses as prompts." },
  "grammar-cue": { level: "warning", says: "Some options do not fit the end of the question." },
  "hard-to-read": { level: "off", says: "A stem is hard to read.", options: { grade: 12 } },
  "hint-holds-key": { level: "warning", says: "A hint holds the answer." },
  "long-stem": {
    level: "warning",
    says: "A question has very many words.",
    options: { words: 60 },
  },
  "longest-key": {
    level: "warning",
    says: "The key is much longer than the other options.",
    options: { ratio: 1.5 },
  },
  "mixed-endings": {
    level: "warning",
    says: "Some options end with a full stop and some without.",
  },
  "mixed-options": { level: "off", says: "One option is of another kind than the others." },
  "negation-in-some": { level: "off", says: "Some options deny something and some do not." },
  "negative-stem": { level: "warning", says: "A question turns on a negation easily overlooked." },
  "no-feedback": { level: "off", says: "A distractor has no feedback." },
  "no-objective": { level: "off", says: "An item does not say what it tests." },
  "no-section": { level: "off", says: "An item does not say where its answer stands." },
  "no-wrong-path": { level: "warning", says: "Every path of a scenario ends well." },
  "opinion-asked": { level: "warning", says: "A question asks for an opinion." },
  "opposite-options": {
    level: "off",
    says: "Two options are nearly equal and the others are not.",
  },
  "option-count": {
    level: "off",
    says: "A question has very few or very many options.",
    options: { least: 3, most: 5 },
  },
  "option-in-option": { level: "off", says: "An option holds another." },
  "option-place": {
    level: "warning",
    says: "A place among the options is named where they are shuffled.",
  },
  "options-alike": { level: "warning", says: "Two options say the same." },
  "overlapping-ranges": { level: "warning", says: "Options that are ranges overlap." },
  "short-stem": { level: "off", says: "A stem has very few words.", options: { words: 6 } },
  "told-count": { level: "off", says: "A question tells how many options are right." },
  "two-claims": { level: "off", says: "A statement makes more than one claim." },
  "unexplained-acronym": {
    level: "warning",
    says: "A question has capitals that its article does not explain.",
  },
  "unsorted-numbers": {
    level: "warning",
    says: "Options that are numbers or dates stand in no order.",
  },
  "unsourced-best": { level: "off", says: "A question asks for the best and names no source." },
  "unused-sentence": {
    level: "off",
    says: "A sentence before the question is in nothing that follows.",
  },
  "vague-stem": { level: "warning", says: "A question does not say about what it asks." },
} as const satisfies Readonly<Record<string, Rule>>;

/** Guidelines for the items of a bank together. */
const bankWriting = {
  "key-in-stem": { level: "warning", says: "The key of one item stands in another's stem." },
  "key-position": {
    level: "warning",
    says: "The keys of a bank stand at one place too often.",
    options: { items: 20 },
  },
  "longest-keys": {
    level: "warning",
    says: "Most keys of a bank are the longest option.",
    options: { items: 10, share: 0.5 },
  },
  "twin-stems": {
    level: "warning",
    says: "Two stems of a bank are nearly the same.",
    options: { similarity: 0.8 },
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Guidelines for all items of a site together. */
const siteWriting = {
  "constant-keys": {
    level: "warning",
    says: "Most multiple-choice items have as many keys.",
    options: { items: 8, share: 0.8 },
  },
  "giveaway-word": {
    level: "warning",
    says: "A word is in keys more often, or less, than by chance.",
    options: { items: 10 },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export const writingRules = { ...itemWriting, ...bankWriting, ...siteWriting };

export type ItemWritingRule = keyof typeof itemWriting;
export type BankWritingRule = keyof typeof bankWriting;
export type SiteWritingRule = keyof typeof siteWriting;
export type WritingRule = keyof typeof writingRules;
