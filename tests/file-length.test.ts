import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/build-site.ts";

test.each([
  { files: "src/**/*.ts", most: 250 },
  { files: "_includes/css/*.css", most: 300 },
])("no file of $files has more than $most lines", ({ files, most }) => {
  const found = globSync(files, { cwd: repository });
  expect(found.length).toBeGreaterThan(10);
  const lines = (file: string) =>
    readFileSync(path.join(repository, file), "utf8").trimEnd().split("\n").length;
  expect(
    found.filter((file) => lines(file) > most).map((file) => `${file}: ${lines(file)}`),
  ).toEqual([]);
});
