import { createHash } from "node:crypto";
import { isRecord } from "../../site/read/is-record.ts";
import type { WrittenItem } from "./made-items.ts";

/** An item as an import wrote it. */
export interface ImportedItem {
  /** The file that it came from, without folders. */
  readonly from: string;
  /** The id that the source gives it, where it gives one. */
  readonly source?: string | undefined;
  /** What the source calls it. */
  readonly name?: string | undefined;
  /** With the ids that it has in the bank. */
  readonly item: WrittenItem;
}

/** What imports wrote into a bank. By it the next one tells what the author changed from what the source did. */
export interface ImportRecord {
  readonly title?: string | undefined;
  readonly items: readonly ImportedItem[];
  /** Stamps of pictures and the like, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/** The record of a bank stands beside it. @param bank The bank's path. */
export function recordPath(bank: string): string {
  return `${bank.replace(/\.ya?ml$/, "")}.imported.json`;
}

/** An item in a line, so that versions of it can be compared. */
export function recordText({ title, items, files }: ImportRecord): string {
  const lines = (all: readonly string[]) =>
    all.length === 0 ? "" : `\n    ${all.join(",\n    ")}\n  `;
  return `{
  "note": ${JSON.stringify(NOTE)},
  "title": ${JSON.stringify(title ?? "")},
  "items": [${lines(items.map((item) => JSON.stringify(item)))}],
  "files": {${lines([...files].map(([file, stamp]) => `${JSON.stringify(file)}: ${JSON.stringify(stamp)}`))}}
}
`;
}

const NOTE =
  "What waymark import wrote into the bank beside this file. By it the next import tells your changes from the source's, and keeps yours. Leave it here.";

/** @returns undefined where it is no such record. */
export function readRecord(text: string): ImportRecord | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || !Array.isArray(raw.items)) return undefined;
  const files = isRecord(raw.files) ? Object.entries(raw.files) : [];
  return {
    title: wordsIn(raw.title),
    items: raw.items.flatMap((each: unknown): readonly ImportedItem[] => {
      if (!isRecord(each) || !isRecord(each.item) || typeof each.item.id !== "string") return [];
      const item = { ...each.item, id: each.item.id };
      return [
        {
          from: wordsIn(each.from) ?? "",
          source: wordsIn(each.source),
          name: wordsIn(each.name),
          item,
        },
      ];
    }),
    files: new Map(files.map(([file, stamp]) => [file, String(stamp)])),
  };
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** By what a file holds. */
export function stampOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
}
