import { answersOf } from "../attempts/answers.ts";
import type { AttemptEvent, ItemAnswered } from "../attempts/attempt-events.ts";
import { type DayTerms, localDay, type Moment } from "../local-day.ts";

/** How many new questions review offers in a day, unless the learner says otherwise. */
export const newADay = { usual: 5, most: 50 } as const;

/** A question as the site has it. */
interface SiteItem {
  readonly id: string;
  readonly bank: string;
  /** The article that it is about; null for none. */
  readonly article: string | null;
}

/**
 * The questions that review may add today to what is due: of quizzes that the learner has begun and
 * of articles that they have read, those never answered, in the site's order. Of the day's limit those are
 * gone already that were answered for the first time in review today.
 */
export function newItems<Item extends SiteItem>(
  items: readonly Item[],
  events: readonly AttemptEvent[],
  {
    now,
    limit,
    read,
    begins,
  }: {
    readonly now: Moment;
    readonly limit: number;
    readonly read: ReadonlySet<string>;
  } & DayTerms,
): readonly Item[] {
  const today = localDay(now, { begins });
  const answers = answersOf(events);
  const firsts = new Map<string, ItemAnswered>();
  for (const answer of answers) if (!firsts.has(answer.item)) firsts.set(answer.item, answer);
  const begun = new Set(answers.map(({ bank }) => bank));
  const added = [...firsts.values()].filter(
    (answer) => answer.mode === "review" && localDay(answer, { begins }) === today,
  );
  return items
    .filter(({ id }) => !firsts.has(id))
    .filter(({ bank, article }) => begun.has(bank) || (article !== null && read.has(article)))
    .slice(0, Math.max(0, limit - added.length));
}
