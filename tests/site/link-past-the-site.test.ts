import { expect, it } from "vitest";
import { readChanged } from "../support/read-and-build.ts";

const told = async (files: Readonly<Record<string, string>>) => {
  const { diagnostics } = await readChanged({
    "content/c/index.md":
      "# C\n\n[api](pathname:///api/x.html#part) ![map](pathname:///map.svg)\n\n[same](pathname:///guide/late.html)\n",
    "content/c/x.html": "<p>x</p>",
    ...files,
  });
  return diagnostics
    .filter(({ file }) => file === "content/c/index.md")
    .map(({ rule, severity, line, column, message, hint }) => ({
      ...{ rule, severity, at: `${line}:${column}` },
      says: `${message}; ${hint}`,
    }));
};

it("is a warning with what to do, not a dead link to a file among the articles", async () => {
  const faults = await told({});
  expect(faults.map(({ rule, severity, at }) => `${at} ${rule} ${severity}`)).toEqual([
    "3:7 dead-link warning",
    "3:43 missing-image warning",
    "5:8 dead-link warning",
  ]);
  expect(faults[0]?.says).toMatch(
    /no file of this site is at "\/api\/x\.html"; put it at content\/(?:public\/)?api\/x\.html, or .*"https:"$/,
  );
});

it("is none where the file is there, in a folder that is copied as well", async () => {
  const faults = await told({
    "content/public/api/x.html": "<p>x</p>",
    "content/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "content/guide/late.md": "# Late\n\nWords.\n",
  });
  expect(faults).toEqual([]);
});
