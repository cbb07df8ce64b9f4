import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

it("check tells the faults, in words or for a program, and writes nothing", async () => {
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": configuration,
    "content/index.md": article("Home", "[x](gone.md)\n\n![](https://example.org/a.png)"),
  });
  const before = await readdir(folder);
  const words = await waymark(folder, "check");
  expect(words.output).toMatch(/^content\/index\.md:\d+:\d+ dead-link: /m);
  expect(words.code).toBe(1);
  const program = await waymark(folder, "check", "--format", "json", "--rule", "dead-link");
  expect(JSON.parse(program.output)).toMatchObject([
    { rule: "dead-link", severity: "error", file: "content/index.md" },
  ]);
  expect(program.code).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(before.sort());
});
