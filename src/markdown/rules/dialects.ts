/** Tools whose own signs are read on request. */
export const dialects = ["mkdocs", "obsidian", "pandoc"] as const;

export type Dialect = (typeof dialects)[number];
