import { phrasesIn, withoutPhrases } from "../../../src/core/lint/phrases.ts";
import { wordsOf } from "../../../src/core/lint/plain.ts";
import { english } from "../../../src/core/lint/words/en.ts";

/** Something to choose from, with what is asked. */
export interface Choice {
  /** The item, and of a cloze the gap. */
  readonly id: string;
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly isKey: boolean }[];
}

/** Which options somebody would take who knows nothing of the subject, one sign for each. */
export type Mark = (choice: Choice) => readonly boolean[];

/** Each by what a learner would say of it. */
export const marks: Readonly<Record<string, Mark>> = {
  "the longest": bySize((sizes) => {
    const [most = 0, next = 0] = sizes.toSorted((a, b) => b - a);
    return sizes.length > 0 && most > next ? (size) => size === most : () => false;
  }),
  "the shortest": bySize((sizes) => {
    const [least = 0, next = 0] = sizes.toSorted((a, b) => a - b);
    return sizes.length > 0 && least < next ? (size) => size === least : () => false;
  }),
  "the first": at(0),
  "the second": at(1),
  "the third": at(2),
  "the fourth": at(3),
  "the fifth": at(4),
  "the one that asks most": most(({ text }) => {
    const words = wordsOf(text).filter((word) => asking.has(word));
    return words.length + text.split("?").length - 1;
  }),
  "one with a number": most(({ text }) => (numbers.test(text) ? 1 : 0)),
  "the one that repeats the question": most(({ text }, { stem }) => {
    const asked = new Set(wordsOf(stem).filter(isContent).map(root));
    return new Set(
      wordsOf(text)
        .filter(isContent)
        .map(root)
        .filter((word) => asked.has(word)),
    ).size;
  }),
  "one with an absolute word": most(({ text }) => (isAbsolute(text) ? 1 : 0)),
  "one with a hedge": most(({ text }) => (phrasesIn(hedges, text).length > 0 ? 1 : 0)),
  "one that denies": most(({ text }) => (denials.test(text) ? 1 : 0)),
};

/** Whether it says that something is so without exception. */
export function isAbsolute(text: string): boolean {
  const found = withoutPhrases(english.absoluteExceptions, text);
  return phrasesIn(english.absolutes, found).length > 0;
}

const asking = new Set(["ask", "asks", "asked", "asking", "question", "questions"]);
const numbers =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|twice|hundred|per cent)\b/i;
const hedges = [
  ...["may", "might", "some", "often", "usually", "tends", "tend", "mostly", "perhaps", "depends"],
  ...["sometimes", "more or less", "likely"],
];
const denials = /\b(?:no|not|never|nobody|nothing|none|without|cannot|neither|nor)\b|n['’]t\b/i;

/** Marks the options that have the most of it, where there is any and some have less. */
function most(count: (option: Choice["options"][number], choice: Choice) => number): Mark {
  return (choice) => {
    const counts = choice.options.map((option) => count(option, choice));
    const highest = Math.max(...counts);
    const marked = counts.map((each) => highest > 0 && each === highest);
    return marked.every(Boolean) ? marked.map(() => false) : marked;
  };
}

function bySize(one: (sizes: readonly number[]) => (size: number) => boolean): Mark {
  return ({ options }) => {
    const sizes = options.map(({ text }) => text.length);
    return sizes.map(one(sizes));
  };
}

function at(place: number): Mark {
  return ({ options }) => options.map((_, index) => index === place);
}

function isContent(word: string): boolean {
  return word.length >= 5 && !english.common.includes(word);
}

/** Near enough to tell that two words are one. */
function root(word: string): string {
  return word.replace(/(?:ings?|ed|ies|es|s|ly|ions?|al|y)$/, "");
}
