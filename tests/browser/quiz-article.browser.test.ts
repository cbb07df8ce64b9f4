import { expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();
const page = "talk.html";

test("items in an article's prose each keep their own answer, and say nothing of a quiz", async () => {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(page);
  const item = itemOn(site.page, "greeting");
  await item.answer("question");
  await expect.poll(() => item.status.innerText()).toBe("Correct.");
  await itemOn(site.page, "leaving").control("false").check();
  await expect
    .poll(() => storedEvents(site.page))
    .toMatchObject([
      { mode: "article", bank: "practice", item: "greeting", attempt: "first-article" },
    ]);
  await site.page.reload();
  await item.root.locator(".option-note").first().waitFor({ state: "attached" });
  await expect
    .poll(() => itemOn(site.page, "leaving").root.locator(".option-note").count())
    .toBe(0);
  expect(site.faults).toEqual([]);
});

test("an answer in the prose is no part of a run through the quiz", async () => {
  const site = await openSite({ folder });
  await site.goto(page);
  await itemOn(site.page, "greeting").answer("question");
  await site.goto(practicePage);
  await site.page.getByText("0 of 4 answered").waitFor();
  await expect
    .poll(() => itemOn(site.page, "greeting").root.locator(".option-note").count())
    .toBe(0);
});

test("where nothing can be kept an article says so too", async () => {
  const site = await openSite({ folder });
  await site.context.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await site.goto(page);
  await itemOn(site.page, "leaving").answer("true");
  const notice = site.page.getByText("does not let this page save your answers").first();
  await notice.waitFor();
  expect(site.faults).toEqual([]);
});

test("a card put into the page later works as one that was there", async () => {
  const site = await openSite({ folder });
  await site.goto(practicePage);
  await site.page.getByText("0 of 4 answered").waitFor();
  const html = await (await site.page.request.get(site.url(practicePage))).text();
  const [card = ""] = /<quiz-item id="item-leaving".*?<\/quiz-item>/s.exec(html) ?? [];
  const answered = await site.page.evaluate((markup) => {
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML = markup.replaceAll("leaving", "inserted");
    return new Promise<unknown>((resolve) => {
      place.addEventListener("waymark-answer", (event) => resolve(Reflect.get(event, "given")));
      place.querySelector<HTMLInputElement>("input[value=true]")?.click();
      place.querySelector<HTMLElement>("[data-action=check]")?.click();
    });
  }, card);
  expect(answered).toMatchObject({
    response: { kind: "true-false", answer: true },
    outcome: { verdict: "correct", score: 1 },
    hints: 0,
  });
});
