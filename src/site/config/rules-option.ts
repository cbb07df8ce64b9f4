import { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import type { Strictness } from "../../core/rules/levels.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";

const level = () => z.enum(["error", "warning", "off"]);

/**
 * What single rules count for: `{ "missing-anchor": "warning" }`, or with numbers of their own:
 * `{ "longest-key": { level: "error", ratio: 2 } }`.
 */
export const rulesOption = () =>
  z
    .record(z.string(), z.union([level(), z.record(z.string(), z.union([level(), z.number()]))]))
    .default({})
    .superRefine((settings, context) => {
      for (const [name, setting] of Object.entries(settings)) {
        for (const { path, message } of faultsOf(name, setting)) {
          context.addIssue({ code: "custom", path: [name, ...path], message });
        }
      }
    })
    // What the refinement has let pass.
    .transform((settings): Strictness["rules"] => settings as Strictness["rules"]);

type Written = string | Readonly<Record<string, string | number>>;

interface OptionFault {
  readonly path: readonly string[];
  readonly message: string;
}

function faultsOf(name: string, setting: Written): readonly OptionFault[] {
  if (!isRuleName(name)) {
    const suggestion = nearest(name, Object.keys(rules));
    const way = suggestion
      ? `did you mean "${suggestion}"?`
      : "docs/content/reference/rules lists them";
    return [{ path: [], message: `is no rule; ${way}` }];
  }
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
