import { Option } from "@commander-js/extra-typings";
import { nearest } from "../../core/nearest.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import { UsageError } from "../command.ts";
import type { Shown } from "./report.ts";

/** Options of the commands that tell faults. */
export const faultOptions = {
  maxWarnings: new Option("--max-warnings <number>", "fail on more warnings than these").argParser(
    numberOf,
  ),
  all: new Option("--all", "show all faults; else 50 of many are shown, errors first"),
  rule: new Option("--rule <name>", "show those of this rule; may be said again").argParser(
    (name, before: readonly string[] = []) => [...before, ruleOf(name)],
  ),
  file: new Option("--file <glob>", "show those of these files; may be said again").argParser(
    (glob, before: readonly string[] = []) => [...before, glob],
  ),
};

export interface FaultOptions {
  readonly shown: Shown;
  /** So many warnings are no fault. */
  readonly most: number;
}

export function readFaultOptions({
  maxWarnings = Number.POSITIVE_INFINITY,
  all = false,
  rule = [],
  file = [],
}: {
  readonly maxWarnings?: number | undefined;
  readonly all?: boolean | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly file?: readonly string[] | undefined;
}): FaultOptions {
  return { shown: { all, rules: rule, files: file }, most: maxWarnings };
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`--max-warnings takes a number, not "${text}"`);
}

function ruleOf(name: string): string {
  if (isRuleName(name)) return name;
  const suggestion = nearest(name, Object.keys(rules));
  const way = suggestion
    ? `did you mean "${suggestion}"?`
    : "docs/content/reference/rules lists them";
  throw new UsageError(`there is no rule "${name}"; ${way}`);
}
