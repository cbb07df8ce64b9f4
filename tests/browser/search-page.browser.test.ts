import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { seedHistory } from "./support/seeded-history.ts";
import { searchFor } from "./support/take-part.ts";

const quizzes = await quizSite();
const field = (page: Page) => page.getByRole("searchbox");
const region = (page: Page) => page.getByRole("region", { name: "Results" });
const links = (page: Page) => region(page).locator("ul a.search-hit");
const asked = (page: Page) => new URL(page.url()).searchParams;
const kind = (page: Page, name: string) =>
  page.getByRole("radio", { name: new RegExp(`^${name}`) });

test.each([
  ["the search page's script", /assets\/search-(?:whole-)?[0-9a-f]+\.js$/],
  ["any script", /assets\/site-[0-9a-f]+\.js$/],
])(
  "what is typed before %s has come is searched for, and a space parts words still",
  async (_, waits) => {
    const { page, context, faults, ...site } = await openSite();
    const script = Promise.withResolvers<void>();
    await context.route(waits, async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(site.url("search.html"), { waitUntil: "commit" });
    await field(page).pressSequentially("autonomy ");
    script.resolve();
    await links(page).first().waitFor();
    await field(page).pressSequentially("need");
    await expect.poll(() => field(page).inputValue()).toBe("autonomy need");
    expect(faults).toEqual([]);
  },
);

describe("the address of the search page", () => {
  test.each(["/", "file"] as const)(
    "follows typing in place, and Enter with a step that Back undoes, at %s",
    async (base) => {
      const { page, faults, ...site } = await openSite({ base });
      await site.goto("index.html");
      await site.goto("search.html");
      await field(page).fill("choice");
      await expect.poll(() => asked(page).get("q")).toBe("choice");
      await field(page).press("Enter");
      await field(page).fill("autonomy");
      await expect.poll(() => asked(page).get("q")).toBe("autonomy");
      await field(page).press("Enter");
      await expect.poll(() => page.locator("mark").first().textContent()).toMatch(/^auton/i);
      await page.goBack();
      expect(asked(page).get("q")).toBe("choice");
      await expect.poll(() => field(page).inputValue()).toBe("choice");
      await expect.poll(() => page.locator("mark").first().textContent()).toMatch(/^choice/i);
      await page.goBack();
      expect(asked(page).get("q")).toBe(null);
      await expect.poll(() => field(page).inputValue()).toBe("");
      await page.goForward();
      await expect.poll(() => field(page).inputValue()).toBe("choice");
      expect(faults).toEqual([]);
    },
  );

  test("has the chosen filters, and brings them back", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html?q=autonomy");
    await links(page).first().waitFor();
    const all = await links(page).count();
    await kind(page, "Glossary").check();
    await expect.poll(() => asked(page).get("kind")).toBe("term");
    await expect.poll(() => links(page).count()).toBeLessThan(all);
    const some = await links(page).count();
    await page.reload();
    await links(page).first().waitFor();
    await expect.poll(() => kind(page, "Glossary").isChecked()).toBe(true);
    await expect.poll(() => links(page).count()).toBe(some);
  });

  test("the dialog's link to all results takes its query and filter along", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").first().waitFor();
    await kind(page, "Questions").check();
    await dialog.getByRole("link", { name: "All results" }).click();
    await page.waitForURL((url) => url.pathname.endsWith("search.html"));
    expect(asked(page).get("q")).toBe("autonomy");
    await links(page).first().waitFor();
    await expect.poll(() => kind(page, "Questions").isChecked()).toBe(true);
  });
});

