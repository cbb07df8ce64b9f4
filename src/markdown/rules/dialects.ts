import type { Rule } from "./rule.ts";

/** What other tools write that this one reads on request. */
export const dialects = ["mkdocs", "obsidian"] as const;

export type Dialect = (typeof dialects)[number];

/** The rules that each adds. */
export const dialectRules: Readonly<Record<Dialect, readonly Rule[]>> = {
  mkdocs: [],
  obsidian: [],
};
