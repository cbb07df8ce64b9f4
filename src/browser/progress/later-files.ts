import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { byTime } from "../../core/attempts/by-time.ts";
import { mergeEvents } from "../../core/attempts/merge.ts";
import { writeAnkiTsv } from "../../core/export/anki-tsv.ts";
import { writeFsrsCsv } from "../../core/export/fsrs-csv.ts";
import { writeBackup } from "../../core/export/json.ts";
import { writeXapi, type XapiItem } from "../../core/export/xapi.ts";
import type { Rubric } from "../../core/items/item.ts";
import { template } from "../dom/templates.ts";
import { wordsLanguage } from "../dom/words-language.ts";
import { readPlace } from "../reading/place.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
import { loadItemCards } from "./catalogue.ts";
import type { Exported } from "./exported.ts";
import { shownText } from "./format.ts";
import { plainTextOf } from "./plain-text.ts";

/** All that is kept, to import again. */
export async function json({ events, now }: Exported): Promise<string> {
  return writeBackup(mergeEvents(events), now, await loadUnreadable(), readPlace());
}

/** Reviews as a table. */
export async function fsrs({ events }: Exported): Promise<string> {
  return writeFsrsCsv(events);
}

/** Statements for a learning record store. Rejects when the items do not load. */
export async function xapi({ events, items }: Exported): Promise<string> {
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
    language: wordsLanguage(),
    verb: shownText(template("xapi-verb")),
    items: new Map(xapiItems),
  });
}

/** The first event's id: random, and the same whenever this history is exported. */
function learnerOf(events: readonly AttemptEvent[]): string {
  const first = events.toSorted(byTime)[0];
  return first?.id ?? "nobody";
}

/** All questions and answers, as notes for Anki. Rejects when the items do not load. */
export async function anki({ items, deck }: Exported): Promise<string> {
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
