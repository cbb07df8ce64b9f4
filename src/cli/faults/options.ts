import { nearest } from "../../core/nearest.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import { UsageError } from "../command.ts";
import type { Shown } from "./report.ts";

/** Options of the commands that tell faults, for `parseArgs`. */
export const faultOptions = {
  "max-warnings": { type: "string" },
  all: { type: "boolean", default: false },
  rule: { type: "string", multiple: true, default: [] as string[] },
  file: { type: "string", multiple: true, default: [] as string[] },
} as const;

export interface FaultOptions {
  readonly shown: Shown;
  /** So many warnings are no fault. */
  readonly most: number;
}

/** @throws UsageError */
export function readFaultOptions(values: {
  readonly "max-warnings"?: string | undefined;
  readonly all: boolean;
  readonly rule: readonly string[];
  readonly file: readonly string[];
}): FaultOptions {
  const shown = { all: values.all, rules: values.rule.map(ruleOf), files: values.file };
  return { shown, most: numberOf(values["max-warnings"]) };
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
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
