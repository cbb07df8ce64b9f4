import { record } from "./records.ts";

/** The fields that say what an event is about, readable even where the rest of it is malformed. */
type Traces = Readonly<Partial<Record<"quiz" | "bank" | "item", unknown>>>;

/**
 * The events to delete with a bank's or quiz's history: those of its own attempts and of a large bank's
 * further pages (`big-2`), and all about the bank's items in any other quiz.
 * @param items Ids of the bank's items, for older exam entries, which do not name their bank.
 */
export function eventsAbout<E>(
  events: Iterable<E>,
  name: string,
  items: readonly string[] = [],
): readonly E[] {
  const all = [...events].map((event) => ({ event, traces: (record(event) ?? {}) as Traces }));
  const banks = new Set(all.map(({ traces }) => traces.bank));
  const own = new Set<unknown>(items);
  for (const { traces } of all) if (traces.bank === name) own.add(traces.item);
  const isAbout = ({ quiz, bank, item }: Traces): boolean => {
    if (quiz === name || bank === name) return true;
    if (bank) return false;
    // Another bank may be named like a page that this one lacks.
    return (isBankPage(quiz, name) && !banks.has(quiz)) || (item !== undefined && own.has(item));
  };
  return all.filter(({ traces }) => isAbout(traces)).map(({ event }) => event);
}

/** Whether a quiz's name is that of a further page of a large bank: `big-2`. */
export function isBankPage(quiz: unknown, bank: string): boolean {
  return (
    typeof quiz === "string" &&
    quiz.startsWith(`${bank}-`) &&
    /^\d+$/.test(quiz.slice(bank.length + 1))
  );
}
