import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { checkHtml } from "../support/check-html.ts";
import { sitePages } from "../support/site-pages.ts";
import { builtSite, type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { printedPages } from "./support/printed-pages.ts";
import { quizSite } from "./support/quiz-site.ts";
import { violations } from "./support/violations.ts";

const { folder } = await quizSite({ site: "paper" });
const paperPage = "quizzes/sheet-paper.html";

/** What is asked, in the bank's order: its stems' first words. */
const stems = [
  "What is a good first step",
  "Which is the sum",
  "Sam is late",
  "Which of these leave the choice",
  "Whoever refuses help",
  "In a word",
  "Of 40 people",
  "Fill in the gaps",
  "Which word goes",
  "In which order",
  "You lent Noor",
  "Think of help",
];

/** The text of each option that is right, of the questions that letters answer. */
const keys: readonly (readonly [stem: string, right: readonly string[]])[] = [
  ["What is a good first step", ["Ask her"]],
  ["Sam is late", ["“How was your way here?”"]],
  ["Which of these leave the choice", ["Offer your help", "Say what the form is for"]],
  ["Whoever refuses help", ["False"]],
];

const meanings: Readonly<Record<string, string>> = {
  "Somebody was told what will happen.": "Information",
  "Somebody said yes and could have said no.": "Consent",
  "Somebody can use facts and weigh them.": "Capacity",
};

const rightOrder = [
  "Ask whether help is wanted",
  "Say what there is to choose from",
  "Leave time to decide",
  "Do what was decided",
];

async function openPaper(options: OpenSiteOptions = {}): Promise<Page> {
  const site = await openSite({ folder, ...options });
  await site.goto(paperPage);
  await site.page.getByLabel("Everything").check();
  await site.page.emulateMedia({ media: "print" });
  return site.page;
}

test.each([390, 320])("on a screen %i px wide nothing of it is cut off", async (width) => {
  const site = await openSite({ folder });
  await site.page.setViewportSize({ width, height: 800 });
  await site.goto(paperPage);
  await expect
    .poll(() => site.page.evaluate(() => document.documentElement.scrollWidth))
    .toBe(width);
});

function part(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

function form(page: Page, name: string) {
  const root = part(page, `Ten kinds: form ${name}`);
  const key = part(page, `Ten kinds: answer key to form ${name}`);
  return {
    root,
    key,
    /** The question with a stem, and its number. */
    async question(stem: string) {
      const item = root.locator(".paper-item", { hasText: stem });
      const [number = ""] = (await item.locator("h3").first().innerText()).match(/\d+/) ?? [];
      const answer = key.locator(".paper-answer").nth(Number(number) - 1);
      const heading = await answer.locator("h3").first().innerText();
      return { item, answer, letters: heading.replace(`Question ${number}`, "").slice(2) };
    },
    stems: async () => {
      const texts = await root.locator(".paper-item").allInnerTexts();
      return texts.map((text) => stems.find((stem) => text.includes(stem)));
    },
  };
}

describe.each([true, false])("two forms (script: %s)", (javaScriptEnabled) => {
  test("ask every question once, in orders of their own, each with the letters of its own key", async () => {
    const page = await openPaper({ javaScriptEnabled });
    const [a, b] = [await form(page, "A").stems(), await form(page, "B").stems()];
    expect(a.toSorted()).toEqual(stems.toSorted());
    expect(b.toSorted()).toEqual(stems.toSorted());
    expect(a).not.toEqual(b);
    for (const name of ["A", "B"]) {
      const lines = form(page, name).root.locator(".paper-line");
      await expect.poll(() => lines.allInnerTexts(), { message: name }).toEqual(["Name", "Date"]);
      await lettersOfOptions(page, name);
      await lettersOfMatchesAndOrder(page, name);
    }
  });
});

async function lettersOfOptions(page: Page, name: string): Promise<void> {
  for (const [stem, right] of keys) {
    const { item, letters } = await form(page, name).question(stem);
    const texts = (await item.locator(".option-text").allInnerTexts()).map((text) => text.trim());
    const chosen = letters.split(", ").map((letter) => texts["ABCDEF".indexOf(letter)]);
    expect(chosen.toSorted(), `${name}: ${stem}`).toEqual(right.toSorted());
  }
}

async function lettersOfMatchesAndOrder(page: Page, name: string): Promise<void> {
  const words = await form(page, name).question("Which word goes");
  const prompts = await words.item.locator(".option-text").allInnerTexts();
  const responses = await words.item.locator(".match-responses li").allInnerTexts();
  const pairs = prompts.map((prompt, index) => {
    const at = responses.indexOf(meanings[prompt.trim()] ?? "");
    return `${index + 1} ${"ABCD"[at]}`;
  });
  expect(words.letters, name).toBe(pairs.join(", "));
  const told = responses.filter((text) => Object.values(meanings).includes(text));
  expect(told, name).not.toEqual(prompts.map((prompt) => meanings[prompt.trim()]));

  const steps = await form(page, name).question("In which order");
  const entries = (await steps.item.locator(".option-text").allInnerTexts()).map((entry) =>
    entry.trim(),
  );
  expect(entries, name).not.toEqual(rightOrder);
  const places = entries.map((entry, index) => `${"ABCD"[index]} ${rightOrder.indexOf(entry) + 1}`);
  expect(steps.letters, name).toBe(places.join(", "));
  const answers = steps.answer.locator(".answer-text");
  await expect.poll(() => answers.allInnerTexts(), { message: name }).toEqual(entries);
}

test("what has no letters is told in words, and every answer has its rationale", async () => {
  const page = await openPaper();
  const { question, key } = form(page, "A");
  await expect
    .poll(async () => (await question("In a word")).answer.innerText())
    .toContain("Accepted: Consent; Permission");
  await expect
    .poll(async () => (await question("Of 40 people")).answer.innerText())
    .toContain("Accepted: 37.5%, give or take 0.5%");
  await expect
    .poll(async () => (await question("Fill in the gaps")).answer.innerText())
    .toContain("Correct answer: before");
  await expect
    .poll(async () => (await question("You lent Noor")).answer.innerText())
    .toMatch(/Part 2, to part 4\s+· scores 50 out of 100/);
  await expect
    .poll(async () => (await question("Think of help")).answer.innerText())
    .toContain("One good answer");
  const rationales = await key.locator(".item-rationale").allInnerTexts();
  expect(rationales).toHaveLength(stems.length);
  expect(rationales).not.toContain("");
});

describe("every kind can be answered with a pen", () => {
  test("boxes and circles to mark, lines to write on, each wide enough", async () => {
    const { question } = form(await openPaper(), "A");
    const box = async (stem: string, selector: string) => {
      const { item } = await question(stem);
      const [first] = await item.locator(selector).all();
      return first?.boundingBox();
    };
    // Four millimetres at 96 dots an inch are 15 pixels.
    await expect
      .poll(async () => (await box("Sam is late", "input"))?.width)
      .toBeGreaterThanOrEqual(14);
    await expect
      .poll(async () => (await box("Which of these leave", "input"))?.height)
      .toBeGreaterThanOrEqual(14);
    await expect.poll(async () => (await box("In a word", "input"))?.width).toBeGreaterThan(300);
    await expect.poll(async () => (await box("Of 40 people", "input"))?.width).toBeGreaterThan(100);
    await expect
      .poll(async () => (await box("Fill in the gaps", "input"))?.width)
      .toBeGreaterThan(100);
    await expect
      .poll(async () => (await box("Which word goes", "select"))?.width)
      .toBeGreaterThan(60);
    await expect
      .poll(async () => (await box("In which order", "select"))?.width)
      .toBeGreaterThan(25);
    await expect
      .poll(async () => (await box("Think of help", "textarea"))?.height)
      .toBeGreaterThan(200);
  });

  test("a gap to choose for has its choices, a scenario its numbered parts, and no answer shows", async () => {
    const { question, root } = form(await openPaper(), "B");
    const gaps = await question("Fill in the gaps");
    await expect.poll(() => gaps.item.innerText()).toMatch(/\((before \/ after|after \/ before)\)/);
    const scenario = await question("You lent Noor");
    await expect
      .poll(() => scenario.item.locator(".scene-title").allInnerTexts())
      .toEqual(["1. In the corridor", "2. Noor's answer", "3. A mended chain", "4. An empty yard"]);
    await expect.poll(() => scenario.item.innerText()).toContain("Turn to part 3");
    await expect
      .poll(() => root.innerText())
      .not.toMatch(/can be answered|Accepted|One good answer|Right/);
    await expect.poll(() => root.getByRole("button").count()).toBe(0);
  });
});

describe("printed on A4", () => {
  test("ten questions take four sheets at most, and more in proportion, with their key, and either form or both can be chosen", async () => {
    const { page, goto } = await openSite();
    for (const { path, questions } of shortQuizzes()) {
      await goto(path);
      const most = Math.ceil((questions * 4) / 10);
      await expect.poll(() => sheets(page), { message: path }).toBeLessThanOrEqual(most);
    }
    const shown = () =>
      page
        .locator(".paper")
        .evaluateAll((parts) =>
          parts.filter((part) => part.checkVisibility()).map((part) => part.dataset.paper),
        );
    for (const [label, parts] of [
      ["Form A and its key", ["form-a", "key-a"]],
      ["Form B and its key", ["form-b", "key-b"]],
      ["Both forms", ["form-a", "form-b"]],
      ["Everything", ["form-a", "form-b", "key-a", "key-b"]],
    ] as const) {
      await page.emulateMedia({ media: "screen" });
      await page.getByLabel(label).check();
      await page.emulateMedia({ media: "print" });
      await expect.poll(shown, { message: label }).toEqual(parts);
    }
    await expect
      .poll(() => page.locator(".site-header, .site-footer").filter({ visible: true }).count())
      .toBe(0);
  });

  test("no question and no answer is split, and each form and each key begins a sheet", async () => {
    const page = await openPaper();
    const parts = await printedPages(page, ".paper");
    expect(parts).toHaveLength(4);
    for (const [index, { first, top }] of parts.entries()) {
      expect(first).toBeGreaterThan(parts[index - 1]?.last ?? 0);
      // Twenty millimetres of margin are 57 points; the site's name stands above the first form.
      expect(top).toBeLessThan(index === 0 ? 200 : 110);
    }
    const questions = await printedPages(page, ".paper-item, .paper-answer");
    expect(questions).toHaveLength(4 * stems.length);
    expect(questions.filter(({ first, last }) => first !== last)).toEqual([]);
  });

  test("a question longer than a sheet breaks between its parts", async () => {
    const page = await openPaper();
    await page.locator(".paper-item .scene-text").evaluateAll((texts) => {
      for (const text of texts) text.append(" word".repeat(500));
    });
    const scenes = await printedPages(page, ".scene");
    expect(new Set(scenes.map(({ first }) => first)).size).toBeGreaterThan(2);
    expect(scenes.filter(({ first, last }) => first !== last)).toEqual([]);
  });

  test("nothing is cut off at the sheet's edge", async () => {
    // 210 mm less margins of 18 mm, at 96 dots an inch.
    const width = Math.floor(((210 - 36) / 25.4) * 96);
    const page = await openPaper({ viewport: { width, height: 1000 } });
    const cut = await page.locator(".paper *").evaluateAll(
      (elements, edge) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter((element) => !element.matches(".visually-hidden, .visually-hidden *"))
          .filter((element) => element.getBoundingClientRect().right > edge + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      width,
    );
    expect(cut).toEqual([]);
  });
});

/**
 * The guide's paper pages of quizzes that ask ten or a few more, with how many each asks. A scenario is as
 * long as its story.
 */
function shortQuizzes(): readonly { readonly path: string; readonly questions: number }[] {
  const found = sitePages(builtSite)
    .filter((path) => path.endsWith("-paper.html"))
    .map((path) => {
      const html = readFileSync(join(builtSite, path), "utf8");
      const questions = (html.split('class="paper-item"').length - 1) / 2;
      return { path, questions, hasStory: html.includes('class="scene"') };
    })
    .filter(({ questions, hasStory }) => questions >= 10 && questions <= 17 && !hasStory);
  expect(found.length).toBeGreaterThan(2);
  return found;
}

async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: "A4", tagged: false })).toString("latin1");
  return pdf.split("/Type /Page\n").length - 1;
}

test("the page is valid, accessible in print and on the screen, and nothing goes wrong on it", async () => {
  const faults = await checkHtml(folder);
  expect(faults).toEqual([]);
  const site = await openSite({ folder });
  await site.goto(paperPage);
  await expect.poll(() => violations(site.page)).toEqual([]);
  await site.page.emulateMedia({ media: "print" });
  await expect.poll(() => violations(site.page)).toEqual([]);
  expect(site.faults).toEqual([]);
});

test("an option of mathematics alone is named by its source", async () => {
  const site = await openSite({ folder });
  await site.goto("quizzes/sheet.html");
  const option = site.page.getByRole("radio", { name: "\\frac{n(n+1)}{2}", exact: true });
  await option.check();
  await expect.poll(() => option.inputValue()).toBe("half");
});
