import { zstdCompressSync } from "node:zlib";
import { writeSqlite } from "../../src/formats/sqlite/sqlite-file.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";

// Decks as Anki writes them, after its sources: rslib/src/storage/schema11.sql, upgrades/schema15_upgrade.sql,
// proto/anki/notetypes.proto and import_export.proto.

export interface DeckNote {
  readonly id: number;
  readonly guid: string;
  readonly type: string;
  readonly tags?: string;
  readonly fields: readonly string[];
  readonly cards?: readonly number[];
  readonly deck?: string;
}

export interface DeckType {
  readonly name: string;
  readonly isCloze?: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly (readonly [front: string, back: string])[];
}

interface Deck {
  readonly types: readonly DeckType[];
  readonly notes: readonly DeckNote[];
  readonly files?: Readonly<Record<string, string>>;
}

export const basic: DeckType = {
  name: "Basic",
  fields: ["Front", "Back"],
  templates: [["{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"]],
};
export const reversed: DeckType = {
  name: "Basic (and reversed card)",
  fields: ["Front", "Back"],
  templates: [
    ["{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"],
    ["{{Back}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}"],
  ],
};
export const cloze: DeckType = {
  name: "Cloze",
  isCloze: true,
  fields: ["Text", "Back Extra"],
  templates: [["{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"]],
};

const text = (written: string) => new TextEncoder().encode(written);

/** In the form that all versions read. */
export async function legacyDeck({ types, notes, files = {} }: Deck): Promise<Uint8Array> {
  const collection = await collectionOf({ types, notes }, (run) => {
    const models = types.map(({ name, isCloze, fields, templates }, at) => [
      at + 1,
      {
        ...{ id: at + 1, name, type: isCloze ? 1 : 0 },
        flds: fields.map((field, ord) => ({ name: field, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
      },
    ]);
    const decks = decksOf(notes).map((name, at) => [at + 1, { id: at + 1, name }]);
    run(
      "INSERT INTO col (ver, models, decks) VALUES (?, ?, ?)",
      11,
      JSON.stringify(Object.fromEntries(models)),
      JSON.stringify(Object.fromEntries(decks)),
    );
  });
  const names = Object.keys(files);
  return writeZip(
    new Map([
      ["collection.anki2", collection],
      ["media", text(JSON.stringify(Object.fromEntries(names.map((name, at) => [at, name]))))],
      ...names.map((name, at) => [String(at), text(files[name] ?? "")] as const),
    ]),
  );
}

/** In the form that Anki writes since 2.1.50, where it is not told to support older versions. */
export async function latestDeck({ types, notes, files = {} }: Deck): Promise<Uint8Array> {
  const collection = await collectionOf({ types, notes }, (run) => {
    run("INSERT INTO col (ver, models, decks) VALUES (18, '', '')");
    run(`CREATE TABLE fields (ntid integer not null, ord integer not null,
      name text not null collate nocase , config blob not null, primary key (ntid, ord)) without rowid`);
    run("CREATE UNIQUE INDEX idx_fields_name_ntid on fields (name, ntid)");
    run(`CREATE TABLE templates (ntid integer not null, ord integer not null,
      name text not null collate nocase , mtime_secs integer not null, usn integer not null,
      config blob not null, primary key (ntid, ord)) without rowid`);
    run(`CREATE TABLE notetypes (id integer not null primary key, name text not null collate nocase ,
      mtime_secs integer not null, usn integer not null, config blob not null)`);
    run("CREATE UNIQUE INDEX idx_notetypes_name on notetypes (name)");
    run(`CREATE TABLE decks (name text not null primary key collate nocase , id integer not null,
      mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null)`);
    types.forEach(({ name, isCloze, fields, templates }, at) => {
      const config = isCloze ? message([[1, 1]]) : message([[3, text("/* css */")]]);
      run("INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)", at + 1, name, config);
      fields.forEach((field, ord) => {
        run("INSERT INTO fields VALUES (?, ?, ?, x'')", at + 1, ord, field);
      });
      templates.forEach(([front, back], ord) => {
        const sides = message([
          [1, text(front)],
          [2, text(back)],
        ]);
        run("INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)", at + 1, ord, `Card ${ord}`, sides);
      });
    });
    decksOf(notes).forEach((name, at) => {
      const stored = name.replaceAll("::", "\u001f");
      run("INSERT INTO decks VALUES (?, ?, 0, 0, x'', x'')", stored, at + 1);
    });
  });
  const names = Object.keys(files);
  const media = message(
    names.map((name) => [
      1,
      message([
        [1, text(name)],
        [2, (files[name] ?? "").length],
      ]),
    ]),
  );
  return writeZip(
    new Map([
      ["meta", message([[1, 3]])],
      ["collection.anki21b", zstd(withOwnCollation(collection))],
      ["collection.anki2", text("SQLite format 3, which says to update Anki")],
      ["media", zstd(media)],
      ...names.map((name, at) => [String(at), zstd(text(files[name] ?? ""))] as const),
    ]),
  );
}

/** Anki compares names by a rule of its own, which SQLite elsewhere does not have: same length, another name. */
function withOwnCollation(collection: Uint8Array): Uint8Array {
  const signs = new TextDecoder("latin1").decode(collection);
  const changed = collection.slice();
  for (const { index } of signs.matchAll(/nocase /g)) changed.set(text("unicase"), index);
  return changed;
}

type Run = (statement: string, ...values: (string | number | Uint8Array)[]) => void;

function collectionOf({ types, notes }: Deck, fill: (run: Run) => void): Promise<Uint8Array> {
  return writeSqlite((database) => {
    const run: Run = (statement, ...values) => void database.prepare(statement).run(...values);
    run("CREATE TABLE col (id integer primary key, ver integer, models text, decks text)");
    run(
      "CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)",
    );
    run("CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer)");
    const decks = decksOf(notes);
    for (const note of notes) {
      const { id, guid, type, tags = "", fields, cards = [0], deck = "Default" } = note;
      const model = types.findIndex(({ name }) => name === type) + 1;
      run("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", id, guid, model, tags, fields.join("\u001f"));
      for (const ord of cards) {
        run(
          "INSERT INTO cards VALUES (?, ?, ?, ?)",
          id * 10 + ord,
          id,
          decks.indexOf(deck) + 1,
          ord,
        );
      }
    }
    fill(run);
  });
}

function decksOf(notes: readonly DeckNote[]): readonly string[] {
  return [...new Set(["Default", ...notes.map(({ deck = "Default" }) => deck)])];
}

/** A message of Protocol Buffers: numbers and bytes by their fields. */
function message(fields: readonly (readonly [number, number | Uint8Array])[]): Uint8Array {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
  return Uint8Array.from(
    fields.flatMap(([number, value]) =>
      typeof value === "number"
        ? [...varint(number * 8), ...varint(value)]
        : [...varint(number * 8 + 2), ...varint(value.length), ...value],
    ),
  );
}

function zstd(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(zstdCompressSync(bytes));
}
