import { nearest } from "../../core/nearest.ts";
import { ruleSets } from "../../core/rules/levels.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import { writingRules } from "../../core/rules/writing-rules.ts";

/** Where an option stands, or a part of it: `["markdown", "dialects", 1]`. */
export type OptionPath = readonly PropertyKey[];

/** Options by which the rest of a site can be read, though some are wrong, so that all faults are told at once. */
export interface SoundOptions {
  readonly options: Readonly<Record<string, unknown>>;
  /** Rules that may find what the wrong options would have them pass: what they find is not told. */
  readonly inDoubt: ReadonlySet<string>;
  /** Whether it is the usual folder of articles, since nobody knows which was meant. */
  readonly isFolderGuessed: boolean;
}

/**
 * @param wrong Where they are wrong, also names that are no options.
 */
export function soundOptions(written: unknown, wrong: readonly OptionPath[]): SoundOptions {
  const given: Readonly<Record<string, unknown>> = { ...Object(written) };
  const meant = wrong.map(([name = "", ...inner]) => {
    const option = String(name);
    const known = Object.hasOwn(doubts, option)
      ? option
      : (nearest(option, Object.keys(doubts)) ?? option);
    return { option: known, inner, value: given[option] };
  });
  const sets = meant.filter(({ option }) => option === "ruleSet").map(({ value }) => String(value));
  const [ruleSet] = sets.flatMap((name) => nearest(name, ruleSets) ?? []);
  return {
    // Only pages say a site's title, and none is made.
    options: { title: "?", ...(ruleSet && { ruleSet }), ...Object(without(given, wrong)) },
    inDoubt: new Set(
      meant.flatMap(({ option, inner, value }) => doubtsOf(option)?.(inner, value) ?? []),
    ),
    isFolderGuessed: meant.some(
      ({ option, inner: [part = "folder"] }) => option === "content" && part === "folder",
    ),
  };
}

const ofLanguage = () => [...Object.keys(writingRules), "untranslated", "translated-twice"];

/** A site may call an option as JavaScript calls something that every object has. */
function doubtsOf(option: string) {
  return Object.hasOwn(doubts, option) ? doubts[option] : undefined;
}

/** Of options that change what is found in files: the rules by which it is found. */
const doubts: Readonly<Record<string, (inner: OptionPath, value: unknown) => readonly string[]>> = {
  language: ofLanguage,
  languages: () => [...ofLanguage(), "duplicate-id", "page-taken", "no-home"],
  content: () => ["extra-keys", "unknown-key", "not-read", "dead-link", "missing-image"],
  quizzes: () => ["unknown-item", "unknown-bank", "empty-pool", "pool-too-small", "dead-link"],
  markdown: () => [
    ...["foreign-syntax", "foreign-link", "unknown-box", "unclosed-box", "empty-box", "box-title"],
    ...["undefined-reference", "markdown-plugin", "unsafe-html", "unclosed-html", "math"],
    ...["footnote", "code-language", "diagram", "missing-anchor"],
  ],
  images: () => ["external-image"],
  includes: () => ["template", "css"],
  ruleSet: () => [],
  rules: ([name], value) => {
    const names = name === undefined ? Object.keys(Object(value)) : [String(name)];
    return names.flatMap((each) =>
      isRuleName(each) ? each : (nearest(each, Object.keys(rules)) ?? []),
    );
  },
};

/** A value without what stands at these places in it. */
function without(value: unknown, places: readonly OptionPath[]): unknown {
  if (typeof value !== "object" || value === null || places.length === 0) return value;
  const kept = Object.entries(value).flatMap(([key, each]): readonly [string, unknown][] => {
    const inner = places.filter(([step]) => String(step) === key).map(([, ...rest]) => rest);
    const isWrong = inner.some((place) => place.length === 0);
    return isWrong ? [] : [[key, without(each, inner)]];
  });
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}
