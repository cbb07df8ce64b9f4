import { expect, it } from "vitest";
import { nearestFiles } from "../../src/site/read/nearest-file.ts";

const files = [
  "content/index.md",
  "content/guide/index.md",
  "content/guide/deploy.md",
  "content/guide/images/Map.svg",
  "content/tools/README.md",
  "content/tools/release.md",
  "content/other/release-notes.md",
  "content/images/plan.svg",
  "content/other/old/plan.svg",
  "content/read-me.md",
  "quizzes/basics.yaml",
];

it.each([
  ["an address without its ending", "content/guide/deploy", "content/guide/deploy.md"],
  ["a page's address", "content/guide/deploy.html", "content/guide/deploy.md"],
  ["a page's address of long ago", "content/guide/deploy.HTM", "content/guide/deploy.md"],
  ["a folder", "content/guide", "content/guide/index.md"],
  ["a folder with its slash", "content/guide/", "content/guide/index.md"],
  ["a folder with a README", "content/tools/", "content/tools/README.md"],
  ["a folder with more slashes than one", "content/tools//", "content/tools/README.md"],
  ["a bank's page", "quizzes/basics.html", "quizzes/basics.yaml"],
  ["other letters", "content/guide/images/map.SVG", "content/guide/images/Map.svg"],
  ["a page's address in other letters", "content/Guide/Deploy.html", "content/guide/deploy.md"],
  ["a slip of the hand", "content/guide/delpoy.md", "content/guide/deploy.md"],
  [
    "a name near to two, of which one stands beside",
    "content/tools/releese.md",
    "content/tools/release.md",
  ],
  ["a file in another folder", "content/deploy.md", "content/guide/deploy.md"],
  [
    "a name near, beside, before its namesake elsewhere",
    "content/tools/read-me.md",
    "content/tools/README.md",
  ],
  [
    "of two of one name, that in the nearer folder",
    "content/other/new/plan.svg",
    "content/other/old/plan.svg",
  ],
  [
    "a folder's index, of a folder that is nearly so called",
    "content/giude/index.md",
    "content/guide/index.md",
  ],
  [
    "a README of a folder that is nearly so called",
    "content/tolls/README.md",
    "content/tools/README.md",
  ],
])("%s means the file that is there", (_name, wanted, meant) => {
  expect(nearestFiles(files)(wanted)).toBe(meant);
});

it.each([
  ["is like no other", "content/guide/unheard-of.md"],
  ["each folder has", "content/somewhere/else/README.md"],
  ["each folder has, and that stands in no such folder", "content/quite-another/index.md"],
  // `.htm` at its end alone is a page's.
  ["has the ending of a page in its middle", "content/guide/deploy.html.zip"],
])("a file that %s means none", (_name, wanted) => {
  expect(nearestFiles(files)(wanted)).toBeUndefined();
});

it("of ten thousand dead links among ten thousand files, the first thousand are looked for by slips", () => {
  const there = Array.from({ length: 10_000 }, (_, number) => `content/a/page-${number}x.md`);
  const suggest = nearestFiles(there);
  const found = there.map((_, number) => suggest(`content/a/page-${number}y.md`));
  expect(found.filter((file) => file !== undefined)).toHaveLength(1000);
  // What needs no search is found all the same.
  expect(suggest("content/a/page-9999x")).toBe("content/a/page-9999x.md");
});
