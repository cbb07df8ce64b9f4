import { changed, type Loss } from "../../formats/question/loss.ts";
import type { LeftOut } from "../../formats/question/source-question.ts";
import type { Origin } from "./bank-text.ts";
import { fieldPlaces, itemPlaces } from "./item-places.ts";
import { type ConflictReport, type ItemReport, lossesByKind } from "./report.ts";
import type { UpdatedBank, UpdatedItem } from "./update-bank.ts";

interface Files {
  readonly origin: Origin;
  /** Path of the bank. */
  readonly to: string;
}

/** What became of each question, in the order of the source. */
export function itemReports(
  leftOut: readonly LeftOut[],
  bank: UpdatedBank | undefined,
  files: Files,
): readonly ItemReport[] {
  const from = (place: LeftOut["place"]) => ({ file: files.origin.file, ...place });
  const lost = leftOut.map(({ place, name, source, why, reason }): ItemReport => {
    const result = why === "refused" ? "refused" : "left-out";
    const item = JSON.stringify(name ?? beginningOf(source));
    return { result, item, from: from(place), kept: [], changed: [], dropped: [], reason };
  });
  return [...(bank ? written(bank, files) : []), ...lost].sort((a, b) => inOrder(a.from, b.from));
}

function written({ text, items, gone }: UpdatedBank, { origin, to }: Files): readonly ItemReport[] {
  const there = items.filter(({ change }) => change !== "taken-out");
  const places = itemPlaces(to, text, [...there.map(({ item }) => item.id), ...gone]);
  const hasConflicts = items.some(({ conflicts = [] }) => conflicts.length > 0);
  const placeOf = hasConflicts ? fieldPlaces(to, text) : () => undefined;
  return items.map((each): ItemReport => {
    const { item, question, losses, change, updated = [] } = each;
    const from = { file: origin.file, ...question.place };
    const head = { item: item.id, from, ...conflictsOf(each, from, placeOf) };
    if (change === "taken-out") {
      const lost = { kept: [], changed: [], dropped: [] };
      return { ...head, result: "left-out", ...lost, reason: TAKEN_OUT };
    }
    const target = places.get(item.id);
    return {
      ...{ ...head, result: change },
      ...(target && { to: target }),
      ...(updated.length > 0 && { updated }),
      kept: Object.keys(item).filter((key) => key !== "id" && key !== "kind"),
      ...lossesByKind(losses),
    };
  });
}

const TAKEN_OUT =
  "since you took it out of the bank; to have it again, take its line out of the record beside the bank";

function conflictsOf(
  { item, conflicts = [] }: UpdatedItem,
  from: ItemReport["from"],
  placeOf: ReturnType<typeof fieldPlaces>,
): Pick<ItemReport, "conflicts"> {
  if (conflicts.length === 0) return {};
  return {
    conflicts: conflicts.map(({ path, says }): ConflictReport => {
      const to = placeOf(item.id, path);
      const what = path.length === 0 ? "the question" : path.join(" › ");
      return { what, ...(to && { to }), from, says: says ?? null };
    }),
  };
}

/** Told where the record is missing and something came of it. */
export function recordLosses(
  items: readonly UpdatedItem[],
  { path, text }: { readonly path: string; readonly text: string | undefined },
): readonly Loss[] {
  if (items.every(({ conflicts = [] }) => conflicts.length === 0)) return [];
  const why = text === undefined ? "is not there" : "cannot be read";
  return [
    changed(
      `${path}, which tells what the import before wrote, ${why}; where bank and source differ, the bank's stays`,
    ),
  ];
}

function inOrder(a: ItemReport["from"], b: ItemReport["from"]): number {
  const [one = "", other = ""] = [a.inner, b.inner];
  return (one < other ? -1 : one > other ? 1 : 0) || a.line - b.line || a.column - b.column;
}

function beginningOf(source: string): string {
  const line = source.replace(/\s+/g, " ").trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
