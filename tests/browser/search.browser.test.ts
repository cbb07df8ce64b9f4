import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { connectionTo } from "./support/connection.ts";
import { builtFixture, configuration } from "./support/fixture-site.ts";
import { builtSite, openSite } from "./support/open-site.ts";
import { closeTabAt } from "./support/opened-tab.ts";
import { searchFor } from "./support/take-part.ts";

const asset = (name: RegExp) => readdirSync(`${builtSite}/assets`).find((file) => name.test(file));
const [indexScript = ""] = readdirSync(`${builtSite}/assets/search-entry`);
const uiScript = asset(/^search-whole-[0-9a-f]+\.js$/) ?? "";
const dialogStyle = asset(/^search-style-/) ?? "";
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
const combobox = (page: Page) => page.getByRole("dialog").getByRole("combobox");

describe.each(["/", "file"] as const)("the dialog at %s", (base) => {
  test("`/` opens it, arrows choose, Enter goes to the chosen section", async () => {
    const { page, faults, ...site } = await openSite({ base });
    await site.goto("guide/index.html");
    await page.keyboard.press("/");
    await page.keyboard.type("autonomy");
    const options = page.getByRole("dialog").getByRole("option");
    await options.first().waitFor();
    await expect.poll(() => options.first().getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
    await expect.poll(() => chosen.count()).toBe(1);
    const input = combobox(page);
    await expect
      .poll(() => input.getAttribute("aria-activedescendant"))
      .toBe(await chosen.getAttribute("id"));
    await expect
      .poll(() => input.getAttribute("aria-activedescendant"))
      .toBe(await options.nth(1).getAttribute("id"));
    const hrefOf = () => chosen.evaluate((link: HTMLAnchorElement) => link.href);
    for (let step = 0; step < 20 && !/html#[a-z]/.test(await hrefOf()); step++) {
      await page.keyboard.press("ArrowDown");
    }
    const href = await hrefOf();
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    const id = decodeURIComponent(new URL(href).hash.slice(1));
    await expect.poll(() => page.locator(`[id="${id}"]`).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test("a line stands between results that have all the words and those that have some", async () => {
    const { page, faults, ...site } = await openSite({ base });
    const text = "autonomy culture";
    await site.goto(`search.html?q=${encodeURIComponent(text)}`);
    const results = page.getByRole("region", { name: "Results" });
    const line = results.getByRole("heading", { level: 3, name: "Only some of the words" });
    await line.waitFor();
    const said = /With all of these words: (\d+)\. With only some of them: (\d+)\./;
    const status = results.getByRole("status");
    await expect.poll(() => status.textContent()).toMatch(said);
    const [, complete = ""] = said.exec((await status.textContent()) ?? "") ?? [];
    const isPartial = await results
      .getByRole("link")
      .and(page.locator(".search-hit"))
      .evaluateAll((links) =>
        links.map(
          (link) =>
            document.querySelector(".search-partial")?.compareDocumentPosition(link) ===
            Node.DOCUMENT_POSITION_FOLLOWING,
        ),
      );
    expect(isPartial.filter((each) => !each)).toHaveLength(Number(complete));
    expect(isPartial.slice(Number(complete)).every(Boolean)).toBe(true);
    expect(isPartial).toContain(true);

    await site.goto("guide/index.html");
    const dialog = await searchFor(page, text);
    const partial = dialog.getByRole("group", { name: /^Only some of the words / });
    await partial.first().waitFor();
    await expect.poll(() => dialog.locator(".search-partial").count()).toBe(1);
    const groups = dialog.getByRole("group").and(page.locator(".search-group"));
    await expect
      .poll(async () => (await groups.count()) - (await partial.count()))
      .toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("the search page answers a link with a query", async () => {
    const { page, faults, ...site } = await openSite({ base });
    await site.goto("search.html?q=autonomy");
    const results = page.getByRole("region", { name: "Results" });
    await results.getByRole("link").first().waitFor();
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("autonomy");
    await expect.poll(() => results.locator("mark").first().textContent()).toMatch(/^autonom/i);
    // Pressed before other results come, and let go after: it is there until then, and opens.
    const first = results.locator("ul a").first();
    const wanted = await first.evaluate((link: HTMLAnchorElement) => link.href);
    await first.hover();
    await page.mouse.down();
    await page.getByRole("searchbox").evaluate((field: HTMLInputElement) => {
      field.value = "person & “choice”";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const asked = () => new URL(page.url()).searchParams.get("q");
    await expect.poll(asked).toBe("person & “choice”");
    await page.mouse.up();
    await page.waitForURL((url) => url.href.startsWith(wanted.replace(/[?#].*/, "")));
    await page.goBack();
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("person & “choice”");
    expect(faults).toEqual([]);
  });
});

describe("what the guide suggests for words of need", () => {
  test("is the first of the dialog's options, said, and where Enter leads", async () => {
    const { page, faults, ...site } = await openSite();
    await site.goto("guide/index.html");
    const dialog = await searchFor(page, "kill myself");
    const suggested = dialog.getByRole("group", { name: "Suggested by this site" });
    await expect
      .poll(() => suggested.getByRole("option", { selected: true }).textContent())
      .toMatch(/^Crisis support /);
    await expect
      .poll(() => dialog.getByRole("status").textContent())
      .toMatch(/^Suggested by this site: Crisis support\. /);
    await expect.poll(() => dialog.getByText("Showing results for").isVisible()).toBe(false);
    const options = await dialog.getByRole("option").count();
    for (let key = 0; key < options; key++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(site.url("about/crisis.html"));
    expect(faults).toEqual([]);
  });

  test("stands above the results of the search page, in words, and alone where there are none", async () => {
    const { page, faults, ...site } = await openSite();
    await site.goto("search.html?q=homicidal");
    const suggested = page.getByRole("region", { name: "Suggested by this site" });
    const link = suggested.getByRole("link");
    await expect
      .poll(() => link.allTextContents())
      .toEqual([expect.stringMatching(/^Crisis support /)]);
    await expect.poll(() => page.getByText("Nothing found for").isVisible()).toBe(false);
    await expect
      .poll(() => page.getByRole("main").getByRole("status").textContent())
      .toBe("Suggested by this site: Crisis support. Nothing else found.");
    await page.getByRole("searchbox").fill("what are my rights");
    const headings = page
      .getByRole("region", { name: "Results" })
      .getByRole("heading", { level: 3 });
    await expect.poll(() => headings.count()).toBeGreaterThan(1);
    await expect.poll(() => headings.first().textContent()).toBe("Suggested by this site");
    const summary = page.getByText(/^Below the suggestions: \d+ results?/);
    await expect.poll(() => summary.isVisible()).toBe(true);
    await link.click();
    await page.waitForURL(site.url("guide/autonomy-defined.html#right-and-duty"));
    expect(faults).toEqual([]);
  });
});

describe("the dialog", () => {
  test("Ctrl-K opens it from a field too; Escape closes it and gives focus back", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const link = page.getByRole("banner").getByRole("link", { name: "Glossary" });
    await link.focus();
    await page.keyboard.press("Control+k");
    await combobox(page).waitFor();
    await page.keyboard.type("consent");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect
      .poll(() => link.evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test("the header's link opens it; with a modifier it stays a link", async () => {
    const { page, context, ...site } = await openSite();
    await site.goto("index.html");
    const link = page.locator("a.search-link");
    await link.click({ modifiers: ["ControlOrMeta"] });
    // Only one page of a window has the focus, and it may be the new one.
    await closeTabAt(context, site.url("search.html"));
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.url()).toBe(site.url("index.html"));
    await page.bringToFront();
    await link.click();
    await combobox(page).waitFor();
    await expect.poll(() => focused(page)).toBe("search-dialog-input");
  });

  test("`/` in a field is a character; switched off, it opens nothing, Ctrl-K still does", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    await page.keyboard.press("/");
    await combobox(page).waitFor();
    await page.keyboard.type("a/b");
    await expect.poll(() => combobox(page).inputValue()).toBe("a/b");
    await page.getByRole("checkbox", { name: "Open search with /" }).uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.keyboard.press("/");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Control+k");
    await combobox(page).waitFor();
    await expect
      .poll(() => page.getByRole("checkbox", { name: "Open search with /" }).isChecked())
      .toBe(false);
  });

  test("nothing but the opener loads until search is used", async () => {
    const { page, ...site } = await openSite();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await site.goto("index.html");
    expect(loaded.filter((url) => url.includes("search"))).toEqual([]);
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("option").first().waitFor();
    const names = loaded
      .filter((url) => url.includes("search"))
      .map((url) => url.split("/").at(-1));
    expect(names.sort()).toEqual([uiScript, indexScript, dialogStyle].sort());
  });

  test("tells the count once typing pauses, marks hits, and names groups", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    await expect.poll(() => dialog.getByRole("status").textContent()).toMatch(/^\d+ results/);
    await expect.poll(() => dialog.locator("mark").first().textContent()).toMatch(/^autonom/i);
    await expect.poll(() => dialog.getByRole("group", { name: "Glossary" }).count()).toBe(1);
    await expect.poll(() => combobox(page).getAttribute("aria-expanded")).toBe("true");
  });

  test("without a result it says so and leads to the index", async () => {
    const { page, ...site } = await openSite();
    await site.goto("guide/index.html");
    const dialog = await searchFor(page, "xyzzyplugh <b2>");
    await dialog.getByText("Nothing found for xyzzyplugh <b2>").waitFor();
    await expect.poll(() => combobox(page).getAttribute("aria-expanded")).toBe("false");
    await dialog.getByRole("link", { name: "browse the A–Z index" }).click();
    await page.waitForURL(site.url("a-z.html"));
  });

  test("a result on the same page closes it and goes there", async () => {
    const { page, ...site } = await openSite();
    await site.goto("glossary.html");
    const dialog = await searchFor(page, "autonomy");
    await dialog.getByRole("group", { name: "Glossary" }).getByRole("option").first().click();
    await dialog.waitFor({ state: "hidden" });
    expect(new URL(page.url()).hash).toMatch(/^#term-/);
  });

  test("fast typing ends with the last text's results", async () => {
    const { page, ...site } = await openSite();
    await site.goto("index.html");
    const dialog = await searchFor(page, "");
    for (const text of ["xyzzy", "aut", "xyzzyplugh", "autonomy"]) await combobox(page).fill(text);
    await dialog.getByRole("option").first().waitFor();
    await expect.poll(() => dialog.getByText(/Nothing found for/).isVisible()).toBe(false);
  });

  test.each([
    ["index", () => indexScript],
    ["engine", () => uiScript],
  ])("when the %s does not load it says so, and Try again brings it", async (_, script) => {
    const { page, ...site } = await openSite();
    const connection = await connectionTo(page, `**/${script()}*`);
    await site.goto("index.html");
    const dialog = await searchFor(page, "autonomy");
    // Of its text, so that a failure tells what it said instead.
    await expect.poll(() => dialog.innerText()).toContain("The search index did not load.");
    connection.mend();
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByRole("option").first().waitFor();
  });
});

describe("the search page", () => {
  test("without script has no form and leads to the A–Z index", async () => {
    const { page, ...site } = await openSite({ javaScriptEnabled: false });
    await site.goto("search.html?q=autonomy");
    await expect.poll(() => page.getByRole("search").count()).toBe(0);
    await page.locator("main noscript").getByRole("link", { name: "A–Z index" }).click();
    await page.waitForURL(site.url("a-z.html"));
    const entries = page.locator("main section li a");
    await expect.poll(() => entries.count()).toBeGreaterThan(20);
    await entries.filter({ hasText: "autonomy" }).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("a-z.html"));
  });

  test("`/` leads to its own field", async () => {
    const { page, ...site } = await openSite();
    await site.goto("search.html");
    await page.keyboard.press("/");
    await expect.poll(() => focused(page)).toBe("search-input");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });
});

test("the home page finds what is written in a language that the site does not name, and says which", async () => {
  const { folder } = await builtFixture("foreign-pages", async (root) => {
    await mkdir(join(root, "content"));
    await mkdir(join(root, "quizzes"));
    await writeFile(join(root, ".eleventy.js"), configuration("Pages of the world"));
    const write = (name: string, title: string, text: string, language = "en") =>
      writeFile(
        join(root, `content/${name}.md`),
        `---\ntitle: ${title}\nsummary: ${title}.\nlanguage: ${language}\n---\n\n${text}\n`,
      );
    await write("index", "Home", "A first page.");
    await write("ja", "図書", "ライブラリーを借りる。小鳥が鳴いている。", "ja");
    await write("tr", "Orman", "Kışın orman çok sessizdir.", "tr");
    await write("tr2", "Sokak", "KIŞIN SOKAK boştur.", "tr");
  });
  const { page, faults, ...site } = await openSite({ folder });
  await site.goto("index.html");
  const dialog = await searchFor(page, "ライブラリー");
  const found = dialog.getByRole("option");
  const marks = dialog.getByRole("option").locator("mark");
  await expect.poll(() => marks.allTextContents()).toEqual(["ライブラリー"]);
  await expect.poll(() => found.count()).toBe(1);
  await dialog.locator('[lang="ja"] > mark').waitFor();
  for (const [text, hits] of [
    ["鳥", 1],
    ["kışın", 2],
    ["Kışın", 2],
    ["KIŞIN", 2],
  ] as const) {
    await dialog.getByRole("combobox").fill(text);
    await expect
      .poll(() => marks.first().textContent(), { message: text })
      .toMatch(/^(?:小?鳥が?|[Kk][ıI][şŞ][ıI][nN])$/u);
    await expect.poll(() => found.count(), { message: text }).toBe(hits);
  }
  expect(faults).toEqual([]);
});
