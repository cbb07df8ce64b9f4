import { isBankPage } from "../../core/attempts/deletion.ts";
import { groupBy } from "../../core/group-by.ts";
import { fromRoot, type IndexItem } from "../items/load-items.ts";

/** A quiz that can be gone on with: an authored one, or a page of a bank. `url` is relative to this page. */
export interface SiteQuiz {
  readonly title: string;
  readonly url: string;
  /** Ids of all that it may ask. */
  readonly items: readonly string[];
}

/** By what their answers are kept under: the banks' pages, and the authored quizzes that this page lists. */
export function siteQuizzes(items: readonly IndexItem[]): ReadonlyMap<string, SiteQuiz> {
  const quizzes = new Map<string, SiteQuiz>();
  for (const [bank, own] of groupBy(items, ({ bank }) => bank)) {
    const pages = [...groupBy(own, ({ url }) => url.replace(/#.*/, ""))];
    for (const [index, [url, asked]] of pages.entries()) {
      quizzes.set(index === 0 ? bank : `${bank}-${index + 1}`, {
        ...{ title: own[0]?.bankTitle ?? bank, url: fromRoot(url) },
        items: asked.map(({ id }) => id),
      });
    }
  }
  for (const line of document.querySelectorAll<HTMLElement>("[data-quiz][data-items]")) {
    const link = line.querySelector("a");
    quizzes.set(line.dataset.quiz ?? "", {
      ...{ title: link?.textContent ?? "", url: link?.href ?? "" },
      items: line.dataset.items?.split(" ") ?? [],
    });
  }
  return quizzes;
}

/** The ids of a bank's items, or of an authored quiz's; empty for one that the site lacks. */
export function itemsOfQuiz(
  quiz: string,
  quizzes: ReadonlyMap<string, SiteQuiz>,
): readonly string[] {
  return [...quizzes].flatMap(([id, { items }]) =>
    id === quiz || isBankPage(id, quiz) ? items : [],
  );
}
