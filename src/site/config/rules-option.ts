import { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import type { Strictness } from "../../core/rules/levels.ts";
import { isRuleName, type RuleName, rules } from "../../core/rules/rules.ts";
import { entriesOf, evenIfWrong, ofName } from "./all-faults.ts";

const level = () => z.enum(["error", "warning", "off"]);

const setting = () => z.union([level(), z.record(z.string(), z.union([level(), z.number()]))]);

/**
 * What single rules count for: `{ "missing-anchor": "warning" }`, or with numbers of their own:
 * `{ "longest-key": { level: "error", ratio: 2 } }`.
 */
export const rulesOption = () =>
  z
    .record(z.string(), setting())
    .default({})
    .superRefine((settings, context) => {
      for (const [name, written] of entriesOf(settings)) {
        if (!isRuleName(name)) context.addIssue({ ...ofName, path: [name], message: noRule(name) });
        // What is none of these has been told.
        const sound = setting().safeParse(written).data;
        if (sound === undefined || !isRuleName(name)) continue;
        for (const { path, message } of faultsOf(name, sound)) {
          context.addIssue({ code: "custom", path: [name, ...path], message });
        }
      }
    }, evenIfWrong)
    // What the refinement has let pass.
    .transform((settings): Strictness["rules"] => settings as Strictness["rules"]);

type Written = string | Readonly<Record<string, string | number>>;

interface OptionFault {
  readonly path: readonly string[];
  readonly message: string;
}

function noRule(name: string): string {
  const suggestion = nearest(name, Object.keys(rules));
  const way = suggestion
    ? `did you mean "${suggestion}"?`
    : "docs/content/reference/rules lists them";
  return `is no rule; ${way}`;
}

function faultsOf(name: RuleName, setting: Written): readonly OptionFault[] {
  const { level, ...numbers } = typeof setting === "string" ? { level: setting } : setting;
  const { fixed, options = {} } = rules[name];
  const known = Object.keys(options);
  const lowered = fixed !== undefined && level !== undefined && level !== "error";
  return [
    ...(lowered ? [{ path: [], message: `cannot be lowered: ${fixed}` }] : []),
    ...(typeof level === "number" ? [{ path: ["level"], message: NO_LEVEL }] : []),
    ...Object.entries(numbers).flatMap(([option, value]) => {
      if (known.includes(option) && typeof value === "number") return [];
      const message = known.includes(option)
        ? "must be a number"
        : `is no option of the rule; it has: ${["level", ...known].join(", ")}`;
      return [{ path: [option], message }];
    }),
  ];
}

const NO_LEVEL = 'must be "error", "warning" or "off"';
