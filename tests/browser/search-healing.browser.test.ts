import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { section } from "../search/support.ts";
import { openSite } from "./support/open-site.ts";
import { serveFolder } from "./support/serve-folder.ts";
import { planted, shardedSite } from "./support/sharded-site.ts";
import { searchFor } from "./support/take-part.ts";
import { newVisitor } from "./support/visitor.ts";

const built = await shardedSite();

test.each(["/any/sub-path/", "file"] as const)(
  "at %s, a page that was open when a new site was published searches the new one",
  async (base) => {
    const { folder, publish } = await oldSite();
    const { page, ...site } = await openSite({ folder, base, isApart: true });
    await site.goto("pages/p0.html");
    await openSearch(page);
    await publish();
    const dialog = await searchFor(page, "juniper");
    await expect.poll(() => dialog.getByRole("option").count()).toBe(planted.juniper);
    await dialog.getByRole("combobox").fill("rowan");
    await expect.poll(() => dialog.getByRole("status").textContent()).toMatch(/^12 results/);
  },
);

test("an entry that the browser keeps, and that names files that are gone, does not stop the search", async () => {
  const { folder, publish } = await oldSite();
  const host = await serveFolder(folder, "/", { "cache-control": "max-age=3600" });
  onTestFinished(host.close);
  const { page } = await newVisitor({}, { isApart: true });
  await page.goto(`${host.url}index.html`);
  await openSearch(page);
  await publish();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().slice(host.url.length)));
  await page.goto(`${host.url}pages/p1.html`);
  const dialog = await searchFor(page, "juniper");
  await expect.poll(() => dialog.getByRole("option").count()).toBe(planted.juniper);
  // Had the entry not come from the cache, once would have been enough.
  const entries = asked.filter((url) => url.startsWith("assets/search-entry/"));
  expect(entries).toEqual([expect.stringMatching(/\.js$/), expect.stringMatching(/\.js\?\d+$/)]);
});

/** The large site with an entry of before, which names files that are not there; `publish` puts the right one there. */
async function oldSite() {
  const folder = await mkdtemp(join(tmpdir(), "waymark-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(built, folder, { recursive: true });
  const [name = ""] = await readdir(join(folder, "assets/search-entry"));
  const file = join(folder, "assets/search-entry", name);
  const now = await readFile(file);
  const documents = ["juniper", "rowan"].map((word) => section(`${word}.html`, `Of ${word}.`));
  const { files, entry } = await writeIndex(documents, { language: "en", oneFileBytes: 0 });
  await writeFile(file, files.find(({ name }) => name === entry)?.contents ?? "");
  return { folder, publish: () => writeFile(file, now) };
}

/** Opens the dialog, and lets the entry come. */
async function openSearch(page: Page): Promise<void> {
  await searchFor(page, "");
  await expect
    .poll(() => page.evaluate(() => globalThis.waymarkBundles?.given.has("search/index")))
    .toBe(true);
}
