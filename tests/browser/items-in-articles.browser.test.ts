import { expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { eventsOnce, itemOn, quizSite, storedEvents } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "in-articles" });
const article = "asking.html";

async function openArticle(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(article);
  return { site, page: site.page };
}

/** A bank's item, and the article's own. */
const placed = "first-step";
const own = "kinds-of-asking";
const ownKeys = ["whether-you-may-help", "what-she-would-like"];

test("by mouse each says what came of it, with its feedback", async () => {
  const { site, page } = await openArticle();
  for (const { id, chosen, says, note } of [
    { id: placed, chosen: ["ask"], says: "Correct.", note: "She may want help or time." },
    { id: placed, chosen: ["fill-in"], says: "Not yet.", note: "out of her hands" },
    { id: own, chosen: ownKeys, says: "Correct.", note: "It can be answered by no." },
    {
      id: own,
      chosen: ["why-she-is-so-slow"],
      says: "Not yet.",
      note: "It judges before it asks.",
    },
  ]) {
    const message = `${chosen} of ${id}`;
    const item = itemOn(page, id);
    await item.answer(...chosen);
    await expect.poll(() => item.status.innerText(), { message }).toContain(says);
    await expect
      .poll(() => item.root.locator("[data-reasons]").innerText(), { message })
      .toContain(note);
    await item.tryAgain();
  }
  expect(site.faults).toEqual([]);
});

test("by keyboard alone both are answered, in the order of the text", async () => {
  const { page } = await openArticle();
  await itemOn(page, placed).control("fill-in").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => itemOn(page, placed).status.innerText()).toBe("Correct.");
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press("Tab");
    if (
      await itemOn(page, own)
        .control(ownKeys[0] ?? "")
        .evaluate(isFocused)
    )
      break;
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect.poll(() => itemOn(page, own).status.innerText()).toBe("Correct.");
});

test("both answers are kept, each under its bank, and are there after a reload", async () => {
  const { page } = await openArticle();
  await itemOn(page, placed).answer("fill-in");
  await itemOn(page, own).answer(...ownKeys);
  await page.reload();
  await itemOn(page, own).root.locator(".option-note").first().waitFor({ state: "attached" });
  await expect.poll(() => itemOn(page, placed).status.innerText()).toBe("Not yet.");
  await expect.poll(() => itemOn(page, placed).control("fill-in").isChecked()).toBe(true);
  await expect.poll(() => itemOn(page, own).status.innerText()).toBe("Correct.");
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([
      { bank: "asking", item: placed, mode: "article", score: 0, response: { chosen: "fill-in" } },
      { bank: "article-asking", item: own, mode: "article", score: 1 },
    ]);
});

test("a bank's item has one history, wherever it was answered", async () => {
  const { site, page } = await openArticle();
  await itemOn(page, placed).answer("fill-in");
  await site.goto("quizzes/asking.html");
  await itemOn(page, placed).answer("ask");
  const [inText, inQuiz] = await eventsOnce(page, 2);
  const { bank, item, revision } = inText ?? {};
  expect(revision).toMatch(/^[0-9a-f]{12}$/);
  expect(inQuiz).toMatchObject({ bank, item, revision, mode: "study" });
  await site.goto("progress.html");
  await page.getByRole("heading", { name: "Import a backup" }).waitFor();
  await expect.poll(() => page.getByRole("main").innerText()).toContain("Answers in all: 2");
});

test("an item placed in two articles is answered in each, with one history", async () => {
  const { site, page } = await openArticle();
  await itemOn(page, placed).answer("fill-in");
  await site.goto("refusing.html");
  await itemOn(page, "reason").root.getByRole("radio").first().waitFor();
  await expect.poll(() => itemOn(page, placed).root.locator(".option-note").count()).toBe(0);
  await itemOn(page, placed).answer("ask");
  await expect.poll(() => itemOn(page, placed).status.innerText()).toBe("Correct.");
  await site.goto(article);
  await itemOn(page, placed).root.locator(".option-note").first().waitFor({ state: "attached" });
  await expect.poll(() => itemOn(page, placed).status.innerText()).toBe("Not yet.");
  await expect
    .poll(() => storedEvents(page))
    .toMatchObject([
      { bank: "asking", item: placed, score: 0 },
      { bank: "asking", item: placed, score: 1 },
    ]);
});

test("unanswered, right, wrong and revealed, they are WCAG 2.2 AA in every look", async () => {
  const { page } = await openArticle();
  await expect.poll(() => violationsInEveryLook(page), { message: "unanswered" }).toEqual([]);
  await itemOn(page, placed).answer("ask");
  await itemOn(page, own).answer("why-she-is-so-slow");
  await expect.poll(() => violationsInEveryLook(page), { message: "right, and wrong" }).toEqual([]);
  await page.goto(page.url().replace(article, "refusing.html"));
  await itemOn(page, placed).answer("wait");
  await itemOn(page, "reason").button("I don’t know").click();
  await expect
    .poll(() => itemOn(page, "reason").root.innerText())
    .toContain("It is whole without one.");
  await expect.poll(() => violationsInEveryLook(page), { message: "revealed" }).toEqual([]);
});

test("without script each is a form in the text, and its answer opens beneath", async () => {
  const { site, page } = await openArticle({ javaScriptEnabled: false });
  for (const { id, role, answers } of [
    { id: placed, role: "radio", answers: [false, true, false] },
    { id: own, role: "checkbox", answers: [true, true, false] },
  ] as const) {
    const { root } = itemOn(page, id);
    await expect.poll(() => root.getByRole(role).count()).toBe(3);
    await expect.poll(() => root.getByRole("button").count()).toBe(0);
    await expect.poll(() => root.locator(".answer-option").first().isVisible()).toBe(false);
    await root.locator("summary").click();
    const rows = await root.locator(".answer-option").allInnerTexts();
    expect(rows.map((row) => row.includes("Correct answer"))).toEqual(answers);
  }
  await expect
    .poll(() => page.getByText("A choice has more than one answer.").isVisible())
    .toBe(true);
  expect(site.faults).toEqual([]);
});

test.each([true, false])(
  "on paper (script: %s) they are forms with boxes, answers shut",
  async (javaScriptEnabled) => {
    const { page } = await openArticle({ javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    const box = await itemOn(page, own)
      .control(ownKeys[0] ?? "")
      .boundingBox();
    expect(box?.width).toBeGreaterThan(10);
    const text = await page.getByRole("main").innerText();
    expect(text).toContain("Which of these leave the choice?");
    expect(text).not.toMatch(/It judges before it asks|Show the answer|Check answer/);
  },
);

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
