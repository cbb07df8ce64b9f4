import { deepStrictEqual } from "node:assert";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ItemKind } from "../../src/core/items/item.ts";
import { rightResponses, verdictOf } from "../browser/support/right-responses.ts";
import { answerRight, answers } from "./answers.ts";
import type { Learner } from "./learner.ts";

export interface Step {
  readonly title: string;
  walk(learner: Learner, folder: string): Promise<void>;
}

interface Copy {
  readonly events: readonly { readonly kind: string; readonly at: number }[];
}

const kinds = Object.keys(rightResponses) as readonly ItemKind[];
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
  ...kinds.map((kind) => ({
    title: `answers: ${kind}`,
    walk: async (learner: Learner) => {
      await learner.open(quiz);
      await answerRight(learner, kind);
    },
  })),
  {
    title: "finds the answers after a reload",
    walk: async (learner) => {
      await learner.open(quiz);
      await learner.reload();
      for (const kind of kinds) {
        const { id } = rightResponses[kind];
        await learner.attribute(`#item-${id}`, "data-verdict", verdictOf(kind));
      }
    },
  },
  {
    title: "sits an exam and hands it in",
    walk: async (learner) => {
      await learner.open(quiz);
      await learner.click(".mode-choice label", "Exam");
      await learner.click("[data-setup] button", "Begin");
      await learner.click('#item-claim .option[data-option="false"] label');
      await learner.reads("[data-progress]", /1 of 12 answered/);
      await learner.click("[data-hand-in] button", "Hand in");
      await learner.reads("[data-hand-in-step]", /Not answered: 11/);
      await learner.click("[data-hand-in] button", "Hand in now");
      await learner.attribute("#item-claim", "data-verdict", "correct");
      await learner.reads("main", /1 of 11 correct/);
      await learner.answersTo("claim", 2);
    },
  },
  {
    title: "searches by keyboard, in the dialog",
    walk: async (learner) => {
      await learner.open("quizzes/index.html");
      await learner.focus("#main");
      await learner.press("Slash");
      await learner.focused("#search-dialog-input");
      await learner.keys("leaving choice");
      await learner.reads("#search-dialog-results [aria-selected=true]", /Leaving the choice/);
      await learner.press("Enter");
      await learner.at(/asking\.html.*#leaving-the-choice$/);
    },
  },
  {
    title: "searches by pointer, on the search page",
    walk: async (learner) => {
      await learner.open("search.html?q=bicycle");
      await learner.click('[data-search=answer] ul a[href*="item-bicycle"]');
      await learner.at(/quizzes\/sheet\.html.*#item-bicycle/);
    },
  },
  {
    title: "saves a copy, deletes all, and brings it back",
    walk: async (learner, folder) => {
      await learner.open("progress.html");
      const copy = JSON.parse(await learner.saved("[data-export=json]")) as Copy;
      const answers = copy.events.filter(({ kind }) => kind === "answered").length;
      await learner.click("[data-action=delete]");
      await learner.click("#deletion [data-action=confirm]");
      await learner.reads("[data-notice]", /Deleted\./);
      await learner.answersTo("word", 0);
      const file = join(folder, "copy.json");
      await writeFile(file, JSON.stringify(tenDaysOlder(copy)));
      await learner.chooseFile("#import-file", file);
      const brought = new RegExp(`^Answers imported: ${answers} new, 0 already here\\.$`);
      await learner.reads("[data-brought]", brought);
      // One of studying, and one of the exam, left empty.
      await learner.answersTo("word", 2);
    },
  },
  {
    title: "reviews what is due",
    walk: async (learner) => {
      await learner.open("review.html");
      await learner.reads("[data-state]", /questions are due today/);
      const due = await learner.all(".review-entry quiz-item", "data-item");
      const kind = kinds.find((each) => due.includes(rightResponses[each].id));
      if (kind === undefined) throw new Error(`due is ${due.join(", ")}`);
      const right = rightResponses[kind];
      await answers[kind](learner);
      await learner.reads(
        `.review-entry:has(#item-${right.id}) [data-returns]`,
        /^Comes back in \d+ days/,
      );
      const given = await learner.answersTo(right.id, 3);
      const { mode, response } = given.at(-1) ?? {};
      deepStrictEqual({ mode, response }, { mode: "review", response: right.response });
    },
  },
];

/** The core of it from `file://`, where storage may be another's, and so empty. */
export const filePath: readonly Step[] = [
  {
    title: "file://: answers, and finds it after a reload",
    walk: async (learner) => {
      await learner.open("asking.html");
      await learner.reads("h1", /^Asking$/);
      await learner.open(quiz);
      await answerRight(learner, "short-answer");
      await learner.reload();
      const { id } = rightResponses["short-answer"];
      await learner.attribute(`#item-${id}`, "data-verdict", verdictOf("short-answer"));
    },
  },
  {
    title: "file://: searches",
    walk: async (learner) => {
      await learner.open("search.html?q=choice");
      await learner.click('[data-search=answer] ul a[href*="leaving-the-choice"]');
      await learner.at(/asking\.html.*#leaving-the-choice$/);
    },
  },
];

/** So that what was answered just now is due for review. */
function tenDaysOlder(copy: Copy): Copy {
  const tenDays = 10 * 86_400_000;
  return { ...copy, events: copy.events.map((event) => ({ ...event, at: event.at - tenDays })) };
}
