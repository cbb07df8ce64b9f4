import { visible } from "../../core/diagnostics.ts";
import type { Loss } from "../../formats/question/loss.ts";
import type { Place } from "../../formats/question/places.ts";

/** A place in a file that is named. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** What became of one question on its way from a file to another. */
export interface ItemReport {
  /** `left-out`: nothing is asked in it, or nothing that there is a kind for. */
  readonly result: "new" | "updated" | "unchanged" | "written" | "refused" | "left-out";
  /** Its id in the bank; of what is in none, its name. */
  readonly item: string;
  readonly from: FilePlace;
  readonly to?: FilePlace;
  /** The fields that came over. */
  readonly kept: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  /** Of an item that was there: what came over from the source, by the way to it. */
  readonly updated?: readonly string[];
  /** Of an item that was there: what its author and the source both changed. */
  readonly conflicts?: readonly ConflictReport[];
  /** Why there is no item. */
  readonly reason?: string;
}

/** What the author changed and the source, too: the author's stays. */
export interface ConflictReport {
  /** The way to it, by names of fields and ids of parts. */
  readonly what: string;
  /** Where the author's stands. */
  readonly to?: FilePlace;
  readonly from: FilePlace;
  /** What the source says now; null where it no longer has it. */
  readonly says: unknown;
}

/** What became of one file. */
export interface FileReport {
  readonly from: string;
  readonly format: string;
  /** Undefined where nothing was written. */
  readonly to: string | undefined;
  /** What was left out stands there as it was. */
  readonly leftOut?: string | undefined;
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  readonly items: readonly ItemReport[];
  /** Ids of items in the bank that the source no longer has. */
  readonly gone: readonly string[];
}

export function lossesByKind(losses: readonly Loss[]): Pick<ItemReport, "changed" | "dropped"> {
  const of = (wanted: Loss["kind"]) => [
    ...new Set(losses.flatMap(({ kind, what }) => (kind === wanted ? what : []))),
  ];
  return { changed: of("changed"), dropped: of("dropped") };
}

export function hasLoss({
  changed,
  dropped,
  conflicts = [],
}: Pick<ItemReport, "changed" | "dropped" | "conflicts">): boolean {
  return changed.length + dropped.length + conflicts.length > 0;
}

/** How many questions there were, and what became of them. */
export function tallyOf(items: readonly ItemReport[]) {
  const count = (is: (item: ItemReport) => boolean) => items.filter(is).length;
  const cameOver = (item: ItemReport) => item.result !== "refused" && item.result !== "left-out";
  return {
    found: items.length,
    whole: count((item) => cameOver(item) && !hasLoss(item)),
    withLosses: count((item) => cameOver(item) && hasLoss(item)),
    refused: count(({ result }) => result === "refused"),
    leftOut: count(({ result }) => result === "left-out"),
  };
}

/** For people: what is to be known of each item, then how many there were. */
export function reportText(report: FileReport): string {
  const { from, to, items, changed, dropped, gone, leftOut } = report;
  const { found, whole, withLosses, refused, leftOut: others } = tallyOf(items);
  const lines = [
    `${from} (${report.format})${to === undefined ? "" : ` -> ${to}`}`,
    ...lossLines({ changed, dropped }, "  "),
    ...items.flatMap(itemLines),
    ...gone.map((id) => `  ${id}: no longer in ${from}; it stays in ${to ?? "the bank"}`),
    `  ${counted(found, "question")}: ${[
      `${whole} whole`,
      `${withLosses} with what is told above`,
      ...(refused > 0 ? [`${refused} not read`] : []),
      ...(others > 0 ? [`${others} left out`] : []),
    ].join(", ")}${changes(items)}`,
    ...(leftOut === undefined ? [] : [`  What was not read or left out stands in ${leftOut}.`]),
  ];
  return `${lines.map(visible).join("\n")}\n`;
}

function itemLines(item: ItemReport): readonly string[] {
  const { updated = [], conflicts = [] } = item;
  if (item.reason === undefined && !hasLoss(item) && updated.length === 0) return [];
  const to = item.to ? ` -> ${placeText(item.to)}` : "";
  const why =
    item.reason === undefined
      ? ""
      : `: ${item.result === "refused" ? "not read" : "left out"}, ${item.reason}`;
  return [
    `  ${placeText(item.from)} ${item.item}${to}${why}`,
    ...updated.map((what) => `    updated: ${what}`),
    ...lossLines(item, "    "),
    ...conflicts.map(conflictLine),
  ];
}

function conflictLine({ what, to, from, says }: ConflictReport): string {
  const now = says === null ? "no longer has it" : `now says ${shortened(says)}`;
  const here = to === undefined ? "" : ` at ${placeText(to)}`;
  return `    kept as you changed it: ${what}${here}; ${placeText(from)} ${now}`;
}

function shortened(says: unknown): string {
  const text = JSON.stringify(says);
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}

const MOST_SIGNS = 300;

function lossLines(
  losses: Pick<ItemReport, "changed" | "dropped">,
  indent: string,
): readonly string[] {
  return [
    ...losses.changed.map((what) => `${indent}changed: ${what}`),
    ...losses.dropped.map((what) => `${indent}dropped: ${what}`),
  ];
}

function changes(items: readonly ItemReport[]): string {
  const count = (wanted: ItemReport["result"]) =>
    items.filter(({ result }) => result === wanted).length;
  const [updated, unchanged] = [count("updated"), count("unchanged")];
  if (updated + unchanged === 0) return "";
  return `; ${count("new")} new, ${updated} updated, ${unchanged} as they were`;
}

function placeText({ file, inner, line, column }: FilePlace): string {
  return `${file}${inner === undefined ? "" : `/${inner}`}:${line}:${column}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** Why nothing came of a file, with what to do: of most files as a whole no more can be said than this. */
export function withRemedy(reason: string): string {
  const isTold = /[;.] /.test(reason);
  return isTold
    ? reason
    : `${reason}; see that it is whole and the right file, or say --from with its format`;
}
