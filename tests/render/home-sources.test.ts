import { expect, it } from "vitest";
import { buildChanged } from "../support/read-and-build.ts";

it.each([
  ["its few words", "---\ntitle: Home\n---\n\nAs one says [@mead].\n"],
  ["a section of it", "---\ntitle: Home\nsummary: All.\n---\n\nHi.\n\n## Why\n\nSo [@mead].\n"],
])("what a home page cites in %s is listed on it", async (_, home) => {
  const html = (await buildChanged({ "content/index.md": home })).get("index.html") ?? "";
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const fragments = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(fragments).toContain("source-mead");
  expect(fragments.filter((id) => !ids.has(id))).toEqual([]);
});
