import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { article, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

const home = { "content/index.md": article("Home", "Begin."), "content/a.md": article("A", "A.") };
it("without the plugin nothing is built, and the last site stays", async () => {
  const text = 'export default () => ({ dir: { input: "content" } });\n';
  const folder = await writeSite({ ...home, ".eleventy.js": text, "_site/index.html": "before\n" });
  const { code, output } = await waymark(folder, "build");
  expect(output).toMatch(/^\.eleventy\.js:1:1 config: it does not use Waymark; add the plugin/);
  expect(code).toBe(1);
  expect(await readFile(path.join(folder, "_site/index.html"), "utf8")).toBe("before\n");
});

it("faults name the file that was read", async () => {
  const folder = await writeSite({
    ...home,
    "eleventy.config.mjs": configuration.replace("title:", "titel:"),
  });
  const { output } = await waymark(folder, "build");
  expect(output).toMatch(/^eleventy\.config\.mjs:3:39 config: "titel" is not an option/);
  const none = await waymark(await writeSite(home), "build");
  expect(none.output).toMatch(
    /^waymark\.config\.yaml:1:1 config: this folder has no configuration; write a waymark\.config\.yaml/,
  );
  expect(none.code).toBe(1);
});
