import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainYaml } from "../../src/site/read/plain-yaml.ts";

// What YAML's own parser makes of the same text is right.

const keys = [
  "title",
  "sidebar_position",
  "lang",
  "true",
  "Null",
  "constructor",
  "__proto__",
  "a-b",
];
const values = [
  ...["x", "Two words", "a, b [c] {d} - e", "don't say “so”", "Größe – 3 €", "é", "日本語"],
  ...[
    '"in quotes: # all"',
    "'in quotes: # all'",
    '""',
    "''",
    '"a \\" b"',
    "'it''s'",
    '"a" b',
    "'a",
  ],
  ...["true", "false", "True", "NULL", "null", "~", "yes", "no", "y", ".inf", "NaN"],
  ...["0", "7", "42", "007", "0x1F", "0o7", "1e3", "-1", "+1", "3.0", "123456789012345678"],
  ...["2026-03-09", "2026-03", "12:30", "a: b", "a:", "a:b", "a #b", "a#b", "a ", " a", "a\tb"],
  ...["[a]", "{a: b}", "&a b", "*a", "!a b", "|", ">", "- a", "? a", "@a", "`a`", "%a", "a\u00A0b"],
  ...["a\u2028b", "a\u0085b", "a\uFEFFb", ""],
];

/** By a generator of its own, the same each time. */
function* texts(): Generator<string> {
  let state = 1;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (const key of keys) for (const value of values) yield `${key}: ${value}\n`;
  for (let turn = 0; turn < 3000; turn++) {
    const lines = Array.from({ length: 1 + below(4) }, () => {
      const line = `${keys[below(3 + below(keys.length - 3))]}: ${values[below(values.length)]}`;
      return `${below(9) === 0 ? "  " : ""}${line}`;
    });
    yield lines.join(below(9) === 0 ? "\n\n" : "\n") + (below(2) === 0 ? "\n" : "");
  }
}

describe("the plainest of YAML", () => {
  it("says what it says to a parser of all of YAML, wherever it is read at all", () => {
    let read = 0;
    for (const text of texts()) {
      const value = plainYaml(text);
      if (value === undefined) continue;
      read++;
      expect({ text, value }).toEqual({ text, value: parse(text) });
      expect(Object.keys(value)).toEqual(Object.keys(parse(text)));
    }
    expect(read).toBeGreaterThan(100);
  });

  it("is what articles mostly begin with", () => {
    const text = `title: "Page 7: how it began"\nsummary: What it's about.\norder: 3\ndate: 2026-03-09\ndraft: false\n`;
    expect(plainYaml(text)).toEqual({
      title: "Page 7: how it began",
      summary: "What it's about.",
      order: 3,
      date: "2026-03-09",
      draft: false,
    });
  });

  it.each([
    "",
    "\n",
    "title: x\n\norder: 1\n",
    "tags:\n  - a\n",
    "title: x\n  y\n",
    "title: x\ntitle: y\n",
  ])("leaves %j to a parser", (text) => expect(plainYaml(text)).toBeUndefined());
});
