import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { isBankPage } from "../../core/attempts/deletion.ts";
import { fill, find, template } from "../dom/templates.ts";
import { askFirst } from "../quiz/ask-first.ts";

/** A bank or authored quiz. */
export interface Deletable {
  readonly bank: string;
  readonly title: string;
}

/** The choice of what to delete, and the confirmation that names it. */
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
          done(template(bank === null ? "deleted-everything" : "deleted-bank"), putBack);
        } catch {
          refused();
        }
      },
    },
  );
  // The confirmation must name what it deletes.
  what.addEventListener("change", asking.shut);
}

/** Lists the banks that have something to delete. Keeps the choice; the default is the first bank, not everything. */
export function listDeletable(section: HTMLElement, banks: readonly Deletable[]): void {
  const what = find<HTMLSelectElement>(section, "[data-what]");
  const before = what.options.length > 1 ? what.value : banks[0]?.bank;
  const everything = find(what, "[data-everything]");
  what.replaceChildren(...banks.map(({ bank, title }) => new Option(title, bank)), everything);
  what.value = before ?? "";
  if (what.selectedIndex === -1) what.value = "";
}

/**
 * The banks and authored quizzes that have stored answers, by id. Those no longer on the site are listed
 * by id.
 * @param titles Of the site's banks and authored quizzes, by id.
 */
export function deletableIn(
  events: readonly AttemptEvent[],
  titles: ReadonlyMap<string, string>,
): readonly Deletable[] {
  const names = new Set<string>();
  const quizzes = new Set<string>();
  for (const event of events) {
    if ("bank" in event && event.bank !== undefined) names.add(event.bank);
    if ("quiz" in event) quizzes.add(event.quiz);
  }
  for (const quiz of quizzes) if (!isAcrossBanks(quiz)) names.add(wholeOf(quiz, titles));
  return [...names].sort().map((bank) => ({ bank, title: titles.get(bank) ?? bank }));
}

/** Practice across banks, and articles: their answers are listed under their banks. */
function isAcrossBanks(quiz: string): boolean {
  return /^(?:daily|mix|review|article:.*)$/.test(quiz);
}

/** The bank of a quiz that is one page of a bank. */
function wholeOf(quiz: string, titles: ReadonlyMap<string, string>): string {
  if (titles.has(quiz)) return quiz;
  return [...titles.keys()].find((bank) => isBankPage(quiz, bank)) ?? quiz;
}
