import type { Diagnostic } from "../diagnostics.ts";
import type { RuleLevel } from "./rule.ts";
import { isRuleName, type RuleName, rules } from "./rules.ts";

/** Levels for a kind of author, from which single rules may differ. */
export const ruleSets = ["recommended", "strict", "migrate"] as const;

/** What a site's author wants of the rules. */
export interface Strictness {
  readonly ruleSet: (typeof ruleSets)[number];
  readonly rules: Readonly<Partial<Record<RuleName, RuleLevel>>>;
}

/** Diagnostics as their author wants them told, without those that are off. */
export function levelled(
  diagnostics: readonly Diagnostic[],
  strictness: Strictness,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levelOf(diagnostic, strictness);
    if (level === "off") return [];
    return level === diagnostic.severity ? [diagnostic] : [{ ...diagnostic, severity: level }];
  });
}

function levelOf({ rule, severity }: Diagnostic, strictness: Strictness): RuleLevel {
  if (!isRuleName(rule)) return severity;
  const own = strictness.rules[rule];
  if (own !== undefined) return own;
  switch (strictness.ruleSet) {
    case "recommended":
      return severity;
    case "strict":
      return "error";
    case "migrate":
      return rules[rule].fixed === undefined ? "warning" : severity;
  }
}
