import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { byTime } from "../../core/attempts/by-time.ts";
import { mergeEvents } from "../../core/attempts/merge.ts";
import { writeAnkiTsv } from "../../core/export/anki-tsv.ts";
import { writeFsrsCsv } from "../../core/export/fsrs-csv.ts";
import { writeBackup } from "../../core/export/json.ts";
import { writeXapi, type XapiItem } from "../../core/export/xapi.ts";
import type { Rubric } from "../../core/items/item.ts";
import { template } from "../dom/templates.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
import { type CatalogueItem, loadItemCards } from "./catalogue.ts";
import { language, shownText } from "./format.ts";
import { plainTextOf } from "./plain-text.ts";

export interface Exported {
  readonly events: readonly AttemptEvent[];
  readonly items: readonly CatalogueItem[];
  readonly now: number;
  /** Random, and new for each file. */
  readonly id: string;
  /** Of the site's quizzes and banks, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What Anki is to call the deck. */
  readonly deck: string;
}

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
    write: async ({ events, now }) => writeBackup(mergeEvents(events), now, await loadUnreadable()),
  },
  fsrs: {
    ...{ name: "reviews.csv", type: "text/csv" },
    write: async ({ events }) => writeFsrsCsv(events),
  },
  xapi: { name: "xapi.json", type: "application/json", write: xapi },
  anki: { name: "anki.tsv", type: "text/tab-separated-values", write: anki },
};

async function xapi({ events, items }: Exported): Promise<string> {
  const answered = new Set(
    events.flatMap((event) => (event.kind === "answered" ? event.item : [])),
  );
  const met = items.filter(({ id }) => answered.has(id));
  const cards = await loadItemCards(met);
  const root = new URL(document.body.dataset.root || ".", location.href);
  root.hash = root.search = "";
  // A folder's path names its owner, and nobody else can open it.
  const isPublic = root.protocol !== "file:";
  const xapiItems = met.map((item): [string, XapiItem] => {
    const card = cards.get(item.id);
    const legend = card?.querySelector("legend");
    const rubric = card?.querySelector<HTMLElement>("[data-rubric]")?.dataset.rubric;
    return [
      item.id,
      {
        revision: item.revision,
        url: isPublic ? new URL(item.url, root).href : null,
        question: legend ? plainTextOf(legend) : "",
        // The build wrote it from a checked bank.
        rubric: rubric === undefined ? null : (JSON.parse(rubric) as Rubric),
      },
    ];
  });
  return writeXapi(events, {
    site: isPublic ? root.href : "https://waymark.invalid/",
    learner: learnerOf(events),
    language: language(),
    verb: shownText(template("xapi-verb")),
    items: new Map(xapiItems),
  });
}

/** The first event's id: random, and the same whenever this history is exported. */
function learnerOf(events: readonly AttemptEvent[]): string {
  const first = events.toSorted(byTime)[0];
  return first?.id ?? "nobody";
}

async function anki({ items, deck }: Exported): Promise<string> {
  const cards = await loadItemCards(items);
  const notes = items.flatMap(({ id, tags, bank }) => {
    const card = cards.get(id);
    const lead = card?.querySelector(".item-lead");
    const question = card?.querySelector("fieldset");
    const answer = card?.querySelector("[data-answer]");
    if (!question || !answer) return [];
    const front = `${lead ? `${plainTextOf(lead)}\n` : ""}${plainTextOf(question)}`;
    return [{ id, front, back: plainTextOf(answer), tags: [bank, ...tags] }];
  });
  return writeAnkiTsv(notes, { deck });
}
