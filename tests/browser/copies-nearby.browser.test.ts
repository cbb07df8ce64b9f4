import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readBackup } from "../../src/core/export/json.ts";
import { openSite } from "./support/open-site.ts";
import { answerAll, eventsOnce, itemOn, quizPage, quizSite } from "./support/quiz-site.ts";
import { writeEvents } from "./support/seeded-history.ts";

// A copy is offered where the learner is.

const { folder } = await quizSite();

test("a result reminds of a copy when one is due, once, and can ask the browser to keep the answers", async () => {
  const { page, goto, faults } = await openSite({ folder, reducedMotion: "reduce" });
  await goto(quizPage);
  await itemOn(page, "refusing").answer("true");
  await page.getByText("1 of 3 answered").waitFor();
  const [event] = await eventsOnce(page, 1);
  const elsewhere = { ...event, quiz: "other", bank: "other" };
  await writeEvents(
    page,
    Array.from({ length: 8 }, (_, index) => ({ ...elsewhere, id: `e${index}` })),
  );
  await itemOn(page, "first-step").answer("ask");
  await itemOn(page, "ways-of-helping").answer("offer");
  const line = page.locator("[data-reminder] p", { hasText: "11 answers since your last backup" });
  await line.waitFor();
  await expect
    .poll(() => line.getByRole("link", { name: "Save a backup" }).getAttribute("href"))
    .toBe("../progress.html#copies-title");
  await line.getByRole("button", { name: "Ask the browser to keep them" }).click();
  await page.getByText(/This browser (keeps this site’s data|did not agree)/).waitFor();
  await page.reload();
  await page.getByRole("region", { name: "Result" }).waitFor();
  await expect.poll(() => line.count()).toBe(0);
  expect(faults).toEqual([]);
});

test("answers that nothing keeps can be saved as a copy that can be read", async () => {
  const { context, page, goto } = await openSite({ folder, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await goto(quizPage);
  await page.getByText("does not let this page save your answers").waitFor();
  const save = page.getByRole("button", { name: "Save them as a file" });
  await expect.poll(() => save.isVisible()).toBe(false);
  await answerAll(page);
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const copy = readBackup(await readFile(await download.path(), "utf8"));
  expect(copy).toMatchObject({ status: "read", unreadable: 0 });
  const events = copy.status === "read" ? copy.events : [];
  expect(events.map((event) => "item" in event && event.item).sort()).toEqual([
    ...["first-step", "refusing", "ways-of-helping"],
  ]);
});

test("the progress page does not offer to keep what is not there", async () => {
  const { page, goto } = await openSite({ folder });
  await goto("progress.html");
  await page.getByRole("heading", { name: "Import a backup" }).waitFor();
  const offer = page.getByRole("heading", { name: "Ask the browser to keep your answers" });
  await expect.poll(() => offer.count()).toBe(0);
  await goto(quizPage);
  await itemOn(page, "refusing").answer("true");
  await page.getByText("1 of 3 answered").waitFor();
  await goto("progress.html");
  await offer.waitFor();
});
