import type { Exported } from "./exported.ts";
import { loadLaterFiles } from "./progress-parts.ts";

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  /** Rejects when the items that it needs do not load. */
  readonly write: (exported: Exported) => Promise<string>;
}

/** Every format by the name of its button. */
export const exportFiles: Readonly<Record<string, ExportFile>> = {
  json: { name: "answers.json", type: "application/json", write: later("json") },
  fsrs: { name: "reviews.csv", type: "text/csv", write: later("fsrs") },
  xapi: { name: "xapi.json", type: "application/json", write: later("xapi") },
  anki: { name: "anki.tsv", type: "text/tab-separated-values", write: later("anki") },
};

/** What writes them loads when one is asked for. */
function later(name: "json" | "fsrs" | "xapi" | "anki"): ExportFile["write"] {
  return async (exported) => (await loadLaterFiles())[name](exported);
}
