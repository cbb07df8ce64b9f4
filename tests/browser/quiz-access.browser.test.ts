import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { answerAll, itemOn, quizPage, quizSite } from "./support/quiz-site.ts";

const { folder } = await quizSite();

describe.each(["light", "dark"] as const)("WCAG 2.2 AA, %s", (colorScheme) => {
  test.each([
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])("every state of a quiz, $width px wide", async (viewport) => {
    const site = await openSite({ folder, colorScheme, viewport, reducedMotion: "reduce" });
    await site.goto(quizPage);
    expect(await violations(site.page)).toEqual([]);
    await itemOn(site.page, "refusing").button("Check answer").click();
    expect(await violations(site.page)).toEqual([]);
    await answerAll(site.page);
    await site.page.getByRole("button", { name: "Delete my answers to this quiz" }).click();
    expect(await violations(site.page)).toEqual([]);
  });
});

test("without script each answer opens with every option's verdict in words and its reason", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const item = itemOn(site.page, "first-step");
  expect(await item.root.getByRole("radio").count()).toBe(3);
  expect(await item.root.getByRole("button").count()).toBe(0);
  await item.root.locator("summary").click();
  const verdicts = await item.root.locator(".answer-option").allInnerTexts();
  expect(verdicts.map((text) => text.split(/\n+/).map((line) => line.trim()))).toEqual([
    ["Not this one", "Fill it in", "That takes the form out of her hands."],
    ["Right", "Ask her", "She may want help or time."],
    ["Not this one", "Say nothing"],
  ]);
  expect(await item.root.innerText()).toContain("Only Ana knows whether she wants help.");
  const link = item.root.getByRole("link", { name: "Read the part this comes from" });
  expect(await link.getAttribute("href")).toBe("../asking.html#asking-first");
});

test("without script pressing Enter in an option neither leaves the page nor loses the choice", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const item = itemOn(site.page, "first-step");
  await item.control("wait").check();
  await site.page.keyboard.press("Enter");
  expect(site.page.url()).toBe(site.url(quizPage));
  expect(await item.control("wait").isChecked()).toBe(true);
});

test.each([true, false])(
  "on paper (script: %s) it is a form with boxes, answers shut",
  async (javaScriptEnabled) => {
    const site = await openSite({ folder, javaScriptEnabled });
    await site.goto(quizPage);
    await site.page.emulateMedia({ media: "print" });
    const item = itemOn(site.page, "ways-of-helping");
    const box = await item.control("offer").boundingBox();
    expect(box?.width).toBeGreaterThan(10);
    expect(
      await item.control("offer").evaluate((input) => getComputedStyle(input).borderTopStyle),
    ).toBe("solid");
    expect(await item.root.getByRole("button").count()).toBe(0);
    expect(await item.root.innerText()).not.toContain("An offer can be declined.");
    expect(await item.root.innerText()).not.toContain("Show the answer");
  },
);

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
