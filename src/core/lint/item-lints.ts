import type { WritingRule } from "../rules/writing-rules.ts";
import type { ItemLint } from "./lint.ts";
import { catchAllOption } from "./rules/catch-all-option.ts";
import { longestKey } from "./rules/longest-key.ts";
import { negativeStem } from "./rules/negative-stem.ts";

/** Guidelines for writing items, by the name of the rule. */
export const itemLints: Readonly<Record<WritingRule, ItemLint>> = {
  "catch-all-option": catchAllOption,
  "longest-key": longestKey,
  "negative-stem": negativeStem,
};
