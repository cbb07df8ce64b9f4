import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { assets } from "../../src/render/assets.ts";
import { repository } from "../support/build-site.ts";

test("the list has every script that there is an entry for, and no other", () => {
  const listed = Object.values(assets).filter(({ kind }) => kind === "script");
  const entries = readdirSync(path.join(repository, "src/browser/entries"));
  expect(listed.map(({ entry }) => `${entry}.ts`).toSorted()).toEqual(entries.toSorted());
});

test("every stylesheet is listed, or part of one that is", () => {
  const folder = path.join(repository, "_includes/css");
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const text = readFileSync(path.join(folder, name), "utf8");
    for (const [, part = ""] of text.matchAll(/@import "\.\/([^"]+)"/g)) reach(part);
  };
  for (const { kind, entry } of Object.values(assets)) if (kind === "style") reach(`${entry}.css`);
  expect([...reached].toSorted()).toEqual(readdirSync(folder).toSorted());
});

test("templates name no asset that a page does not have", () => {
  const known = [...Object.keys(assets), "stylesheets", "searchIndex", "itemsIndex", "dailyIndex"];
  const named = globSync("_includes/**/*.njk", { cwd: repository }).flatMap((file) =>
    [...readFileSync(path.join(repository, file), "utf8").matchAll(/page\.assets\.(\w+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});
