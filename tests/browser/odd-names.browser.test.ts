import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, quizSite, storedEvents } from "./support/quiz-site.ts";

// Items whose ids are names that a form or a control has already, and mathematics where there is only text.

const { folder } = await quizSite({ site: "odd-names" });

async function open(path: string) {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.context.addInitScript(() => localStorage.setItem("waymark:confidence", "on"));
  await site.goto(path);
  return site;
}

const select = async (page: Page, id: string, values: readonly string[]) => {
  for (const [index, value] of values.entries()) {
    await itemOn(page, id).root.getByRole("combobox").nth(index).selectOption(value);
  }
};
const type = (page: Page, id: string, text: string) =>
  itemOn(page, id).root.getByRole("textbox").fill(text);
const choose = (page: Page, id: string, option: string) =>
  itemOn(page, id).option(option).locator("label").click();

/** How each is answered rightly. */
const answers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  confidence: (page) => choose(page, "confidence", "sure"),
  reset: (page) => choose(page, "reset", "submit"),
  closest: (page) => type(page, "closest", "yes please"),
  elements: (page) => type(page, "elements", "2"),
  length: (page) => type(page, "length", "two"),
  submit: (page) => select(page, "submit", ["name", "title"]),
  dataset: (page) => choose(page, "dataset", "true"),
  append: (page) => type(page, "append", "Something."),
};

test("whatever items are called, they are answered, with how sure, and tried again", async () => {
  const { page, faults } = await open("quizzes/names.html");
  for (const [id, answer] of Object.entries(answers)) {
    const item = itemOn(page, id);
    const sure = item.root.getByRole("radio", { name: "Sure", exact: true });
    const isAsked = id !== "append";
    await answer(page);
    if (isAsked) await sure.check();
    await item.root.locator("[data-action=check]").click();
    await item.root.and(page.locator("[data-verdict]")).waitFor();
    await item.button("Try again").click();
    await item.root.and(page.locator(":not([data-verdict])")).waitFor();
    await expect.poll(async () => isAsked && (await sure.isChecked())).toBe(false);
  }
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject(
      Object.keys(answers).map((item) =>
        item === "append"
          ? { item, verdict: "ungraded", confidence: null }
          : { item, verdict: "correct", confidence: "sure" },
      ),
    );
  expect(faults).toEqual([]);
});

test("mathematics to match with stands in a lettered list, and its letter in the selects", async () => {
  const { page } = await open("quizzes/maths.html");
  const { root } = itemOn(page, "equal");
  const options = await root.getByRole("combobox").first().locator("option").allInnerTexts();
  expect(options.slice(1).toSorted()).toEqual(["A. One", "B", "C"]);
  const list = root.getByRole("list").filter({ has: page.locator("math") });
  await expect.poll(() => list.getByRole("listitem").locator("math").count()).toBe(2);
  await expect.poll(() => list.isVisible()).toBe(true);
});

test("mathematics is exported as TeX, not as its letters and digits", async () => {
  const { page } = await open("quizzes/maths.html");
  await itemOn(page, "root").answer("half");
  await page.goto(new URL("../progress.html", page.url()).href);
  const anki = await save(page, "Save questions");
  const note = anki.split("\n").find((line) => line.startsWith("root\t"));
  expect(note).toContain("Given \\(x^2 = \\frac14\\), what is \\(x\\)?");
  expect(note).toContain("\\(\\pm\\frac12\\)");
  expect(note).toContain("<br>\\[x = \\pm\\frac12\\]");
  const [statement] = JSON.parse(await save(page, "Save statements"));
  expect(JSON.stringify(statement)).toContain(
    JSON.stringify("Given \\(x^2 = \\frac14\\), what is \\(x\\)?"),
  );
});

test("lines of code are exported with their indents", async () => {
  const { page } = await open("quizzes/code.html");
  await itemOn(page, "loops").answer("inside");
  await page.goto(new URL("../progress.html", page.url()).href);
  const anki = await save(page, "Save questions");
  const note = anki.split("\n").find((line) => line.startsWith("loops\t")) ?? "";
  const spaces = (count: number) => "&nbsp;".repeat(count);
  expect(note).toContain(
    `def each(names):<br>${spaces(4)}for name in names:<br>${spaces(8)}if name:`,
  );
  expect(note).toContain(`${spaces(12)}show(""&lt;b&gt;\\t"" + name)`);
  expect(note).toContain(`for name in names:<br>${spaces(2)}print(name)`);
  expect(note).toContain("for name in names:<br>print(name)");
});

async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${button}`) }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}
