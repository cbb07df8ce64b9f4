import { expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "review" });
const clockFrom = new Date("2026-03-01T10:00:00Z");

/** A visitor to the home page, so many days after 1 March 2026. */
async function visitor(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, clockFrom, reducedMotion: "reduce", ...options });
  const item = site.page.locator("[data-daily] quiz-item");
  const home = async (days: number) => {
    await site.page.clock.setSystemTime(new Date(Date.UTC(2026, 2, 1 + days, 12)));
    await site.goto("index.html");
    await site.page.locator("[data-daily]").scrollIntoViewIfNeeded();
    await item.waitFor();
  };
  const asked = () => item.getAttribute("data-item");
  return { ...site, item, home, asked };
}

test.each(["/", "file"] as const)(
  "hosted at %s it asks one question a day, in turn, the same of everybody, and keeps the day's answer",
  async (base) => {
    const [one, other] = [await visitor({ base }), await visitor({ base })];
    const said = () => one.item.getByRole("status").innerText();
    const days = [];
    for (const day of [0, 1, 2, 3]) {
      await one.home(day);
      days.push(await one.asked());
      if (day > 0) continue;
      await one.item.getByRole("button", { name: "I don’t know" }).click();
      await one.page.reload();
      await one.page.locator("[data-daily]").scrollIntoViewIfNeeded();
      await expect.poll(said).not.toBe("");
    }
    expect(new Set(days.slice(0, 3)).size).toBe(3);
    expect(days[3]).toBe(days[0]);
    // Asked afresh: an answer kept for this day would be fetched and shown at once.
    await one.page.waitForLoadState("networkidle");
    await expect.poll(said).toBe("");
    await other.home(1);
    await expect.poll(() => other.asked()).toBe(days[1]);
    expect([...one.faults, ...other.faults]).toEqual([]);
  },
);

test("its script does not come before somebody scrolls to it", async () => {
  const site = await openSite({ folder, viewport: { width: 390, height: 200 } });
  const loaded: string[] = [];
  site.page.on("request", (request) => loaded.push(request.url()));
  await site.goto("index.html");
  await site.page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => /\/(?:daily|items|bank)-/.test(url))).toEqual([]);
  await site.page.locator("[data-daily]").scrollIntoViewIfNeeded();
  await site.page.locator("[data-daily] quiz-item").waitFor();
  expect(loaded.filter((url) => /\/daily-[0-9a-f]{10}\./.test(url))).toHaveLength(1);
});

test("of the site's questions it loads where those of the days are, and not what the list of all says of each", async () => {
  const site = await openSite({ folder });
  const loaded: string[] = [];
  site.page.on("request", (request) => loaded.push(request.url()));
  await site.goto("index.html");
  await site.page.locator("[data-daily] quiz-item").waitFor();
  await site.page.waitForLoadState("networkidle");
  const lists = loaded.flatMap(
    (url) => /\/((?:daily-)?items|quiz-end)-[^/]*$/.exec(url)?.[1] ?? [],
  );
  expect(lists).toEqual(["daily-items"]);
});

test("without script the home page says nothing of it", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto("index.html");
  await expect.poll(() => site.page.getByText("A question for today").isVisible()).toBe(false);
});

test("once it is shown the answer it is WCAG 2.2 AA in every look", async () => {
  const { page, item, home } = await visitor();
  await home(0);
  await item.getByRole("button", { name: "I don’t know" }).click();
  await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
});
