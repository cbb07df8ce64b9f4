import { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import type { Strictness } from "../../core/rules/levels.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";

/** What single rules count for: `{ "missing-anchor": "warning" }`. */
export const rulesOption = () =>
  z
    .record(z.string(), z.enum(["error", "warning", "off"]))
    .default({})
    .superRefine((levels, context) => {
      for (const [name, level] of Object.entries(levels)) {
        const fault = faultOf(name, level);
        if (fault) context.addIssue({ code: "custom", path: [name], message: fault });
      }
    })
    .transform((levels): Strictness["rules"] => levels);

function faultOf(name: string, level: string): string | undefined {
  if (!isRuleName(name)) {
    const suggestion = nearest(name, Object.keys(rules));
    return `is no rule; ${suggestion ? `did you mean "${suggestion}"?` : "docs/content/reference/rules lists them"}`;
  }
  const { fixed } = rules[name];
  if (fixed === undefined || level === "error") return undefined;
  return `cannot be lowered: ${fixed}`;
}
