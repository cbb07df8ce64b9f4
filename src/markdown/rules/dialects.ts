/** Tools whose own signs are read on request. */
export const dialects = ["mkdocs", "obsidian", "gollum", "pandoc", "hugo"] as const;

export type Dialect = (typeof dialects)[number];
