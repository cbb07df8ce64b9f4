import type { Item } from "../../core/items/item.ts";
import type { Judgements, PackageWriter, ShownFiles, WrittenQuestion } from "../export/exported.ts";
import { readdressed } from "../export/shown-files.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { markdownToHtml } from "../text/markdown-to-html.ts";
import { writeZip } from "../zip/write-zip.ts";
import { cardOf, htmlLosses } from "./anki-cards.ts";
import { ankiGaps } from "./anki-gaps.ts";
import { isTyped } from "./anki-note.ts";
import { writeCollection } from "./write-anki-collection.ts";

/**
 * Writes a deck as a package that every version of Anki reads, a note for each question: of the note type
 * "Waymark", or "Waymark gaps", which come with it. Ids are made of those of bank and question, so that a
 * later import updates the same notes, and learners' intervals stay.
 */
export const ankiWriter: PackageWriter = {
  ending: ".apkg",
  write: writeItem,
  keeps: { title: true, ids: true, hints: false, tags: true, rationale: true, files: true },
  places: (_, questions) =>
    new Map(
      questions.map(({ item }, at) => [item, { inner: COLLECTION, line: at + 1, column: 1 }]),
    ),
  async pack(bank, questions, files, changedAt) {
    const notes = questions.map(({ item, text }) => ({
      ...{ id: item.id, tags: item.tags ?? [], fields: text.split(FIELD) },
      hasGaps: item.kind === "cloze",
    }));
    const shown = new Map([...files.values()].map(({ name, bytes }) => [name, bytes]));
    const names = [...shown.keys()];
    return writeZip(
      new Map([
        [COLLECTION, await writeCollection(bank, notes, changedAt)],
        ["media", new TextEncoder().encode(JSON.stringify(Object.fromEntries(names.entries())))],
        ...[...shown.values()].map((bytes, at) => [String(at), bytes] as const),
      ]),
    );
  },
};

/** The collection in the package. */
const COLLECTION = "collection.anki2";

/** What parts a note's fields: id, question, answer, explanation. */
const FIELD = "\u001f";

function writeItem(written: Item, files: ShownFiles, said?: Judgements): WrittenQuestion {
  const losses: Loss[] = [];
  const item = readdressed(written, (address) => files.get(address)?.name ?? address);
  const names = new Set([...files.values()].map(({ name }) => name));
  const html = (markdown: string, where: string) => {
    const made = markdownToHtml(markdown, {
      addressOf: (address) => {
        if (names.has(address) || /^(?:https?:|mailto:)/i.test(address)) return address;
        losses.push(dropped(`${where}: what leads to ${address}, but for its text`));
        return undefined;
      },
    }).replaceAll(FIELD, " ");
    losses.push(...htmlLosses(made, markdown, where));
    return made;
  };
  const { rationale } = item;
  const fields = (front: string, back: string) =>
    [item.id, front, back, rationale === undefined ? "" : html(rationale, "the explanation")].join(
      FIELD,
    );
  if (item.kind === "cloze") {
    const gaps = ankiGaps(item);
    if ("reason" in gaps) return gaps;
    losses.push(...gaps.losses);
    return { text: fields(gaps.marked(html(gaps.text, "the text")), ""), losses };
  }
  const card = cardOf(item, said);
  if ("reason" in card) return card;
  const [front, back] = [html(card.front, "the front"), html(card.back, "the back")];
  losses.push(...card.losses);
  if (!comesBack(item, back)) losses.push(TWO_SIDES);
  return { text: fields(front, back), losses };
}

const TWO_SIDES = changed("a card with two sides: its kind is not in it");

/** Whether a card is read again as what it was. */
function comesBack(item: Item, back: string): boolean {
  if (item.kind === "reflection") return !isTyped(back);
  return item.kind === "short-answer" && !item.caseSensitive && isTyped(back);
}
