import { deepStrictEqual } from "node:assert";
import type { ItemKind } from "../../src/core/items/item.ts";
import { rightResponses, verdictOf } from "../browser/support/right-responses.ts";
import type { Learner } from "./learner.ts";

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

/** Of each kind of `tests/sites/paper` the item answered right, by pointer and keyboard. */
export const answers: Readonly<Record<ItemKind, (learner: Learner) => Promise<void>>> = {
  "single-choice": (learner) => choose(learner, "one-key", ["ask"]),
  "multiple-choice": (learner) => choose(learner, "several-keys", ["offer", "inform"]),
  "true-false": (learner) => choose(learner, "claim", ["false"]),
  "short-answer": (learner) => write(learner, "word", "consent"),
  numeric: (learner) => write(learner, "share", "37,5"),
  cloze: async (learner) => {
    await chooseFromList(learner, on("gaps", "[data-gap=when] select"), "bef");
    await learner.type(on("gaps", "[data-gap=answer] input"), "No");
    await check(learner, "gaps");
  },
  matching: async (learner) => {
    await chooseFromList(learner, "#match--pairs--told", "inf");
    await chooseFromList(learner, "#match--pairs--agreed", "con");
    await chooseFromList(learner, "#match--pairs--weighed", "cap");
    await check(learner, "pairs");
  },
  ordering: (learner) => arrange(learner, "steps"),
  scenario: async (learner) => {
    const words = [
      "Begin",
      "“May I have it back?”",
      "Continue",
      "“Shall we mend it together?”",
      "Continue",
    ];
    for (const each of words) await learner.click(on("bicycle", "button"), each);
  },
  reflection: (learner) => write(learner, "own-help", "A lift."),
};

/** Answers the item of a kind, and waits for its verdict and for the answer in storage. */
export async function answerRight(learner: Learner, kind: ItemKind): Promise<void> {
  const { id, response } = rightResponses[kind];
  await answers[kind](learner);
  await learner.attribute(`#item-${id}`, "data-verdict", verdictOf(kind));
  const [kept] = await learner.answersTo(id, 1);
  deepStrictEqual(kept?.response, response);
}
