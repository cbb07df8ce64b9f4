import type { ExportBank } from "../export/exported.ts";
import { writeSqlite } from "../sqlite/sqlite-file.ts";
import { stableNumber } from "../text/stable-number.ts";

/** A note with its fields: id, question, answer, explanation. */
export interface CollectionNote {
  readonly id: string;
  readonly tags: readonly string[];
  readonly fields: readonly string[];
  /** Whether its question has gaps, and a card for each. */
  readonly hasGaps: boolean;
}

// As rslib/src/storage/schema11.sql of Anki has them.
const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null,
  due integer not null, ivl integer not null, factor integer not null, reps integer not null,
  lapses integer not null, left integer not null, odue integer not null, odid integer not null,
  flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** Of the note types: never changed, so that every import means the same. */
const TYPES = { card: 1_732_838_400_001, gaps: 1_732_838_400_002 };
const CSS = `.card { font: 1.25em/1.5 serif; text-align: start; max-width: 40em; margin: 1em auto; padding: 0 1em }
pre { overflow-x: auto; text-align: left }
.cloze { font-weight: bold }`;
const MORE = "{{#explanation}}<hr>{{explanation}}{{/explanation}}";

/** The collection of a deck, schema 11, in which every card is new. */
export function writeCollection(
  bank: ExportBank,
  notes: readonly CollectionNote[],
  changed: Date,
): Promise<Uint8Array> {
  const deck = stableNumber(`deck ${bank.id}`);
  const seconds = Math.max(1, Math.floor(changed.getTime() / 1000));
  return writeSqlite((database) => {
    database.exec(SCHEMA);
    database.prepare("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')").run(
      ...[seconds, seconds * 1000, seconds * 1000],
      JSON.stringify({ activeDecks: [1], curDeck: 1, nextPos: 1, sortType: "noteFld", timeLim: 0 }),
      JSON.stringify({
        [TYPES.card]: noteType("card", seconds),
        [TYPES.gaps]: noteType("gaps", seconds),
      }),
      JSON.stringify({
        1: deckOf(1, "Default", seconds),
        [deck]: deckOf(deck, bank.title.replace(/\s+/g, " ").replaceAll("::", ": "), seconds),
      }),
      JSON.stringify({ 1: OPTIONS }),
    );
    const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')");
    const card = database.prepare(
      "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    for (const [at, { id, tags, fields, hasGaps }] of notes.entries()) {
      const guid = `${bank.id}/${id}`;
      const number = stableNumber(guid);
      note.run(
        ...[number, guid, hasGaps ? TYPES.gaps : TYPES.card, seconds],
        tags.length === 0 ? "" : ` ${tags.map((tag) => tag.replace(/\s+/g, "-")).join(" ")} `,
        ...[fields.join("\u001f"), fields[0] ?? ""],
      );
      for (const ord of hasGaps ? gapsIn(fields[1] ?? "") : [0]) {
        card.run(stableNumber(`${guid} ${ord}`), number, deck, ord, seconds, at + 1);
      }
    }
  });
}

/** The cards that a text with gaps has: one for each number in its marks. */
function gapsIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1))];
}

function noteType(kind: keyof typeof TYPES, mod: number) {
  const question = kind === "card" ? "{{question}}" : "{{cloze:question}}";
  return {
    ...{ id: TYPES[kind], name: kind === "card" ? "Waymark" : "Waymark gaps", mod, usn: -1 },
    ...{ type: kind === "card" ? 0 : 1, sortf: 1, did: 1, css: CSS, latexPre: "", latexPost: "" },
    ...{ tags: [], vers: [], req: [[0, "any", [1]]] },
    flds: ["id", "question", "answer", "explanation"].map((name, ord) => ({
      ...{ name, ord, sticky: false, rtl: false, font: "Arial", size: 20, media: [] },
    })),
    tmpls: [
      {
        ...{ name: "Card 1", ord: 0, did: null, bqfmt: "", bafmt: "" },
        qfmt: question,
        afmt:
          kind === "card"
            ? `{{FrontSide}}\n\n<hr id=answer>\n\n{{answer}}${MORE}`
            : `${question}${MORE}`,
      },
    ],
  };
}

function deckOf(id: number, name: string, mod: number) {
  return {
    ...{ id, name, mod, usn: -1, desc: "", dyn: 0, conf: 1, collapsed: false },
    ...{ extendNew: 10, extendRev: 50 },
    ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
  };
}

/** Anki's own defaults for a deck. */
const OPTIONS = {
  ...{ id: 1, name: "Default", mod: 0, usn: 0, maxTaken: 60, timer: 0, autoplay: true },
  replayq: true,
  new: {
    ...{ bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1 },
    ...{ perDay: 20, separate: true },
  },
  rev: {
    ...{ bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 100 },
  },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};
