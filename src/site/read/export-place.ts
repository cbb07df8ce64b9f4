import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import { type Group, groupsIn, groupWith, placeInGroup } from "../config/code-place.ts";
import { isRecord } from "./is-record.ts";

/**
 * Where a part of what code exports is written, as far as its text tells: of a question within the object that has
 * its id or its stem, wherever that stands; else within the object that has most of the keys that are exported. What
 * the code makes is at the nearest thing that is written; at its start, where nothing is.
 */
export function placeInExport(
  file: SourceFile,
  exported: unknown,
  [path, part = "value"]: Parameters<Locate>,
): number {
  const groups = groupsOf(file);
  const [list, index, ...rest] = path;
  const items = isRecord(exported) && list === "items" ? exported.items : undefined;
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  if (isRecord(item)) {
    const own = groupOf(item, file, groups);
    if (own) return placeInGroup(own, rest, part);
    const said = placeOfWords(item, file);
    if (said !== undefined) return said;
  }
  const whole = groupWith(Object.keys(Object(exported)), groups);
  // Entries that code makes have other places than what stands in brackets.
  const known = isRecord(item) ? path.slice(0, 1) : path;
  return whole ? placeInGroup(whole, known, part) : 0;
}

/** The one object in which a question's id or stem is written out. */
function groupOf(
  item: Readonly<Record<string, unknown>>,
  { text }: SourceFile,
  groups: readonly Group[],
): Group | undefined {
  for (const name of ["id", "stem"]) {
    const said = item[name];
    const found = groups.filter(({ entries }) => {
      const at = entries.get(name)?.value;
      return typeof said === "string" && at !== undefined && isWrittenAt(text, at, said);
    });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const quotes = ['"', "'", "`"];

function isWrittenAt(text: string, at: number, said: string): boolean {
  return quotes.some((quote) => text.startsWith(quote + said + quote, at));
}

/** Where a question's id or stem stands in quotes, such as among a call's arguments. */
function placeOfWords(
  item: Readonly<Record<string, unknown>>,
  { text }: SourceFile,
): number | undefined {
  const said = [item.id, item.stem].filter((each) => typeof each === "string" && each !== "");
  const places = said.flatMap((each) => quotes.map((quote) => text.indexOf(quote + each + quote)));
  return places.find((at) => at !== -1);
}

// A file with many faults is taken apart once.
const known = new WeakMap<SourceFile, readonly Group[]>();

function groupsOf(file: SourceFile): readonly Group[] {
  const groups = known.get(file) ?? groupsIn(file.text);
  known.set(file, groups);
  return groups;
}
