import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import {
  changeableSite,
  eventsOnce,
  itemOn,
  quizPage,
  quizSite,
  storedEvents,
} from "./support/quiz-site.ts";
import { writeEvents } from "./support/seeded-history.ts";

// What a quiz's author, or the clock, changes under a learner.

const changed = "This question has changed since you answered it.";

async function beginExam(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Exam" }).check();
  await page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
}

test("a question that changes while an exam runs is open again, and says why", async () => {
  const site = await changeableSite();
  const { page, goto } = await openSite({ folder: site.folder, reducedMotion: "reduce" });
  await goto(quizPage);
  await beginExam(page);
  await itemOn(page, "first-step").option("ask").locator("label").click();
  await itemOn(page, "refusing").option("true").locator("label").click();
  await page.getByText("2 of 3 answered").waitFor();
  await site.edit("    answer: true", "    answer: false");
  await page.reload();
  await page.getByText("1 of 3 answered").waitFor();
  const { root, status, control } = itemOn(page, "refusing");
  await expect.poll(() => status.innerText()).toBe(changed);
  await expect.poll(() => control("true").isChecked()).toBe(false);
  await expect.poll(() => itemOn(page, "first-step").control("ask").isChecked()).toBe(true);
  // Marking it answers nothing, nor does it hide that the question changed.
  await root.getByRole("button", { name: "Flag" }).click();
  await page.reload();
  await page.getByText("1 of 3 answered · 1 flagged").waitFor();
  await expect.poll(() => status.innerText()).toBe(changed);
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect
    .poll(() => page.locator("[data-hand-in-step]").innerText())
    .toContain("Not answered: 2");
  await itemOn(page, "refusing").option("true").locator("label").click();
  await page.getByText("2 of 3 answered").waitFor();
  await expect.poll(() => status.innerText()).toBe("");
  await page.getByRole("button", { name: "Hand in now" }).click();
  await page.getByRole("region", { name: "Result" }).waitFor();
  const graded = async () =>
    (await storedEvents(page)).find(({ kind, item }) => kind === "answered" && item === "refusing");
  await expect.poll(graded).toMatchObject({
    verdict: "incorrect",
    response: { kind: "true-false", answer: true },
  });
});

test("a run whose questions are all gone is begun anew, not complete", async () => {
  const { folder } = await quizSite();
  const { page, goto } = await openSite({ folder, reducedMotion: "reduce" });
  await goto(quizPage);
  await page.getByText("0 of 3 answered").waitFor();
  const at = Date.now() - 60_000;
  const gone = { v: 2, id: "old", at, tz: 0, attempt: "old", quiz: "asking", mode: "study" };
  await writeEvents(page, [
    { ...gone, kind: "started", seed: 4, items: ["taken-out", "removed"], limit: null },
  ]);
  await page.reload();
  await page.getByText("0 of 3 answered").waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Result" }).isVisible()).toBe(false);
  await itemOn(page, "refusing").answer("true");
  await page.getByText("1 of 3 answered").waitFor();
  await page.reload();
  await page.getByText("1 of 3 answered").waitFor();
  await itemOn(page, "refusing").root.and(page.locator("[data-verdict=correct]")).waitFor();
});

test("answers dated ahead, by a clock that was wrong, do not keep the learner from starting again", async () => {
  const { folder } = await quizSite();
  const { page, goto } = await openSite({ folder, reducedMotion: "reduce" });
  await goto(quizPage);
  await itemOn(page, "refusing").answer("true");
  await page.getByText("1 of 3 answered").waitFor();
  const [event] = await eventsOnce(page, 1);
  await writeEvents(page, [{ ...event, at: Date.now() + 400 * 86_400_000 }]);
  await page.reload();
  await page.getByText("1 of 3 answered").waitFor();
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("button", { name: "Set it aside and start again" }).click();
  await page.getByText("0 of 3 answered").waitFor();
  await page.reload();
  await page.getByText("0 of 3 answered").waitFor();
});

test("half a walk through a scenario is there again after a reload, in an exam and in study", async () => {
  const { folder } = await quizSite({ site: "kinds-judged" });
  const { page, goto } = await openSite({ folder, reducedMotion: "reduce" });
  await goto("quizzes/lending.html");
  const { root, button } = itemOn(page, "kettle");
  const scene = root.locator("[data-here]");
  const walk = async () => {
    await root.getByRole("button", { name: "Begin", exact: true }).click();
    await button("Turn it off").click();
    await button("Continue").click();
    await scene.getByText("It is quiet.").waitFor();
  };
  await walk();
  await page.reload();
  await scene.getByText("It is quiet.").waitFor();
  await beginExam(page);
  await walk();
  // It is no answer before its end.
  await page.getByText("0 of 4 answered").waitFor();
  await page.reload();
  await scene.getByText("It is quiet.").waitFor();
  await page.getByText("0 of 4 answered").waitFor();
  await button("Call").click();
  await button("Continue").click();
  await page.getByText("1 of 4 answered").waitFor();
});
