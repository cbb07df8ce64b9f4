import type { Part, Statistics } from "../site/statistics.ts";

/** For people, in lines; without a line break at the end. */
export function statisticsText(found: Statistics): string {
  const rows: readonly (readonly [name: string, value: string])[] = [
    ["Pages", number(found.pages)],
    ["Words", number(found.words)],
    ["Reading", `${number(found.minutes)} min`],
    ["Quizzes", number(found.quizzes)],
    ["Items", number(found.items)],
    ...indented(found.byKind),
    ...(found.items > 0 ? [["By difficulty", ""] as const] : []),
    ...indented(found.byDifficulty),
    ["Sections tested", partOf(found.sections)],
    ["Objectives tested", partOf(found.objectives)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd()).join("\n");
}

function indented(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([name, count]) => [`  ${name}`, number(count)] as const);
}

function partOf({ tested, all }: Part): string {
  const percent = all === 0 ? "" : ` (${Math.floor((100 * tested) / all)} %)`;
  return `${number(tested)} of ${number(all)}${percent}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}
