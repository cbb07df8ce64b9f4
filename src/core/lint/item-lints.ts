import type { ItemWritingRule } from "../rules/writing-rules.ts";
import type { ItemLint } from "./lint.ts";
import { absoluteWords } from "./rules/absolute-words.ts";
import { allKeys } from "./rules/all-keys.ts";
import { catchAllOption } from "./rules/catch-all-option.ts";
import { combinedOptions } from "./rules/combined-options.ts";
import { copiedText } from "./rules/copied-text.ts";
import { echoedWord } from "./rules/echoed-word.ts";
import { equalLists } from "./rules/equal-lists.ts";
import { grammarCue } from "./rules/grammar-cue.ts";
import { hardToRead } from "./rules/hard-to-read.ts";
import { hintHoldsKey } from "./rules/hint-holds-key.ts";
import { longStem } from "./rules/long-stem.ts";
import { longestKey } from "./rules/longest-key.ts";
import { mixedEndings } from "./rules/mixed-endings.ts";
import { mixedOptions } from "./rules/mixed-options.ts";
import { negationInSome } from "./rules/negation-in-some.ts";
import { negativeStem } from "./rules/negative-stem.ts";
import { noFeedback } from "./rules/no-feedback.ts";
import { noObjective } from "./rules/no-objective.ts";
import { noSection } from "./rules/no-section.ts";
import { noWrongPath } from "./rules/no-wrong-path.ts";
import { opinionAsked } from "./rules/opinion-asked.ts";
import { oppositeOptions } from "./rules/opposite-options.ts";
import { optionCount } from "./rules/option-count.ts";
import { optionInOption } from "./rules/option-in-option.ts";
import { optionPlace } from "./rules/option-place.ts";
import { optionsAlike } from "./rules/options-alike.ts";
import { overlappingRanges } from "./rules/overlapping-ranges.ts";
import { shortStem } from "./rules/short-stem.ts";
import { toldCount } from "./rules/told-count.ts";
import { twoClaims } from "./rules/two-claims.ts";
import { unexplainedAcronym } from "./rules/unexplained-acronym.ts";
import { unsortedNumbers } from "./rules/unsorted-numbers.ts";
import { unsourcedBest } from "./rules/unsourced-best.ts";
import { unusedSentence } from "./rules/unused-sentence.ts";
import { vagueStem } from "./rules/vague-stem.ts";

/** Guidelines for an item, by the name of the rule. */
export const itemLints: Readonly<Record<ItemWritingRule, ItemLint>> = {
  "absolute-words": absoluteWords,
  "all-keys": allKeys,
  "catch-all-option": catchAllOption,
  "combined-options": combinedOptions,
  "copied-text": copiedText,
  "echoed-word": echoedWord,
  "equal-lists": equalLists,
  "grammar-cue": grammarCue,
  "hard-to-read": hardToRead,
  "hint-holds-key": hintHoldsKey,
  "long-stem": longStem,
  "longest-key": longestKey,
  "mixed-endings": mixedEndings,
  "mixed-options": mixedOptions,
  "negation-in-some": negationInSome,
  "negative-stem": negativeStem,
  "no-feedback": noFeedback,
  "no-objective": noObjective,
  "no-section": noSection,
  "no-wrong-path": noWrongPath,
  "opinion-asked": opinionAsked,
  "opposite-options": oppositeOptions,
  "option-count": optionCount,
  "option-in-option": optionInOption,
  "option-place": optionPlace,
  "options-alike": optionsAlike,
  "overlapping-ranges": overlappingRanges,
  "short-stem": shortStem,
  "told-count": toldCount,
  "two-claims": twoClaims,
  "unexplained-acronym": unexplainedAcronym,
  "unsorted-numbers": unsortedNumbers,
  "unsourced-best": unsourcedBest,
  "unused-sentence": unusedSentence,
  "vague-stem": vagueStem,
};
