import { deepStrictEqual } from "node:assert";
import type { ItemKind } from "../../src/core/items/item.ts";
import type { Learner } from "./learner.ts";

// An item of each kind of `tests/sites/paper`, answered right by pointer and keyboard.

export interface RightAnswer {
  readonly id: string;
  answer(learner: Learner): Promise<void>;
  /** What the form read, as the history keeps it. */
  readonly response: object;
}

const on = (id: string, selector: string) => `#item-${id} ${selector}`;
const check = (learner: Learner, id: string) => learner.click(on(id, "[data-action=check]"));

async function choose(learner: Learner, id: string, options: readonly string[]): Promise<void> {
  for (const option of options) {
    await learner.click(on(id, `.option[data-option="${option}"] label`));
  }
  await check(learner, id);
}

async function write(learner: Learner, id: string, text: string): Promise<void> {
  await learner.type(on(id, ":is(input:not([type=radio]), textarea)"), text);
  await check(learner, id);
}

/** Letters choose the option that begins with them. */
async function chooseFromList(learner: Learner, list: string, letters: string): Promise<void> {
  await learner.focus(list);
  await learner.keys(letters);
}

const steps = ["ask", "inform", "wait", "act"];

async function arrange(learner: Learner, id: string): Promise<void> {
  const order = () => learner.all(on(id, "[data-order] [data-option]"), "data-option");
  const move = (option: string, way: string) =>
    learner.click(on(id, `[data-option="${option}"] [data-move=${way}]`));
  for (const [place, option] of steps.entries()) {
    for (let at = (await order()).indexOf(option); at > place; at--) await move(option, "up");
  }
  // An order that was the one shown is only an answer once somebody moved something.
  await move("ask", "down");
  await move("ask", "up");
  await check(learner, id);
}

export const rightAnswers: Readonly<Record<ItemKind, RightAnswer>> = {
  "single-choice": {
    id: "one-key",
    answer: (learner) => choose(learner, "one-key", ["ask"]),
    response: { kind: "single-choice", chosen: "ask" },
  },
  "multiple-choice": {
    id: "several-keys",
    answer: (learner) => choose(learner, "several-keys", ["offer", "inform"]),
    response: { kind: "multiple-choice", chosen: ["offer", "inform"] },
  },
  "true-false": {
    id: "claim",
    answer: (learner) => choose(learner, "claim", ["false"]),
    response: { kind: "true-false", answer: false },
  },
  "short-answer": {
    id: "word",
    answer: (learner) => write(learner, "word", "consent"),
    response: { kind: "short-answer", text: "consent" },
  },
  numeric: {
    id: "share",
    answer: (learner) => write(learner, "share", "37,5"),
    response: { kind: "numeric", text: "37,5", value: 37.5 },
  },
  cloze: {
    id: "gaps",
    answer: async (learner) => {
      await chooseFromList(learner, on("gaps", "[data-gap=when] select"), "bef");
      await learner.type(on("gaps", "[data-gap=answer] input"), "No");
      await check(learner, "gaps");
    },
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
    answer: async (learner) => {
      await chooseFromList(learner, "#match--pairs--told", "inf");
      await chooseFromList(learner, "#match--pairs--agreed", "con");
      await chooseFromList(learner, "#match--pairs--weighed", "cap");
      await check(learner, "pairs");
    },
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
    answer: (learner) => arrange(learner, "steps"),
    response: { kind: "ordering", order: steps },
  },
  scenario: {
    id: "bicycle",
    answer: async (learner) => {
      const words = [
        "Begin",
        "“May I have it back?”",
        "Go on",
        "“Shall we mend it together?”",
        "Go on",
      ];
      for (const each of words) await learner.click(on("bicycle", "button"), each);
    },
    response: { kind: "scenario", path: ["ask", "mend"] },
  },
  reflection: {
    id: "own-help",
    answer: (learner) => write(learner, "own-help", "A lift."),
    response: { kind: "reflection", text: "A lift." },
  },
};

/** Answers the item of a kind, and waits for its verdict and for the answer in storage. */
export async function answerRight(learner: Learner, kind: ItemKind): Promise<void> {
  const { id, answer, response } = rightAnswers[kind];
  await answer(learner);
  await learner.attribute(`#item-${id}`, "data-verdict", verdictOf(kind));
  const [kept] = await learner.answersTo(id, 1);
  deepStrictEqual(kept?.response, response);
}

/** What a right answer of that kind comes to. */
export function verdictOf(kind: ItemKind): string {
  return kind === "reflection" ? "ungraded" : "correct";
}
