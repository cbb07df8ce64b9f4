import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";

// What a learner types, searches for or imports is text, as SECURITY.md promises: a script that makes
// markup, or code, of a text could be given theirs.

const makesMarkup =
  /\.(?:inner|outer)HTML\b|\b(?:insertAdjacentHTML|setHTML\w*|parseHTML\w*|createContextualFragment|DOMParser|srcdoc)\b|\bdocument\.write|\beval\(|\bnew Function\b/;

test("no script makes markup of a text but the cards that the build wrote", () => {
  const files = globSync("src/{browser,core,search}/**/*.ts", { cwd: repository });
  const found = files.filter((name) =>
    makesMarkup.test(readFileSync(join(repository, name), "utf8")),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found.map((name) => name.replaceAll("\\", "/"))).toEqual([
    "src/browser/items/load-items.ts",
  ]);
});

test.each([
  "place.innerHTML = text",
  "range.createContextualFragment(text)",
  "document.write(text)",
  "eval(text)",
  'place.insertAdjacentHTML("beforeend", text)',
])("%s would be found", (code) => {
  expect(makesMarkup.test(code)).toBe(true);
});
