import { mergeEvents } from "../../core/attempts/merge.ts";
import { writeFsrsCsv } from "../../core/export/fsrs-csv.ts";
import { writeBackup } from "../../core/export/json.ts";
import { readPlace } from "../reading/place.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
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
  json: {
    ...{ name: "answers.json", type: "application/json" },
    write: async ({ events, now }) =>
      writeBackup(mergeEvents(events), now, await loadUnreadable(), readPlace()),
  },
  fsrs: {
    ...{ name: "reviews.csv", type: "text/csv" },
    write: async ({ events }) => writeFsrsCsv(events),
  },
  xapi: { name: "xapi.json", type: "application/json", write: later("xapi") },
  anki: { name: "anki.tsv", type: "text/tab-separated-values", write: later("anki") },
};

/** These also need the items' texts; what writes them loads when it is asked for. */
function later(name: "xapi" | "anki"): ExportFile["write"] {
  return async (exported) => (await loadLaterFiles())[name](exported);
}
