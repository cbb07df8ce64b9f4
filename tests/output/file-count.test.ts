import { expect, test } from "vitest";
import { tooManyFiles } from "../../src/output/file-count.ts";
import { readConfig } from "../../src/site/config/config.ts";

const file = {
  path: "waymark.config.yaml",
  text: "title: Tea\nmaxFiles: 30\n",
  kind: "yaml",
} as const;
const { config } = readConfig({ title: "Tea", maxFiles: 30 }, file);

test.each([
  { count: { pages: 20, search: 6, others: 4 }, said: [] },
  {
    count: { pages: 2000, search: 6, others: 4 },
    said: [
      "waymark.config.yaml:2:11 too-many-files: the site has 2,010 files, more than maxFiles, 30: 2,000 pages, 6 of the search, 4 others; choose a host that takes them and set maxFiles to what it takes, or make several sites of it",
    ],
  },
  {
    count: { pages: 20, search: 16, others: 4 },
    said: [
      "waymark.config.yaml:2:11 too-many-files: the site has 40 files, more than maxFiles, 30: 20 pages, 16 of the search, 4 others; choose a host that takes them and set maxFiles to what it takes, or leave the search out (search: false, 24 files)",
    ],
  },
])("what a site of $count is told", ({ count, said }) => {
  if (!config) throw new Error("the configuration is sound");
  const told = tooManyFiles(count, config).map(
    ({ file, line, column, rule, message, hint }) =>
      `${file}:${line}:${column} ${rule}: ${message}; ${hint}`,
  );
  expect(told).toEqual(said);
});