describe("filters", () => {
  test("the kinds' counts add up to all, and each is what choosing it shows", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html?q=autonomy");
    await links(page).first().waitFor();
    const counts = await page.locator("[data-search=kinds] [data-count]").allTextContents();
    const [all = 0, ...kinds] = counts.map(Number);
    expect(kinds.reduce((sum, count) => sum + count)).toBe(all);
    for (const [at, name] of ["Pages", "Questions", "Glossary"].entries()) {
      await kind(page, name).check();
      await expect.poll(() => links(page).count()).toBe(kinds[at]);
    }
    await field(page).fill("xyzzyplugh");
    await page.getByText("Nothing found for").waitFor();
    await expect
      .poll(() => page.getByText("There are results of another kind").isVisible())
      .toBe(false);
  });

  test("of a long text that finds nothing the beginning is shown", async () => {
    const { page, ...site } = await openSite();
    await site.goto(`search.html?q=${"xyzzy".repeat(200)}`);
    const said = page.locator("[data-search=none-said] [data-search=query]");
    await expect.poll(() => said.textContent()).toBe(`${"xyzzy".repeat(24)}…`);
    await expect.poll(() => field(page).inputValue()).toHaveLength(1000);
  });

  test("an objective narrows results to its questions", async () => {
    const { page, faults, ...site } = await openSite();
    await site.goto("search.html?q=autonomy");
    await links(page).first().waitFor();
    await page.getByText("Narrow down").click();
    const topics = page.getByRole("combobox", { name: "Only about" });
    await topics.waitFor();
    const [objective = ""] = await topics.locator("optgroup option").allTextContents();
    const before = await links(page).count();
    await topics.selectOption(objective);
    await expect.poll(() => asked(page).get("topic")).toContain(objective);
    await expect.poll(() => links(page).count()).toBeLessThan(before);
    await page.reload();
    await topics.waitFor();
    await expect.poll(() => topics.locator("option:checked").textContent()).toBe(objective);
    expect(faults).toEqual([]);
  });

  test("only what is not mastered is offered once there is progress, and leaves out the rest", async () => {
    const site = await openSite({ folder: quizzes.folder });
    const { page } = site;
    await site.goto("search.html?q=choice");
    await links(page).first().waitFor();
    await page.getByText("Narrow down").click();
    await page
      .getByText(/There is nothing more to choose by|Only about/)
      .first()
      .waitFor();
    const open = page.getByRole("checkbox", { name: "Only questions not yet mastered" });
    await expect.poll(() => open.isVisible()).toBe(false);

    // `refusing` was right on four days, `first-step` wrong on the last.
    await seedHistory(site);
    const items = () =>
      links(page).evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("#")[1]));
    await site.goto("search.html?q=refuses+comes&kind=item");
    await links(page).first().waitFor();
    const all = await items();
    expect(all).toEqual(expect.arrayContaining(["item-refusing", "item-first-step"]));
    await page.getByText("Narrow down").click();
    await open.check();
    await expect.poll(items).not.toContain("item-refusing");
    await expect.poll(() => items()).toContain("item-first-step");
    await expect.poll(() => asked(page).get("open")).toBe("1");
    expect(site.faults).toEqual([]);
  });
});

describe("what the words are taken for", () => {
  test("a typo is said, with a way to search for it as it is spelt", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html?q=autonmy");
    await page.getByText("Showing results for “autonomy”.").first().waitFor();
    await expect
      .poll(() => page.getByRole("main").getByRole("status").textContent())
      .toMatch(/^Showing results for “autonomy”\. \d+ results/);
    await page.getByRole("button", { name: /^Search only for .?autonmy/ }).click();
    await page.getByText("Nothing found for autonmy").waitFor();
    await expect.poll(() => asked(page).get("exactly")).toBe("1");
    await field(page).fill("autonmy ");
    await page.getByText("Showing results for “autonomy”.").first().waitFor();
  });
});

describe("recent searches", () => {
  test("those that led somewhere are kept, the newest first, and can be asked again", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html");
    for (const text of ["consent", "choice", "autonomy"]) {
      await field(page).fill(text);
      // Pressed before the page's script has come, the key loads the page anew.
      await links(page).first().waitFor();
      await field(page).press("Enter");
    }
    await field(page).fill("half typed");
    await field(page).fill("");
    const recent = page.getByRole("list", { name: "Recent searches" }).getByRole("button");
    await recent.first().waitFor();
    await expect.poll(() => recent.allTextContents()).toEqual(["autonomy", "choice", "consent"]);
    await recent.nth(1).click();
    await expect.poll(() => field(page).inputValue()).toBe("choice");
    await links(page).first().waitFor();
  });

  test("a chosen result keeps its search, for the dialog of any page", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").first().click();
    await page.waitForURL((url) => url.pathname.endsWith("glossary.html"));
    await searchFor(page, "");
    const recent = dialog.getByRole("list", { name: "Recent searches" }).getByRole("button");
    await expect.poll(() => recent.allTextContents()).toEqual(["autonomy"]);
    await dialog.getByRole("button", { name: "Clear recent searches" }).click();
    await expect.poll(() => recent.count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("waymark:recent-searches")))
      .toBe(null);
  });

  test("at most eight are kept; switched off, none are, in later visits too", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html");
    for (let at = 1; at <= 9; at++) {
      await field(page).fill(`choice ${at}`);
      await links(page).first().waitFor();
      await field(page).press("Enter");
    }
    await field(page).fill("");
    const recent = page.getByRole("list", { name: "Recent searches" }).getByRole("button");
    await expect.poll(() => recent.count()).toBe(8);
    await page.getByRole("checkbox", { name: "Keep recent searches" }).uncheck();
    await expect.poll(() => recent.count()).toBe(0);
    await field(page).fill("autonomy");
    await field(page).press("Enter");
    await site.goto("search.html");
    await field(page).focus();
    const keep = page.getByRole("checkbox", { name: "Keep recent searches" });
    await expect.poll(() => keep.isChecked()).toBe(false);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("waymark:recent-searches")))
      .toBe("off");
  });
});
