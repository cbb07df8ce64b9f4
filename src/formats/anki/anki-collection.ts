import { z } from "zod";
import { type Query, readSqlite, type SqliteRow } from "../sqlite/sqlite-file.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { protobufFields, textField } from "./protobuf.ts";

/** One side-by-side of question and answer that a note makes a card of. */
export interface AnkiTemplate {
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

export interface AnkiNoteType {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly AnkiTemplate[];
}

export interface AnkiNote {
  readonly guid: string;
  readonly type: AnkiNoteType | undefined;
  readonly tags: readonly string[];
  readonly fields: readonly string[];
  /** The numbers of the templates of which it has cards. */
  readonly cards: readonly number[];
  /** The name of its first card's deck; parts of it are parted by `::`. */
  readonly deck: string | undefined;
}

/** What asks nothing counts as well. */
const MOST_NOTES = 20_000;
const TABLES = ["col", "notes", "cards", "notetypes", "fields", "templates", "decks"];

/**
 * The notes of a collection of Anki's, in the order in which they were made: of schema 11, which all
 * versions write, or 18, in which note types and decks stand in tables of their own.
 * @throws UnreadableFile where it is none.
 */
export function readCollection(bytes: Uint8Array): Promise<readonly AnkiNote[]> {
  return readSqlite(withoutCollation(bytes), TABLES, (query, has) => {
    if (has("facts"))
      throw new UnreadableFile(
        "it is a deck of Anki 1; open it in Anki 2.0, and export it as a package",
      );
    if (!has("col") || !has("notes") || !has("cards"))
      throw new UnreadableFile("its database is none of Anki's");
    const count = Number(query("SELECT count(*) AS count FROM notes")[0]?.count);
    if (count > MOST_NOTES)
      throw new UnreadableFile(`it has ${count} notes, and ${MOST_NOTES} are the most; part it`);
    const [types, decks] = has("notetypes")
      ? [typesInTables(query), decksInTable(query)]
      : [typesInJson(query), decksInJson(query)];
    const cards = Map.groupBy(
      query("SELECT nid, did, ord FROM cards ORDER BY ord, id"),
      ({ nid }) => Number(nid),
    );
    return query("SELECT id, guid, mid, tags, flds FROM notes ORDER BY id").map((note) => {
      const own = cards.get(Number(note.id)) ?? [];
      return {
        guid: String(note.guid),
        type: types.get(Number(note.mid)),
        tags: String(note.tags)
          .split(/\s+/)
          .filter((tag) => tag !== ""),
        fields: String(note.flds).split("\u001f"),
        cards: [...new Set(own.map(({ ord }) => Number(ord)))],
        deck: decks.get(Number(own[0]?.did)),
      };
    });
  });
}

/**
 * Tables of schema 18 compare names by `unicase`, a rule of Anki's own, without which SQLite reads nothing of
 * them. As every row is read anyway, any rule will do: one that SQLite has takes its place, as long as it is.
 */
function withoutCollation(bytes: Uint8Array): Uint8Array {
  const [own, known] = ["collate unicase", "collate  binary"].map((name) => Buffer.from(name));
  if (!own || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(own) === -1)
    return bytes;
  const patched = Buffer.from(bytes);
  if (own && known) {
    for (let at = patched.indexOf(own); at !== -1; at = patched.indexOf(own, at))
      patched.set(known, at);
  }
  return patched;
}

const modelsSchema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    type: z.number().optional(),
    flds: z.array(z.object({ name: z.string() })),
    tmpls: z.array(z.object({ name: z.string(), qfmt: z.string(), afmt: z.string() })),
  }),
);
const decksSchema = z.record(z.string(), z.object({ name: z.string() }));

function typesInJson(query: Query): ReadonlyMap<number, AnkiNoteType> {
  return new Map(
    Object.entries(json(query, "models", modelsSchema)).map(([id, model]) => [
      Number(id),
      {
        name: model.name,
        isCloze: model.type === 1,
        fields: model.flds.map(({ name }) => name),
        templates: model.tmpls.map(({ name, qfmt, afmt }) => ({ name, front: qfmt, back: afmt })),
      },
    ]),
  );
}

function decksInJson(query: Query): ReadonlyMap<number, string> {
  const decks = json(query, "decks", decksSchema);
  return new Map(Object.entries(decks).map(([id, { name }]) => [Number(id), name]));
}

function json<Schema extends z.ZodType>(
  query: Query,
  column: "models" | "decks",
  schema: Schema,
): z.output<Schema> {
  const text = String(query(`SELECT ${column} FROM col LIMIT 1`)[0]?.[column] ?? "{}");
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new UnreadableFile(`what its collection says of ${column} cannot be read`);
  }
}

/**
 * As `notetypes.proto` of Anki has them: of a note type's configuration field 1 is its kind, 1 a cloze; of
 * a template's, 1 and 2 are front and back.
 */
function typesInTables(query: Query): ReadonlyMap<number, AnkiNoteType> {
  const fields = query("SELECT ntid, ord, name FROM fields");
  const templates = query("SELECT ntid, ord, name, config FROM templates");
  const of = (rows: readonly SqliteRow[], id: number) =>
    rows
      .filter(({ ntid }) => Number(ntid) === id)
      .sort((one, other) => Number(one.ord) - Number(other.ord));
  return new Map(
    query("SELECT id, name, config FROM notetypes").map((row) => {
      const id = Number(row.id);
      const config = protobufFields(bytesOf(row.config));
      return [
        id,
        {
          name: String(row.name),
          isCloze: config.some(({ number, value }) => number === 1 && value === 1),
          fields: of(fields, id).map(({ name }) => String(name)),
          templates: of(templates, id).map((template) => {
            const sides = protobufFields(bytesOf(template.config));
            return {
              name: String(template.name),
              front: textField(sides, 1),
              back: textField(sides, 2),
            };
          }),
        },
      ];
    }),
  );
}

function decksInTable(query: Query): ReadonlyMap<number, string> {
  return new Map(
    query("SELECT id, name FROM decks").map(({ id, name }) => [
      Number(id),
      String(name).replaceAll("\u001f", "::"),
    ]),
  );
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
