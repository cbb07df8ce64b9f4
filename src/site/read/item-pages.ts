import { outputOf } from "../../markdown/targets.ts";
import type { ParsedBank } from "./parse-bank.ts";

/**
 * How many items a quiz page holds at most: with more, the first question takes over a second on a
 * slow phone (`npm run bench:large-bank`: 50 items 1.04 s, 30 items 0.84 s at 4x CPU slowdown).
 */
export const PART_SIZE = 30;

/** The pages of a bank's quiz, from the site's root: `quizzes/big.html`, `quizzes/big-2.html`… */
export function pagePaths(output: string, items: number): readonly string[] {
  const stem = output.replace(/\.html$/, "");
  const parts = Math.ceil(items / PART_SIZE);
  return Array.from({ length: parts }, (_, part) =>
    part === 0 ? output : `${stem}-${part + 1}.html`,
  );
}

/** The page that prints a bank's item. */
export function itemPage({ pages }: { readonly pages: readonly string[] }, index: number): string {
  return pages[Math.floor(index / PART_SIZE)] ?? pages[0] ?? "";
}

/** Where links to the later parts' items lead, as `Folders` has it. */
export function itemPagesOf(
  banks: readonly ParsedBank[],
  folders: { readonly content: string; readonly quizzes: string },
): ReadonlyMap<string, string> {
  const places = banks.flatMap(({ file, bank }) => {
    const pages = pagePaths(outputOf(file.path, folders) ?? "", bank.items.length);
    return bank.items
      .map((item, index) => [`${file.path}#item-${item.id}`, itemPage({ pages }, index)] as const)
      .slice(PART_SIZE);
  });
  return new Map(places);
}
