import { nearest } from "../../core/nearest.ts";
import type { Fault } from "../../markdown/source-file.ts";

const named = {
  article: { rule: "dead-link", by: "name" },
  bank: { rule: "unknown-bank", by: "id" },
  item: { rule: "unknown-item", by: "id" },
  source: { rule: "unknown-source", by: "name" },
} as const;

/** What a file names is nowhere in the site. */
export function unknownName(
  what: keyof typeof named,
  name: string,
  known: Iterable<string>,
): Fault {
  const { rule, by } = named[what];
  const suggestion = nearest(name, known);
  return {
    rule,
    message: `there is no ${what} "${name}"`,
    hint: suggestion ? `did you mean "${suggestion}"?` : `correct the ${by} or add the ${what}`,
  };
}

/** @param where The page that is there, as the fault is to call it. */
export function missingAnchor(where: string, id: string, known: ReadonlySet<string>): Fault {
  const suggestion = nearest(id, known);
  return {
    rule: "missing-anchor",
    message: `${where} has nothing with the id "${id}"`,
    hint: suggestion
      ? `did you mean "#${suggestion}"?`
      : `it has: ${[...known].slice(0, 12).join(", ") || "none"}`,
  };
}
