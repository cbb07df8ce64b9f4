import lunr from "lunr";
import { compoundLinks } from "./compounds.ts";
import { otherSpellings } from "./other-spellings.ts";
import { fold } from "./words.ts";

/** What a language does to words between text and index, and between a query and the index. */
export interface Pipeline {
  /** Lunr's pipeline functions: those that the index names and a browser must have. */
  readonly functions: readonly lunr.PipelineFunction[];
  stem(folded: string): string;
  /** A word such as "the": it may be searched, but never rules a document out. */
  isCommon(folded: string): boolean;
  /** Other ways to write a word, folded: see `otherSpellings`. */
  spellings(written: string): readonly string[];
  /** What may stand between the words of a compound, where the language writes them in one: see `innerWords`. */
  readonly links?: readonly string[] | undefined;
}

/**
 * English is Lunr's own; a language that was added is stemmed; in others words are compared as they are.
 * There is no stop-word filter. With one in the search pipeline Lunr throws on a required stop word; with
 * one in the index alone a query that requires such a word finds nothing.
 */
export function pipelineFor(language: string): Pipeline {
  if (/^en(?:-|$)/i.test(language)) return english;
  return added.get(languageCode(language) ?? "") ?? plain;
}

/**
 * The name that lunr-languages has for a language, if it has what is wanted here: not for those that
 * it divides into words by a dictionary, nor for those it has no stemmer or stop words for.
 */
export function languageCode(language: string): string | undefined {
  const [primary = ""] = language.toLowerCase().split("-");
  const code = /^n[bn]$/.test(primary) ? "no" : primary;
  return codes.includes(code) ? code : undefined;
}

const codes: readonly string[] = "ar da de el es fi fr he hu hy it nl no pl pt ro ru sv tr".split(
  " ",
);

/** A plugin of lunr-languages, which adds a language to the Lunr it is given. */
export type LanguagePlugin = (lunr: object) => void;

/** Makes a language known, with `lunr.stemmer.support` of the same package. */
export function addLanguage(code: string, support: LanguagePlugin, plugin: LanguagePlugin): void {
  if (added.has(code)) return;
  const common = new Set<string>();
  // It hands its stop words to Lunr with their diacritics; here words come without.
  const own = Object.assign(Object.create(lunr), {
    generateStopWordFilter(words: readonly string[]) {
      for (const word of words) common.add(fold(word));
      return lunr.generateStopWordFilter([...words]);
    },
  });
  support(own);
  const globals = takenFromScope(() => plugin(own));
  const stemmer = withGlobals(own[code].stemmer, globals);
  added.set(code, {
    functions: [stemmer],
    stem: (folded) => String(stemmer(new lunr.Token(folded, {}), 0, [])),
    isCommon: (folded) => common.has(folded),
    spellings: (written) => otherSpellings(code, written).map(fold),
    links: compoundLinks(code),
  });
}

const added = new Map<string, Pipeline>();

type Globals = Readonly<Record<string, unknown>>;

/** What a plugin leaves in the global scope, which is as before then. */
function takenFromScope(run: () => void): Globals {
  // Nothing is read that the scope makes when it is asked: a browser may refuse it.
  const before = Object.getOwnPropertyDescriptors(globalThis) as PropertyDescriptorMap;
  run();
  const taken: Record<string, unknown> = {};
  const after = Object.getOwnPropertyDescriptors(globalThis) as PropertyDescriptorMap;
  for (const [name, { value }] of Object.entries(after)) {
    if (Object.is(value, before[name]?.value)) continue;
    taken[name] = value;
    Reflect.deleteProperty(globalThis, name);
    if (before[name]) Reflect.defineProperty(globalThis, name, before[name]);
  }
  return taken;
}

/** Arabic's and Hebrew's keep their steps in the global scope, by the same names: each has its own there when it stems. */
function withGlobals(stemmer: lunr.PipelineFunction, globals: Globals): lunr.PipelineFunction {
  const own = Object.entries(globals);
  const [first] = own.filter(([, step]) => typeof step === "function");
  if (first === undefined) return stemmer;
  const stem: lunr.PipelineFunction = (...given) => {
    const [name, step] = first;
    // Other code may have put other steps there since.
    if (Reflect.get(globalThis, name) !== step) Object.assign(globalThis, globals);
    return stemmer(...given);
  };
  // By the name that is written on it, Lunr knows it.
  return Object.assign(stem, stemmer);
}

const spellings = () => [];

const plain: Pipeline = {
  ...{ functions: [], stem: (folded) => folded, isCommon: () => false, spellings },
};

const english: Pipeline = {
  spellings,
  functions: [lunr.stemmer],
  stem: (folded) => lunr.stemmer(new lunr.Token(folded, {})).toString(),
  // The filter's type leaves out what it returns for a stop word: undefined.
  isCommon: (folded) => !lunr.stopWordFilter(new lunr.Token(folded, {})),
};
