import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { firstAnswersOfDay } from "../../core/attempts/first-answers.ts";
import { withoutWithdrawn } from "../../core/attempts/withdrawn.ts";
import { groupBy } from "../../core/group-by.ts";
import { masteryOf } from "../../core/progress/mastery.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { loadIndex } from "../items/load-items.ts";
import type { FindOpen } from "../search/search-client.ts";
import { dayBegins } from "../storage/learners-day.ts";
import { loadLog } from "../storage/load-log.ts";
import { provideReading } from "../storage/read-events.ts";

// Loaded when a reader first narrows results down: see search/search-client.ts.

/** A reflection is never graded: it is open until it was answered. */
const findOpen: FindOpen = async (places) => {
  // Where nothing can be stored there is no progress.
  const events = withoutWithdrawn(await loadLog().catch(() => []));
  if (!events.some(({ kind }) => kind === "answered")) return null;
  const byItem = groupBy(firstAnswersOfDay(events, { begins: dayBegins() }), ({ item }) => item);
  const closed = new Set(
    (await loadIndex())
      .filter((item) =>
        /^(?:mastered|seen)$/.test(
          masteryOf(item, byItem.get(item.id) ?? [], { begins: dayBegins() }),
        ),
      )
      .map(({ bank, id }) => JSON.stringify([bank, id])),
  );
  const open = places.filter(({ bank, id }) => !closed.has(JSON.stringify([bank, id])));
  return new Set(open.map(({ ordinal }) => ordinal));
};

provideReading(() => readAttemptEvent);
giveBundle("search/progress", findOpen);
