import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { keptByBrowser } from "./kept-helper.ts";

test("the Playwright that is installed is written as is known", () => {
  const bundle = createRequire(import.meta.url).resolve("playwright-core/lib/coreBundle");
  expect(keptByBrowser(readFileSync(bundle, "utf8"))).not.toBeNull();
});

test("another one is left as it is", () => {
  expect(keptByBrowser("const module = {};")).toBeNull();
});
