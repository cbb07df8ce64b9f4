import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeResults } from "../../src/core/analysis/results.ts";
import { learners } from "../core/analysis/hand-worked.ts";
import { openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { seedHistory } from "./support/seeded-history.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite();

test("a learner sees what the file of results holds, saves it, and it tells neither who nor when", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const events = await seedHistory(site);
  const { page } = site;
  await page.getByRole("button", { name: "Save results to hand over…" }).click();
  const step = page.getByRole("group", { name: "Save results to hand over…" });
  await expect
    .poll(() => step.getByRole("listitem").allInnerTexts())
    .toEqual(["On asking, study: 3 answers", "other, study: 1 answer"]);
  await expect.poll(() => violationsInEveryLook(page, { within: ".copies + *" })).toEqual([]);
  const { name, text } = await save(page, "Save the file");
  expect(name).toMatch(/^waymark-results-[0-9a-f]{8}\.json$/);
  const { file, questions, sittings } = JSON.parse(text);
  expect(sittings).toHaveLength(2);
  // By their first answers: two were right, one never.
  expect(
    Object.fromEntries(
      sittings[0].answers.map(({ item, score }: { item: string; score: number }) => [item, score]),
    ),
  ).toEqual({ refusing: 1, "first-step": 1, "ways-of-helping": 0 });
  expect(questions).toHaveLength(3);
  const first = questions.find(({ item }: { item: string }) => item === "first-step");
  expect(first.options.filter(({ key }: { key: boolean }) => key)).toHaveLength(1);
  for (const { id, at } of events) {
    expect(text).not.toContain(`"${id}"`);
    expect(text).not.toContain(String(at));
  }
  // Another file has another number.
  await page.getByRole("button", { name: "Save results to hand over…" }).click();
  expect(JSON.parse((await save(page, "Save the file")).text).file).not.toBe(file);
  expect(site.faults).toEqual([]);
});

test("from a folder, a trainer reads many files of results, and a broken one is told", async () => {
  const site = await openSite({ folder, base: "file", reducedMotion: "reduce" });
  const { page } = site;
  await site.goto("progress.html");
  await page.getByRole("link", { name: "Analyse results" }).click();
  const field = page.getByLabel("Files of results, or backups");
  await field.waitFor();
  const files = learners.map((results) => fileOf(`${results.file}.json`, writeResults(results)));
  const broken = fileOf("broken.json", '{"waymark-results":1,"file":"x","questions":[]}');
  await field.setInputFiles([...files, broken]);
  await expect
    .poll(() => page.locator("[data-status]").innerText())
    .toContain("32 learners, 1 quiz. 1 fault is told below");
  await expect
    .poll(() => page.getByRole("region", { name: "Faults in the files" }).innerText())
    .toContain("broken.json: sittings: is no list");
  await expect
    .poll(() => page.locator("[data-quiz] > p").innerText())
    .toContain(
      "32 with 3 questions each: mean 1.50 points, standard deviation 1.14. KR-20: 0.75. Standard error of measurement: 0.57 points.",
    );
  const questions = page.getByRole("table", { name: "Questions of Tea" });
  await expect
    .poll(() => questions.getByRole("row", { name: /q1/ }).innerText())
    .toMatch(/32\s+0\.75\s+0\.52\s+0\.89/);
  await page.getByText("Options of What first?").first().click();
  const options = page.getByRole("table", { name: "Options of What first?" });
  await expect
    .poll(() => options.getByRole("row", { name: /Option b/ }).innerText())
    .toMatch(/no\s+19%\s+0%\s+55%\s+-0\.43\s+yes/);
  // The same files once more change nothing.
  await field.setInputFiles(files.slice(0, 3));
  await expect.poll(() => page.locator("[data-status]").innerText()).toContain("32 learners");
  expect((await save(page, "Save as a table")).text).toContain("question,tea,exam,tea,q1");
  await page.getByRole("button", { name: "Begin again" }).click();
  await expect.poll(() => page.getByRole("table").count()).toBe(0);
  await field.setInputFiles(files.slice(0, 29));
  await expect.poll(() => questions.innerText()).toContain("fewer than 30: not shown");
  await expect.poll(() => page.locator("[data-quiz]").innerText()).not.toContain("0.75");
  expect(site.faults).toEqual([]);
  // Last, since axe asks for style sheets, which a page from a folder may not.
  await field.setInputFiles([...files, broken]);
  await page.getByText("Options of What first?").first().click();
  await expect.poll(() => violationsInEveryLook(page, { narrow: 320 })).toEqual([]);
});

test("without script it says what it is for, and names the command", async () => {
  const { page, goto } = await openSite({ folder, javaScriptEnabled: false });
  await goto("analyse.html");
  await expect
    .poll(() => page.locator("main").innerText())
    .toMatch(/For trainers[\s\S]*npx waymark analyse/);
  await expect.poll(() => page.getByRole("main").locator("input:visible").count()).toBe(0);
});

function fileOf(name: string, text: string) {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

async function save(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${button}`) }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}
