import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { isBankPage } from "../../core/attempts/deletion.ts";
import { fill, find, part } from "../dom/templates.ts";
import { askFirst } from "../quiz/ask-first.ts";

/** A bank or authored quiz. */
export interface Deletable {
  readonly bank: string;
  readonly title: string;
}

/** What to delete, and the step in between that says what will go. */
export function offerDeletion(
  section: HTMLElement,
  {
    answers,
    remove,
    done,
    refused,
  }: {
    /** How many answers a bank has, or all of them for null. */
    readonly answers: (bank: string | null) => number;
    /** Resolves to what puts back what was deleted. */
    readonly remove: (bank: string | null) => Promise<() => Promise<void>>;
    readonly done: (words: DocumentFragment, putBack: () => Promise<void>) => void;
    readonly refused: () => void;
  },
): void {
  const what = find<HTMLSelectElement>(section, "[data-what]");
  const step = find(section, "[data-deletion]");
  const chosen = () => (what.value === "" ? null : what.value);
  const asking = askFirst(
    { open: find(section, "[data-action=delete]"), step },
    {
      asked: () => {
        const bank = chosen();
        const title = what.selectedOptions[0]?.textContent ?? "";
        const which = { bank: bank !== null, everything: bank === null };
        fill(step, { ...which, title, answers: answers(bank) });
      },
      confirmed: async () => {
        const bank = chosen();
        try {
          const putBack = await remove(bank);
          done(part(bank === null ? "deleted-everything" : "deleted-bank"), putBack);
        } catch {
          refused();
        }
      },
    },
  );
  // What the step says must be what it does.
  what.addEventListener("change", asking.shut);
}

/** Names the banks that have something to delete. What was chosen stays chosen, at first the least. */
export function listDeletable(section: HTMLElement, banks: readonly Deletable[]): void {
  const what = find<HTMLSelectElement>(section, "[data-what]");
  const before = what.options.length > 1 ? what.value : banks[0]?.bank;
  const everything = find(what, "[data-everything]");
  what.replaceChildren(...banks.map(({ bank, title }) => new Option(title, bank)), everything);
  what.value = before ?? "";
  if (what.selectedIndex === -1) what.value = "";
}

/**
 * The banks and authored quizzes that something is kept about, by id. Those that the site has no more
 * are called by their id.
 * @param titles Of the site's banks and authored quizzes, by id.
 */
export function deletableIn(
  events: readonly AttemptEvent[],
  titles: ReadonlyMap<string, string>,
): readonly Deletable[] {
  const names = new Set<string>();
  for (const event of events) {
    if ("bank" in event && event.bank !== undefined) names.add(event.bank);
    if ("quiz" in event && !isAcrossBanks(event.quiz)) names.add(wholeOf(event.quiz, titles));
  }
  return [...names].sort().map((bank) => ({ bank, title: titles.get(bank) ?? bank }));
}

/** What the site's own pages and articles keep answers under: they are listed by their banks. */
function isAcrossBanks(quiz: string): boolean {
  return ["daily", "mix", "review"].includes(quiz) || quiz.startsWith("article:");
}

/** The bank that it is a part of, if it is one. */
function wholeOf(quiz: string, titles: ReadonlyMap<string, string>): string {
  if (titles.has(quiz)) return quiz;
  return [...titles.keys()].find((bank) => isBankPage(quiz, bank)) ?? quiz;
}
