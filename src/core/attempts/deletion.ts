/** What tells what an event is about, also where nothing else of it can be read. */
type Traces = Readonly<Partial<Record<"quiz" | "bank" | "item", unknown>>>;

/**
 * Those of the events that go when a bank or quiz is deleted: what was practised as it or as a part of
 * it (`big-2`), and all about a bank's items, wherever they were met.
 * @param items Ids of the bank's items, for older entries of exams, which do not name their bank.
 */
export function eventsAbout<E>(
  events: Iterable<E>,
  name: string,
  items: readonly string[] = [],
): readonly E[] {
  const all = [...events].map((event) => ({ event, traces: tracesOf(event) }));
  const banks = new Set(all.map(({ traces }) => traces.bank));
  const own = new Set<unknown>(items);
  for (const { traces } of all) if (traces.bank === name) own.add(traces.item);
  const isAbout = ({ quiz, bank, item }: Traces): boolean => {
    if (quiz === name || bank === name) return true;
    if (bank) return false;
    // Another bank may have the name of a part that this one lacks.
    return (isBankPage(quiz, name) && !banks.has(quiz)) || (item !== undefined && own.has(item));
  };
  return all.filter(({ traces }) => isAbout(traces)).map(({ event }) => event);
}

/** Whether it is what answers to a later part of a large bank are kept under. */
export function isBankPage(quiz: unknown, bank: string): boolean {
  return (
    typeof quiz === "string" &&
    quiz.startsWith(`${bank}-`) &&
    /^\d+$/.test(quiz.slice(bank.length + 1))
  );
}

function tracesOf(event: unknown): Traces {
  return typeof event === "object" && event !== null ? event : {};
}
