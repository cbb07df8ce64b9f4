import { UnreadableFile } from "../unreadable-file.ts";
import { readZip } from "../zip/read-zip.ts";
import { unpackZstd } from "../zip/zstd.ts";
import { protobufFields, textField } from "./protobuf.ts";

const MB = 1024 * 1024;
/** The most that a collection may come to, and one file that it shows. */
const LARGEST = { collection: 32 * MB, file: 32 * MB };

/** What is in a package, unpacked when it is asked for. */
export interface AnkiPackage {
  readonly collection: Uint8Array;
  /** The collection's name in the package. */
  readonly inner: string;
  /** Pictures and sounds by the names that notes call them. */
  readonly files: ReadonlyMap<string, () => Uint8Array>;
}

/**
 * Opens a package of either form: with `collection.anki2` or `.anki21`, and files by number in a list in
 * JSON; or, since Anki 2.1.50, with `collection.anki21b`, all of it packed by Zstandard and the list in
 * Protocol Buffers.
 * @throws UnreadableFile where it is none.
 */
export function openPackage(bytes: Uint8Array): AnkiPackage {
  const entries = readZip(bytes);
  const packed = entries.get("collection.anki21b");
  if (packed) {
    const list = entries.get("media");
    const media = list ? protobufFields(unpackZstd(list, LARGEST.file)) : [];
    return {
      collection: unpackZstd(packed, LARGEST.collection),
      inner: "collection.anki21b",
      files: new Map(
        media.flatMap(({ number, value }, at) => {
          const file = entries.get(String(at));
          if (number !== 1 || !(value instanceof Uint8Array) || !file) return [];
          const name = textField(protobufFields(value), 1);
          return [[name, once(() => unpackZstd(file, LARGEST.file))] as const];
        }),
      ),
    };
  }
  for (const inner of ["collection.anki21", "collection.anki2"]) {
    const collection = entries.get(inner);
    if (collection && collection.length > LARGEST.collection)
      throw new UnreadableFile(
        `its collection has more than ${LARGEST.collection / MB} MB, the most; part it`,
      );
    if (collection) return { collection, inner, files: filesByNumber(entries) };
  }
  throw new UnreadableFile("there is no collection of Anki's in it");
}

/** Many cards may show one picture. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function filesByNumber(
  entries: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, () => Uint8Array> {
  const list = new TextDecoder().decode(entries.get("media") ?? new Uint8Array());
  let names: unknown;
  try {
    names = JSON.parse(list);
  } catch {
    names = {};
  }
  if (typeof names !== "object" || names === null) return new Map();
  return new Map(
    Object.entries(names).flatMap(([number, name]) => {
      const file = entries.get(number);
      return file && typeof name === "string" ? [[name, () => file] as const] : [];
    }),
  );
}
