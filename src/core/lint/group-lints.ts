import type { BankWritingRule, SiteWritingRule } from "../rules/writing-rules.ts";
import type { GroupLint } from "./lint.ts";
import { constantKeys } from "./rules/constant-keys.ts";
import { giveawayWord } from "./rules/giveaway-word.ts";
import { keyInStem } from "./rules/key-in-stem.ts";
import { keyPosition } from "./rules/key-position.ts";
import { longestKeys } from "./rules/longest-keys.ts";
import { twinStems } from "./rules/twin-stems.ts";

/** Guidelines for the items of a bank, by the name of the rule. */
export const bankLints: Readonly<Record<BankWritingRule, GroupLint>> = {
  "key-in-stem": keyInStem,
  "key-position": keyPosition,
  "longest-keys": longestKeys,
  "twin-stems": twinStems,
};

/** Guidelines for the items of a site that are of one language, by the name of the rule. */
export const siteLints: Readonly<Record<SiteWritingRule, GroupLint>> = {
  "constant-keys": constantKeys,
  "giveaway-word": giveawayWord,
};
