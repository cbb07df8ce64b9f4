import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { checkUniqueIds } from "./check-options.ts";
import { entrySchema, itemFields, optionFields } from "./fields.ts";
import type { ItemFault } from "./item-fault.ts";

/** Entries to be put into their right order. */
export function orderingSchema() {
  return z
    .strictObject({
      kind: z.literal("ordering"),
      ...itemFields(),
      entries: z
        .array(entrySchema(optionFields()))
        .min(3, "needs at least three entries")
        .max(12, "may have twelve entries at most")
        .describe("In the right order; the page shows them in another."),
    })
    .describe(
      "Entries to put into order. Scored by pairs: those in the right order minus those the wrong way round, over all pairs, never below 0.",
    )
    .meta({
      examples: [
        {
          kind: "ordering",
          id: "supporting-a-decision",
          stem: "In which order do these come?",
          rationale: "A decision needs facts before it and room after it.",
          entries: [
            { id: "ask", text: "Ask whether help is wanted" },
            { id: "inform", text: "Say what there is to choose from" },
            { id: "wait", text: "Leave time to decide" },
          ],
        },
      ],
    });
}

export type Ordering = z.infer<ReturnType<typeof orderingSchema>>;

/** Ids of entries, first to last. */
export interface OrderingResponse {
  readonly kind: "ordering";
  readonly order: readonly string[];
}

/** Ids of entries in the right order. */
export interface OrderingRubric {
  readonly kind: "ordering";
  readonly order: readonly string[];
}

export function orderingRubric(item: Ordering): OrderingRubric {
  return { kind: item.kind, order: item.entries.map(({ id }) => id) };
}

export function checkOrdering(item: Ordering): ItemFault[] {
  return checkUniqueIds(item, "entries", item.entries);
}

/** A stored response, or null when it is not one. */
export function readOrderingResponse(
  stored: Readonly<Record<string, unknown>>,
): OrderingResponse | null {
  const { order } = stored;
  if (!Array.isArray(order) || !order.every((id) => typeof id === "string")) return null;
  return { kind: "ordering", order };
}

/**
 * Kendall's rank correlation with the right order, never below 0: (pairs in the right order - pairs the
 * wrong way round) / all pairs. Without that floor random orders average 0, so that guessing earns
 * little, and a reversed order nothing. M. G. Kendall, "A New Measure of Rank Correlation", Biometrika 30 (1938),
 * 81-93, doi:10.1093/biomet/30.1-2.81. A pair of which an entry was left out counts as neither.
 */
export function gradeOrdering(rubric: OrderingRubric, response: OrderingResponse): Outcome {
  const { right, wrong, pairs } = countPairs(rubric, response);
  return outcome(Math.max(0, (right - wrong) / pairs));
}

/** How many pairs of entries stand in the right order and the wrong way round, and how many there are. */
export function countPairs(
  { order }: OrderingRubric,
  response: OrderingResponse,
): { readonly right: number; readonly wrong: number; readonly pairs: number } {
  // An entry named twice stands where it is named first.
  const given = [...new Set(response.order)].map((id) => order.indexOf(id)).filter((at) => at >= 0);
  const gaps = given.flatMap((place, index) => given.slice(index + 1).map((next) => next - place));
  const right = gaps.filter((gap) => gap > 0).length;
  return { right, wrong: gaps.length - right, pairs: (order.length * (order.length - 1)) / 2 };
}
