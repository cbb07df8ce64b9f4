import type { ItemKind } from "../../../src/core/items/item.ts";

export interface RightResponse {
  readonly id: string;
  /** What the form reads, as the history keeps it. */
  readonly response: object;
}

const steps = ["ask", "inform", "wait", "act"];

/** An item of each kind of `tests/sites/paper`, and its right answer. */
export const rightResponses: Readonly<Record<ItemKind, RightResponse>> = {
  "single-choice": {
    id: "one-key",
    response: { kind: "single-choice", chosen: "ask" },
  },
  "multiple-choice": {
    id: "several-keys",
    response: { kind: "multiple-choice", chosen: ["offer", "inform"] },
  },
  "true-false": {
    id: "claim",
    response: { kind: "true-false", answer: false },
  },
  "short-answer": {
    id: "word",
    response: { kind: "short-answer", text: "consent" },
  },
  numeric: {
    id: "share",
    response: { kind: "numeric", text: "37,5", value: 37.5 },
  },
  cloze: {
    id: "gaps",
    response: {
      kind: "cloze",
      filled: [
        { gap: "when", text: "before" },
        { gap: "answer", text: "No" },
      ],
    },
  },
  matching: {
    id: "pairs",
    response: {
      kind: "matching",
      pairs: [
        { prompt: "told", response: "informed" },
        { prompt: "agreed", response: "consent" },
        { prompt: "weighed", response: "capacity" },
      ],
    },
  },
  ordering: {
    id: "steps",
    response: { kind: "ordering", order: steps },
  },
  scenario: {
    id: "bicycle",
    response: { kind: "scenario", path: ["ask", "mend"] },
  },
  reflection: {
    id: "own-help",
    response: { kind: "reflection", text: "A lift." },
  },
};

/** What a right answer of that kind comes to. */
export function verdictOf(kind: ItemKind): string {
  return kind === "reflection" ? "ungraded" : "correct";
}
