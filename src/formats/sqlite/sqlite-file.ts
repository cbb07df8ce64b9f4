import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { UnreadableFile } from "../unreadable-file.ts";

/** A row by the names of its columns. */
export type SqliteRow = Readonly<Record<string, unknown>>;
/** The rows that a SELECT finds. */
export type Query = (select: string) => readonly SqliteRow[];

/**
 * Reads what is in a SQLite file. It may be anybody's: it is opened to be read alone, and nothing in its
 * schema may call functions.
 * @param tables Those that are asked; each is a table, or not there: a view could run for ever.
 * @throws UnreadableFile where it is none.
 */
export async function readSqlite<T>(
  bytes: Uint8Array,
  tables: readonly string[],
  read: (query: Query, has: (table: string) => boolean) => T,
): Promise<T> {
  const { DatabaseSync: Database } = await sqlite();
  return besideFile((file) => {
    writeFileSync(file, bytes);
    const database = new Database(file, { readOnly: true });
    try {
      const query: Query = (select) => {
        try {
          return database.prepare(select).all();
        } catch (error) {
          throw new UnreadableFile(
            `its database cannot be read: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      };
      query("PRAGMA trusted_schema = OFF");
      const known = new Map(
        query("SELECT name, type FROM sqlite_master").map(({ name, type }) => [name, type]),
      );
      const odd = tables.find((name) => known.has(name) && known.get(name) !== "table");
      if (odd !== undefined)
        throw new UnreadableFile(`its database has no table "${odd}" but a ${known.get(odd)}`);
      return read(query, (table) => known.has(table));
    } finally {
      database.close();
    }
  });
}

/** The bytes of a new SQLite file. */
export async function writeSqlite(fill: (database: DatabaseSync) => void): Promise<Uint8Array> {
  const { DatabaseSync: Database } = await sqlite();
  return besideFile((file) => {
    const database = new Database(file);
    try {
      // The file is nobody else's, and is read at once: nothing needs to reach the disk.
      database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN");
      fill(database);
      database.exec("COMMIT");
    } finally {
      database.close();
    }
    return new Uint8Array(readFileSync(file));
  });
}

/** Node 22 says of its SQLite that it is new: nobody who imports questions needs to hear of that. */
async function sqlite(): Promise<typeof import("node:sqlite")> {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...more: unknown[]) => {
    if (/SQLite/.test(String(warning))) return;
    Reflect.apply(emitWarning, process, [warning, ...more]);
  };
  try {
    return await import("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Does something with a file of its own, which goes when it is done: Node 22 reads no SQLite from memory. */
function besideFile<T>(work: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-sqlite-"));
  try {
    return work(path.join(folder, "database"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
