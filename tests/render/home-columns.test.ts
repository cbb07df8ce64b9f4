import { expect, test } from "vitest";
import { article, buildChanged } from "../support/read-and-build.ts";

const home = async (body: string) =>
  (await buildChanged({ "content/index.md": article("Home", body) })).get("index.html") ?? "";

const mainColumn = (page: string) =>
  page.slice(page.indexOf("front-words"), page.indexOf("front-side"));

test("a home page that is an article of its own is read in the main column", async () => {
  const page = await home(`Intro.\n\n## Part\n\n${"Words of it. ".repeat(120)}`);
  expect(mainColumn(page)).toContain('id="part"');
  expect(page.match(/id="part"/g)).toHaveLength(1);
});

test("so is one with code", async () => {
  expect(mainColumn(await home("Intro.\n\n## Part\n\n```\nx\n```"))).toContain('id="part"');
});

test("a few words stand beside the lists", async () => {
  const page = await home("Intro.\n\n## Part\n\nFew words.");
  expect(mainColumn(page)).not.toContain('id="part"');
  expect(page.match(/id="part"/g)).toHaveLength(1);
});
