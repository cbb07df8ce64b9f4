import { expect, it } from "vitest";
import {
  alert,
  callout,
  footnote,
  idFirst,
  kinds,
  mayHaveKinds,
} from "../../src/markdown/foreign-kinds.ts";

const pieces = [
  ...'{}[]^%!?=/<:-#.\\ \n"',
  ...["{{", "{%", "}}", "%}", "[[", "]]", "[^", "%%", "::", "note", "word", "id=x", "1"],
  ...[" ^1", "{#x}", "[!x]", "%%x%%", "{{x}}", "![[x]]", "{.x}"],
  ...["import x from 'y'", "export const x", "{/* x */}", ":material-x:", "{++x++}", "++x++"],
  ...["(x)=", "+--+", "@fig-x", "{{< x ", "% x", "+++", "| x", "$$", "{a.b}", "^^x^^"],
  ...[
    "[see @a]",
    "@ab2001",
    ": x",
    "(@) ",
    "\\newpage",
    ":class: x",
    "<#x>",
    "[/] x",
    "<a b={",
    "<>",
    "<b @c>",
    "{{< figure >}}",
    "? NOTE:",
    "[^x]",
    "!> x",
    " :id=x",
    "{: .x}y",
    "<<x()>>",
    "$FOAM_X",
    "^",
  ],
  ...["{:toc}", "<% x %>", "{ref}", "[x][y]"],
  ["[x](a b.md)", "[x] (a.md)", "[x](a.md ", "(x)[a.md]", '[x](a.md "y)'],
  ...["{{#include x}}", "--8<-- ", "!!! note", '=== "x"', "/// note", "<<< @/a", "::: x", ":: x"],
];

/** By a generator of its own, the same each time. */
function* texts(): Generator<string> {
  let state = 1;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let turn = 0; turn < 20_000; turn++) {
    yield Array.from({ length: 1 + below(8) }, () => pieces[below(pieces.length)]).join("");
  }
}

it("looks through no text for other tools' markup that has none of its signs, and misses none", () => {
  const matched = new Set<RegExp>();
  for (const text of texts()) {
    for (const { pattern } of [...kinds, alert, callout, footnote, idFirst]) {
      if (text.search(pattern) === -1) continue;
      matched.add(pattern);
      expect({ text, looks: mayHaveKinds(text) }).toEqual({ text, looks: true });
    }
  }
  expect(matched.size).toBe(kinds.length + 3);
});
