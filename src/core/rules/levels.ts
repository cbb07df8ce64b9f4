import type { Diagnostic } from "../diagnostics.ts";
import type { RuleLevel, RuleSetting } from "./rule.ts";
import { isRuleName, type RuleName, rules } from "./rules.ts";

/** Levels for a kind of author, from which single rules may differ. */
export const ruleSets = ["recommended", "strict", "migrate"] as const;

/** What a site's author wants of the rules. */
export interface Strictness {
  readonly ruleSet: (typeof ruleSets)[number];
  readonly rules: Readonly<Partial<Record<RuleName, RuleSetting>>>;
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
  return setLevel(rule, strictness) ?? levelOfSet(rule, severity, strictness);
}

/** Whether anything that a rule finds would be told. */
export function isOn(rule: RuleName, strictness: Strictness): boolean {
  const level = setLevel(rule, strictness) ?? levelOfSet(rule, "warning", strictness);
  return level !== "off";
}

/** The numbers that a rule goes by. */
export function numbersOf(
  rule: RuleName,
  strictness: Strictness,
): Readonly<Record<string, number>> {
  const setting = strictness.rules[rule];
  const own = typeof setting === "object" ? Object.entries(setting) : [];
  const numbers = own.filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return { ...rules[rule].options, ...Object.fromEntries(numbers) };
}

/** What the configuration says of the rule itself. */
function setLevel(rule: RuleName, strictness: Strictness): RuleLevel | undefined {
  const setting = strictness.rules[rule];
  return typeof setting === "object" ? setting.level : setting;
}

function levelOfSet(
  rule: RuleName,
  severity: Diagnostic["severity"],
  { ruleSet }: Strictness,
): RuleLevel {
  const { level, fixed } = rules[rule];
  if (level === "off") return ruleSet === "strict" ? "warning" : "off";
  switch (ruleSet) {
    case "recommended":
      return severity;
    case "strict":
      return "error";
    case "migrate":
      return fixed === undefined ? "warning" : severity;
  }
}
