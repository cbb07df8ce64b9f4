import type { ItemAnswered, Rating } from "../attempts/attempt-events.ts";
import type { Day } from "../local-day.ts";

/** An item that a learner who was sure got wrong. `putRight`: the day of the first right answer since. */
export interface Misconception {
  readonly putRight: Day | null;
}

/** A corrected error can return (Butler, Fazio & Marsh 2011), so it is asked once more. */
const CHECK_AFTER = 7;

/**
 * Follows an item's counted answers:
 * wrong and sure starts a misconception; the first answer rated above "again" puts it right; such an
 * answer a week or more after that ends it. Any answer rated "again" in between, a lucky guess too,
 * undoes the putting right, and the week is counted anew from the next time.
 */
export function followMisconception(
  before: Misconception | null,
  answer: Pick<ItemAnswered, "verdict" | "response" | "confidence">,
  { day, rating }: { readonly day: Day; readonly rating: Rating },
): Misconception | null {
  if (isConfidentError(answer)) return { putRight: null };
  if (before === null) return null;
  if (rating === 1) return { putRight: null };
  if (before.putRight === null) return { putRight: day };
  return day >= before.putRight + CHECK_AFTER ? null : before;
}

/** When the item is asked once more, or null when it is not. */
export function checkDay(misconception: Misconception | null): Day | null {
  const putRight = misconception?.putRight ?? null;
  return putRight === null ? null : putRight + CHECK_AFTER;
}

/** "I don't know" is no error, whatever confidence was given with it. */
export function isConfidentError({
  verdict,
  response,
  confidence,
}: Pick<ItemAnswered, "verdict" | "response" | "confidence">): boolean {
  return verdict === "incorrect" && response !== null && confidence === "sure";
}
