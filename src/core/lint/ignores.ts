import { nearest } from "../nearest.ts";
import type { RuleName } from "../rules/rules.ts";
import { type WritingRule, writingRules } from "../rules/writing-rules.ts";
import type { LintFinding } from "./lint.ts";

/** A finding with the name of its rule. */
export interface NamedFinding extends LintFinding {
  readonly rule: RuleName;
}

/** What has `lint-ignore`: an item, or a bank. */
export interface IgnoreHolder {
  /** As messages call it: `item "consent-3"`. */
  readonly name: string;
  readonly ignores: string | readonly string[] | undefined;
}

/**
 * The findings that are left, and what is wrong with the ignores themselves, as findings of the rule
 * `lint-ignore`. One without a reason, or of a rule that is none, ignores nothing.
 * @param isOn Whether anything that a rule finds is told: else nobody can say what its ignore is for.
 */
export function withoutIgnored(
  { name, ignores = [] }: IgnoreHolder,
  findings: readonly NamedFinding[],
  isOn: (rule: RuleName) => boolean,
): readonly NamedFinding[] {
  if (ignores.length === 0) return findings;
  const ignored = new Set<RuleName>();
  const faults = (typeof ignores === "string" ? [ignores] : ignores).flatMap((text, index) => {
    const { rule, reason } = readIgnore(text);
    const path = ["lint-ignore", ...(typeof ignores === "string" ? [] : [index])];
    const fault = (message: string, hint: string): NamedFinding[] => [
      { rule: "lint-ignore", path, message: `${name} ${message}`, hint },
    ];
    if (!isLint(rule)) {
      const suggestion = nearest(rule, lintNames);
      const way = suggestion
        ? `did you mean "${suggestion}"?`
        : "docs/content/reference/rules lists them";
      return fault(`ignores "${rule}", which is no guideline for writing questions`, way);
    }
    if (reason === "") {
      return fault(`does not say why it ignores "${rule}"`, `write "${rule} (the reason)"`);
    }
    ignored.add(rule);
    if (!isOn(rule) || findings.some((finding) => finding.rule === rule)) return [];
    return fault(`ignores "${rule}", which finds nothing there`, "take it out");
  });
  return [...findings.filter(({ rule }) => !ignored.has(rule)), ...faults];
}

/** Reads `longest-key (the definition needs its three parts)`. */
function readIgnore(text: string): { readonly rule: string; readonly reason: string } {
  const [, rule = "", rest = ""] = /^\s*([^\s(:]*)([\s\S]*)$/.exec(text) ?? [];
  const [, reason = ""] = /^\s*\(([\s\S]*)\)\s*$/.exec(rest) ?? [];
  return { rule, reason: reason.trim() };
}

const lintNames = Object.keys(writingRules);

function isLint(name: string): name is WritingRule {
  return lintNames.includes(name);
}
