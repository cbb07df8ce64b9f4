import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerAll, arrange, arrangingPage, item, match } from "./support/arranged-items.ts";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "kinds-arranged" });

async function openQuiz(options: OpenSiteOptions = {}): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(arrangingPage);
  return site.page;
}

test("every state is WCAG 2.2 AA in every look", async () => {
  const page = await openQuiz();
  const seen = () => violationsInEveryLook(page, { within: "main" });
  const three = ["words", "steps", "own-help"];
  await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
  for (const id of three) await item(page, id).check();
  await expect.poll(seen, { message: "asked for an answer" }).toEqual([]);
  for (const id of three) await item(page, id).root.locator("[data-action=give-up]").click();
  await expect.poll(seen, { message: "shown the answer" }).toEqual([]);
  for (const id of three) await item(page, id).root.locator("[data-action=retry]").click();
  await answerAll(page);
  await expect.poll(seen, { message: "partly right" }).toEqual([]);
  for (const id of three) await item(page, id).root.locator("[data-action=retry]").click();
  await match(item(page, "words").root, ["informed", "consent", "capacity"]);
  await arrange(item(page, "steps").root, ["ask", "inform", "wait", "act"]);
  for (const id of three) await item(page, id).check();
  await expect.poll(seen, { message: "right" }).toEqual([]);
});

test("nothing scrolls sideways at 320 px, answered or not", async () => {
  const page = await openQuiz({ viewport: { width: 320, height: 640 } });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await page.getByText("Settings").click();
  await page.getByRole("checkbox", { name: "One question at a time" }).uncheck();
  await answerAll(page);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
});

describe("without script", () => {
  test("entries are numbered by selects, and answers open beneath", async () => {
    const page = await openQuiz({ javaScriptEnabled: false });
    const steps = item(page, "steps");
    const place = steps.root.getByLabel("Position: Leave time to decide");
    await expect
      .poll(() => place.locator("option").allInnerTexts())
      .toEqual(["–", "1", "2", "3", "4"]);
    await expect.poll(() => steps.root.getByRole("button").count()).toBe(0);
    await steps.root.locator("summary").click();
    await expect
      .poll(() => steps.root.locator(".answer-order .answer-text").allInnerTexts())
      .toEqual([
        "Ask whether help is wanted",
        "Say what there is to choose from",
        "Leave time to decide",
        "Do what was decided",
      ]);
    const words = item(page, "words");
    await words.root.locator("summary").click();
    await expect
      .poll(() => words.root.locator(".answer-option").first().innerText())
      .toMatch(
        /^Somebody was told what will happen\.\s+Goes with:\s+Information <plain>\s+Nobody asked/,
      );
    const reflection = item(page, "own-help");
    await reflection.root.locator("summary").click();
    await expect.poll(() => reflection.root.innerText()).toMatch(/One good answer\s+A friend once/);
  });
});

describe.each([true, false])("on paper (script: %s)", (javaScriptEnabled) => {
  test("it asks for letters, numbers and words, and has no answers", async () => {
    const page = await openQuiz({ javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    const words = item(page, "words");
    await expect
      .poll(() => words.root.locator(".match-responses li").allInnerTexts())
      .toEqual(["Capacity", "Consent & agreement", "Guardianship", "Information <plain>"]);
    const line = words.select("told");
    await expect
      .poll(() => line.evaluate((select) => getComputedStyle(select).color))
      .toBe("rgba(0, 0, 0, 0)");
    const steps = item(page, "steps");
    const box = steps.row("ask").locator(".order-place");
    await expect.poll(async () => (await box.boundingBox())?.width).toBeGreaterThan(20);
    await expect
      .poll(() => box.evaluate((place) => getComputedStyle(place).borderTopStyle))
      .toBe("solid");
    await expect
      .poll(() => box.evaluate((place) => getComputedStyle(place, "::before").content))
      .toMatch(/^(none|"")$/);
    await expect.poll(() => page.getByRole("main").getByRole("button").count()).toBe(0);
    const lines = await item(page, "own-help").root.getByRole("textbox").boundingBox();
    expect(lines?.height).toBeGreaterThan(200);
    await expect
      .poll(() => page.getByRole("main").innerText())
      .not.toMatch(/Goes with|Should be|One good/);
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
