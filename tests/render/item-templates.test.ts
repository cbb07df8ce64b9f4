import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ItemKind } from "../../src/core/items/item.ts";
import { repository } from "../support/build-site.ts";

// The compiler does not see templates: they are found by the kind's name.

const kinds = Object.keys({
  "single-choice": true,
  "multiple-choice": true,
  "true-false": true,
  "short-answer": true,
  numeric: true,
  cloze: true,
  matching: true,
  ordering: true,
  scenario: true,
  reflection: true,
} satisfies Record<ItemKind, true>);

const folder = join(repository, "_includes/items");

test("every kind has a template of its name, and there is no other", () => {
  expect(readdirSync(folder).toSorted()).toEqual(kinds.map((kind) => `${kind}.njk`).toSorted());
});

test.each(kinds)("the template of %s prints what to fill in, and its answer", (kind) => {
  const template = readFileSync(join(folder, `${kind}.njk`), "utf8");
  const macros = [...template.matchAll(/\{%-? macro (\w+)\(item\) -?%\}/g)].map(([, name]) => name);
  expect(macros).toEqual(expect.arrayContaining(["controls", "answer"]));
});

test.each(kinds)("no control of %s has a name that an author's id alone decides", (kind) => {
  const template = readFileSync(join(folder, `${kind}.njk`), "utf8");
  const names = [...template.matchAll(/\b(?:name|id)="([^"]*)"/g)].map(([, name = ""]) => name);
  // The anchor of a scenario's nodes begins with "item-".
  const prefixed = /^(?:[a-z]+--\{\{ item\.id \}\}|\{\{ anchor \}\})/;
  expect(names.filter((name) => !prefixed.test(name))).toEqual([]);
});
