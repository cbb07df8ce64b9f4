import { expect, it } from "vitest";
import { nearestFile } from "../../src/site/read/nearest-file.ts";

const files = [
  "content/index.md",
  "content/guide/index.md",
  "content/guide/deploy.md",
  "content/guide/images/Map.svg",
  "content/tools/README.md",
  "content/tools/release.md",
  "content/other/release-notes.md",
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
  expect(nearestFile(wanted, files)).toBe(meant);
});

it.each([
  ["is like no other", "content/guide/unheard-of.md"],
  ["each folder has", "content/somewhere/else/README.md"],
  ["each folder has, and that stands in no such folder", "content/quite-another/index.md"],
  // `.htm` at its end alone is a page's.
  ["has the ending of a page in its middle", "content/guide/deploy.html.zip"],
])("a file that %s means none", (_name, wanted) => {
  expect(nearestFile(wanted, files)).toBeUndefined();
});
