import { deepStrictEqual } from "node:assert";
import { type RightAnswer, rightAnswers } from "./answers.ts";
import type { Learner } from "./learner.ts";

export interface Step {
  readonly title: string;
  walk(learner: Learner, folder: string): Promise<void>;
}

const quiz = "quizzes/sheet.html";

/**
 * What a learner does on a site with an article, `asking.html`, and the quiz of `tests/sites/paper`.
 * Each step goes on from what the ones before it left in storage; each opens its own page.
 */
export const learnerPath: readonly Step[] = [
  {
    title: "reads an article",
    walk: async (learner) => {
      await learner.open("asking.html");
      await learner.reads("h1", /^Asking$/);
      await learner.click(".contents a", "Leaving the choice");
      await learner.at(/asking\.html#leaving-the-choice$/);
      await learner.reads(".prose", /The choice stays with the person\./);
    },
  },
  ...Object.entries(rightAnswers).map(([kind, right]) => ({
    title: `answers: ${kind}`,
    walk: async (learner: Learner) => {
      await learner.open(quiz);
      await answer(learner, { ...right, kind });
    },
  })),
  {
    title: "finds the answers after a reload",
    walk: async (learner) => {
      await learner.open(quiz);
      await learner.reload();
      for (const [kind, { id }] of Object.entries(rightAnswers)) {
        await learner.attribute(`#item-${id}`, "data-verdict", verdict(kind));
      }
    },
  },
];

async function answer(
  learner: Learner,
  right: RightAnswer & { readonly kind: string },
): Promise<void> {
  const { id, kind, response } = right;
  await right.answer(learner);
  await learner.attribute(`#item-${id}`, "data-verdict", verdict(kind));
  const [kept] = await learner.answersTo(id, 1);
  deepStrictEqual(kept?.response, response);
}

function verdict(kind: string): string {
  return kind === "reflection" ? "ungraded" : "correct";
}
