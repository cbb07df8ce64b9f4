import type { LaterFiles } from "./progress-parts.ts";

/** A format by the name of its button, which is that of what writes it. */
export type ExportFormat = keyof Pick<LaterFiles, "json" | "fsrs" | "xapi" | "anki">;

export const exportFiles: Readonly<
  Record<ExportFormat, { readonly name: string; readonly type: string }>
> = {
  json: { name: "answers.json", type: "application/json" },
  fsrs: { name: "reviews.csv", type: "text/csv" },
  xapi: { name: "xapi.json", type: "application/json" },
  anki: { name: "anki.tsv", type: "text/tab-separated-values" },
};
