import { itemRules } from "./item-rules.ts";
import type { Rule } from "./rule.ts";
import { siteRules } from "./site-rules.ts";
import { textRules } from "./text-rules.ts";
import { writingRules } from "./writing-rules.ts";

const all = { ...siteRules, ...textRules, ...itemRules, ...writingRules };

/** The name of a rule, stable across releases. */
export type RuleName = keyof typeof all;

/** Every rule that a diagnostic may name. */
export const rules: Readonly<Record<RuleName, Rule>> = all;

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}
