import { expect, test } from "vitest";
import { connectionTo } from "./support/connection.ts";
import { openSite } from "./support/open-site.ts";
import { answerAll, itemOn, practicePage, quizPage, quizSite } from "./support/quiz-site.ts";

// What answering takes comes with the first sign of an answer, and with answers that are kept.

const { folder } = await quizSite();
const script = "**/quiz-end-*.js";
const missing =
  "Part of this page did not load. Your answer is kept: try again, or reload the page.";

async function open({ path = practicePage, delay = Promise.resolve() } = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  const connection = await connectionTo(site.page, script, { isBroken: false, delay });
  const asked: string[] = [];
  site.page.on("request", (request) => asked.push(request.url()));
  await site.goto(path);
  await site.page.getByText("0 of").first().waitFor();
  return { ...site, connection, isAsked: () => asked.some((url) => url.includes("/quiz-end-")) };
}

test("looking brings nothing of it; touching an item does, before there is an answer", async () => {
  const { page, isAsked } = await open();
  await page.mouse.wheel(0, 2000);
  await page.waitForLoadState("networkidle");
  expect(isAsked()).toBe(false);
  const came = page.waitForResponse(script);
  await itemOn(page, "greeting").control("advice").focus();
  expect((await came).ok()).toBe(true);
});

test("the first keys after loading are an answer, however late the rest comes", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, faults } = await open({ delay: held });
  const { root, status, control } = itemOn(page, "greeting");
  await control("advice").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  // A second press of the same is not a second answer.
  await page.keyboard.press("Enter");
  await itemOn(page, "leaving").button("I don’t know").click();
  await expect.poll(() => page.locator("quiz-item[data-verdict]").count()).toBe(0);
  release();
  await root.and(page.locator("[data-verdict=incorrect]")).waitFor();
  await itemOn(page, "leaving").root.and(page.locator("[data-verdict]")).waitFor();
  await expect.poll(() => status.innerText()).toBe("Not yet.");
  await page.getByText("2 of 4 answered").waitFor();
  await page.reload();
  await root.and(page.locator("[data-verdict=incorrect]")).waitFor();
  await expect.poll(() => control("advice").isChecked()).toBe(true);
  expect(faults).toEqual([]);
});

test("where it does not load the item says so and the answer is kept; the next one shows both", async () => {
  const { page, connection } = await open();
  connection.break();
  const { root, status, option, control, button } = itemOn(page, "greeting");
  await option("question").locator("label").click();
  await button("Check answer").click();
  await expect.poll(() => status.innerText()).toBe(missing);
  await expect.poll(() => control("question").isChecked()).toBe(true);
  await page.getByText("1 of 4 answered").waitFor();
  connection.mend();
  await itemOn(page, "leaving").button("I don’t know").click();
  await root.and(page.locator("[data-verdict=correct]")).waitFor();
  await expect.poll(() => status.innerText()).toBe("Correct.");
  await page.getByText("2 of 4 answered").waitFor();
});

test("answers that are kept bring it at once; where it does not load, the page says so", async () => {
  const { page, connection } = await open({ path: quizPage });
  await answerAll(page);
  await page.getByText("3 of 3 answered").waitFor();
  connection.break();
  await page.reload();
  await page.getByText("Part of this page did not load").waitFor();
  connection.mend();
  await page.reload();
  await page.locator("quiz-item[data-verdict]").nth(2).waitFor();
  await expect.poll(() => itemOn(page, "refusing").status.innerText()).toBe("Correct.");
});
