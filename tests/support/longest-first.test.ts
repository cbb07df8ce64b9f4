import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./build-site.ts";
import { longest } from "./longest-first.ts";

test("the files that are begun first are there", () => {
  expect(longest.filter((name) => !existsSync(join(repository, name)))).toEqual([]);
  expect(new Set(longest).size).toBe(longest.length);
});
