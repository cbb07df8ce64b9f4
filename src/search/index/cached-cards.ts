import { hashOf } from "./hashes.ts";
import { inParallel } from "./in-parallel.ts";
import { HASH_LENGTH, type IndexCache } from "./index-cache.ts";
import type { IndexedDocuments } from "./indexed-documents.ts";
import { keptPart, type Part, partOf } from "./part.ts";

interface Cards {
  readonly documents: IndexedDocuments;
  readonly documentsPerFile: number;
  /** What all files have in common. */
  readonly common: string;
  readonly make: (start: number, end: number) => Promise<string>;
}

/** A file of cards, and what names all that it is made of; empty where no cache may keep it. */
interface CardFile {
  readonly key: string;
  readonly part: Part;
}

/** So many files are kept as one: most are left as they are found. */
const TOGETHER = 64;

/** All files of cards: those that the build before has left in the same place, where they are made of the same. */
export async function cachedCards(
  cache: IndexCache | undefined,
  { documents, documentsPerFile, common, make }: Cards,
): Promise<readonly Part[]> {
  const count = Math.ceil(documents.length / documentsPerFile);
  const bounds = (file: number) =>
    [file * documentsPerFile, Math.min((file + 1) * documentsPerFile, documents.length)] as const;
  if (!cache) return inParallel(count, async (file) => partOf(await make(...bounds(file))));
  const name = `${documentsPerFile} ${hashOf(common)}`;
  const before = keptCards(cache, name);
  const files: CardFile[] = [];
  const lacking: { readonly file: number; readonly key: string }[] = [];
  for (let file = 0; file < count; file++) {
    const known = before[file];
    if (known && documents.areAsBefore(...bounds(file))) {
      files[file] = known;
      continue;
    }
    const key = hashOf(documents.cardKeys(...bounds(file)).join("\n"));
    if (known?.key === key) files[file] = known;
    else lacking.push({ file, key });
  }
  await inParallel(lacking.length, async (nth) => {
    const { file = 0, key = "" } = lacking[nth] ?? {};
    files[file] = { key, part: partOf(await make(...bounds(file))) };
  });
  keepCards(cache, name, { files, before });
  return files.map(({ part }) => part);
}

/** By file, where it is known. */
function keptCards(cache: IndexCache, name: string): readonly (CardFile | undefined)[] {
  const text = (of: string) => Buffer.from(cache.get(of) ?? []).toString("latin1");
  if (text("cards of") !== name) return [];
  const [keys, hashes] = [text("card keys"), text("card hashes")];
  const lengths = new Uint32Array(cache.get("card lengths")?.slice().buffer ?? []);
  const files: (CardFile | undefined)[] = [];
  let end = 0;
  lengths.forEach((length, file) => {
    if (file % TOGETHER === 0) end = 0;
    const own = [file * HASH_LENGTH, (file + 1) * HASH_LENGTH] as const;
    const all = cache.get(`cards ${Math.floor(file / TOGETHER)}`) ?? new Uint8Array();
    const part = keptPart(hashes.slice(...own), all.subarray(end, end + length));
    end += length;
    const key = keys.slice(...own);
    files.push(key === UNKNOWN ? undefined : { key, part });
  });
  return files;
}

const UNKNOWN = " ".repeat(HASH_LENGTH);

function keepCards(
  cache: IndexCache,
  name: string,
  {
    files,
    before,
  }: { readonly files: readonly CardFile[]; readonly before: readonly (CardFile | undefined)[] },
): void {
  const isKept = ({ part }: CardFile) => part.isWellFormed;
  const text = (of: string, all: readonly string[]) =>
    cache.keep(of, Buffer.from(all.join(""), "latin1"));
  text("cards of", [name]);
  text(
    "card keys",
    files.map((file) => (isKept(file) ? file.key : UNKNOWN)),
  );
  text(
    "card hashes",
    files.map(({ part }) => part.hash),
  );
  const lengths = new Uint32Array(files.length);
  for (let first = 0; first < files.length; first += TOGETHER) {
    const own = files.slice(first, first + TOGETHER);
    const pieces = own.map((file) => (isKept(file) ? file.part.bytes() : new Uint8Array()));
    pieces.forEach(({ length }, nth) => {
      lengths[first + nth] = length;
    });
    const group = `cards ${first / TOGETHER}`;
    const kept = cache.get(group);
    const isSame = kept && own.every((file, nth) => file === before[first + nth]);
    cache.keep(group, isSame ? kept : Buffer.concat(pieces));
  }
  cache.keep("card lengths", Buffer.from(lengths.buffer));
}
