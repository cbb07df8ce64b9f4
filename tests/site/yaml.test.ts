import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Locate } from "../../src/markdown/source-file.ts";
import { locateIn } from "../../src/site/read/value-places.ts";
import { readYaml } from "../../src/site/read/yaml.ts";
import { readChanged } from "../support/read-and-build.ts";

const schema = z.strictObject({
  title: z.string().optional(),
  many: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("round"), radius: z.number() }),
        z.strictObject({
          kind: z.literal("square"),
          side: z.number(),
          note: z.string().optional(),
        }),
      ]),
    )
    .optional(),
});

type Range = Parameters<typeof readYaml>[2];

const read = (text: string, range?: Range) => readYaml({ path: "a.yaml", text }, schema, range);

function told(text: string, range?: Range): string[] {
  return read(text, range).diagnostics.map(
    ({ line, column, rule, severity, message }) =>
      `${line}:${column} ${rule}${severity === "error" ? "" : ` (${severity})`}: ${message}`,
  );
}

describe("YAML with faults of its grammar", () => {
  it("is not read further: its schema would only echo them", () => {
    const { value, diagnostics } = read("title: [1\nmore: 2\n");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["yaml-syntax"]);
  });

  it("is told of all of them, one a line, in their order", () => {
    const text = 'title: x\nmany: "\\q \\y"\ntitle: y\n';
    expect(told(text)).toEqual([
      "2:8 yaml-syntax: a backslash in double quotes begins a sign that YAML does not know",
      "3:1 yaml-syntax: this key stands here for the second time",
    ]);
  });

  it.each([
    ["many: [1, 2\n", '2:1 yaml-syntax: what "[" begins is not ended by "]" before this'],
    ["many: {a: 2\n", '2:1 yaml-syntax: what "{" begins is not ended by "}" before this'],
    [
      "title: a\n\tmany: 1\n",
      "2:1 yaml-syntax: a tab indents this line, which YAML does not allow",
    ],
    ["title: @a\n", "1:8 yaml-syntax: a text cannot begin with this sign unless it has quotes"],
    [
      "title: *a\nmany: *b\n",
      '1:8 yaml-syntax: "*a" stands for what "&a" marks, and nothing above does',
    ],
    [
      "title: a\n---\nmany: b\n",
      '2:1 yaml-syntax: a line of "---" ends the file\'s one document here',
    ],
  ])("is told in words: %j", (text, expected) => {
    expect(told(text)[0]).toBe(expected);
  });

  const bank = `title: Tea
many:
  - kind: round
    side: 1
    options:
      - text: a
        key: true
      - text: b
        note: >
          Long
          text.
  - kind: square
    side: 2
`;
  const lines = bank.split("\n").slice(0, -1);
  const slips: Readonly<Record<string, (line: string) => string>> = {
    "a space too few": (line) => line.replace(/^ /, ""),
    "two spaces too few": (line) => line.replace(/^ {2}/, ""),
    "a space too many": (line) => ` ${line}`,
    "two spaces too many": (line) => `  ${line}`,
    "a tab": (line) => line.replace(/^ +/, "\t"),
    "a tab behind spaces": (line) => line.replace(/^( *) {2}/, "$1\t"),
    "no space behind the colon": (line) => line.replace(": ", ":"),
    "no colon": (line) => line.replace(": ", " "),
    "no space behind the dash": (line) => line.replace("- ", "-"),
    "no dash": (line) => line.replace("- ", ""),
    "a quote without its end": (line) => line.replace(/: (\w)/, ': "$1'),
    "words behind the quotes": (line) => line.replace(/: (\w+)/, ': "$1" more'),
  };

  it.each(Object.keys(slips))("is told of %s once, in the line or the next", (name) => {
    const slip = slips[name] ?? String;
    for (const [index, line] of lines.entries()) {
      const text = `${lines.with(index, slip(line)).join("\n")}\n`;
      const faults = read(text).diagnostics.filter(({ rule }) => rule === "yaml-syntax");
      // Where the line may as well be that, as in a text's second line.
      if (faults.length === 0) continue;
      expect(faults, text).toHaveLength(1);
      expect([0, 1], text).toContain((faults[0]?.line ?? 0) - index - 1);
      expect(faults[0]?.message, text).not.toMatch(/second ": "|scalar|node|token|Implicit|Nested/);
    }
  });

  it("is told what to write where words stand behind quotes or a list", () => {
    const text = "title: \"Tea\" house\nmany: ['a'] b\n";
    expect(read(text).diagnostics.map(({ column, hint }) => `${column} ${hint}`)).toEqual([
      "14 put quotes around all of it: '\"Tea\" house'",
      "13 put quotes around all of it: \"['a'] b\"",
    ]);
  });

  it("may not swell by aliases of aliases", () => {
    const lines = Array.from(
      { length: 9 },
      (_, at) =>
        `${"abcdefghi"[at]}: &${"abcdefghi"[at]} [${
          at === 0
            ? "x"
            : Array(10)
                .fill(`*${"abcdefghi"[at - 1]}`)
                .join()
        }]`,
    );
    expect(told(`${lines.join("\n")}\n`)).toEqual([
      "1:1 yaml-syntax: its aliases, such as *this, stand for too much",
    ]);
    expect(read("many:\n  - &one { kind: round, radius: 1 }\n  - *one\n").value?.many).toEqual([
      { kind: "round", radius: 1 },
      { kind: "round", radius: 1 },
    ]);
  });
});

describe("YAML as the schema has it", () => {
  it("is read, and nothing is said", () => {
    const { value, diagnostics } = read("title: A\n");
    expect(value).toEqual({ title: "A" });
    expect(diagnostics).toEqual([]);
  });

  it.each(["", "# Nothing yet\n", "---\n", "null\n"])("may be empty: %j", (text) => {
    expect(read(text)).toMatchObject({ value: {}, diagnostics: [] });
  });

  it("may be a part of its file, and its places are the file's", () => {
    const text = "---\ntitle: A\nmore: B\n---\ntitle: 1\n";
    expect(told(text, { start: 4, end: 21 })).toEqual([
      '3:1 unknown-key: "more" is not a key of this file',
    ]);
    expect(told("---\ntitle: [\n---\n", { start: 4, end: 13 })).toEqual([
      '3:1 yaml-syntax: what "[" begins is not ended by "]" before this',
    ]);
    expect(told("---\ntitle: What of C # sharp\n---\n", { start: 4, end: 29 })[0]).toMatch(
      /^2:18 cut-text \(warning\): /,
    );
    expect(read("x: 1\ntitle: A\n", { start: 5 }).value).toEqual({ title: "A" });
  });

  it("is warned of for texts that are cut, which keeps nothing from being read", () => {
    const { value, diagnostics } = read("title: What of C # sharp?\n");
    expect(value).toEqual({ title: "What of C" });
    expect(diagnostics).toMatchObject([
      { severity: "warning", rule: "cut-text", line: 1, column: 18 },
    ]);
    expect(read("title: !word and more\n").diagnostics).toMatchObject([
      { severity: "warning", rule: "cut-text", line: 1, column: 8 },
    ]);
  });

  it.each([
    "title: Single # as here\n",
    "title: 'In quotes # as here'\n",
    "title: |\n  A block # as here\n",
    "title: Two words\n# as here\n",
    "title: a#b and c\n",
    "title: 'Wait !'\n",
  ])("is not warned of for a comment or a sign that cuts nothing: %j", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("YAML that the schema forbids", () => {
  it.each([
    [
      "a wrong value, at the value",
      "title: 1\n",
      '1:8 invalid-value: "title": is read as a number, not as text',
    ],
    [
      "an unknown key, at the key",
      "title: A\ntitel: B\n",
      '2:1 unknown-key: "titel" is not a key of this file',
    ],
    [
      "a key that is missing, where its parent begins",
      "many:\n  - { kind: round, radius: 1 }\n  - { kind: square }\n",
      '3:5 missing-key: "many" › no. 2 › "side" is missing',
    ],
    [
      "an unknown key deep down, at the key",
      'many:\n  - kind: square\n    side: 2\n    "sdie": 2\n',
      '4:5 unknown-key: "sdie" is not a key of "many" › no. 1',
    ],
    [
      "a list for a text",
      "title:\n  - A\n",
      '2:3 invalid-value: "title": is read as a list, not as text',
    ],
    ["a text for everything", "Just text\n", "1:1 invalid-value: this file: "],
    [
      "nothing for a text",
      "many: []\ntitle:\n",
      '2:7 invalid-value: "title": has nothing after it',
    ],
  ])("is told of at its place: %s", (_name, text, expected) => {
    const { value } = read(text);
    const [first = "", ...others] = told(text);
    expect(value).toBeUndefined();
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  it("is told of all that is wrong", () => {
    expect(told("title: 1\ntitel: B\nmany:\n  - { kind: round }\n").toSorted()).toEqual([
      expect.stringMatching(/^1:8 invalid-value: "title"/),
      expect.stringMatching(/^2:1 unknown-key: /),
      expect.stringMatching(/^4:5 missing-key: .*"radius" is missing/),
    ]);
  });

  it.each([
    [
      "the nearest key of the value's own kind",
      "many:\n  - { kind: square, side: 1, nots: x }\n",
      'did you mean "note"?',
    ],
    [
      "the keys that there are",
      "many:\n  - { kind: round, radius: 1, wholly: x }\n",
      "use one of: kind, radius",
    ],
    ["the keys of the whole", "wholly: x\n", "use one of: title, many"],
  ])("is told of with %s", (_name, text, hint) => {
    expect(read(text).diagnostics.map((diagnostic) => diagnostic.hint)).toEqual([hint]);
  });
});

describe("the place of a value", () => {
  const text = "many:\n  - kind: round\n    radius: 1\ntitle: Some words\n";
  const file = { path: "a.yaml", text };
  const at = (...where: Parameters<Locate>) =>
    text.slice(locateIn(file, read(text).places)(...where));

  it("is that of the value, of its key, or of the nearest that holds it", () => {
    expect(at(["title"])).toBe("Some words\n");
    expect(at(["title"], "key")).toBe("title: Some words\n");
    expect(at(["many", 0, "radius"])).toMatch(/^1\n/);
    expect(at(["many", 0, "radius"], "key")).toMatch(/^radius: 1\n/);
    expect(at(["many", 0, "side"])).toMatch(/^kind: round\n/);
    expect(at(["many", 0, "side"], "key")).toMatch(/^kind: round\n/);
    expect(at(["many", 0], "key")).toMatch(/^kind: round\n/);
    expect(at(["many", 3])).toMatch(/^- kind: round\n/);
    expect(at(["other", "still"], "key")).toBe(text);
    expect(at([])).toBe(text);
    expect(at([], "key")).toBe(text);
  });

  it("is within a text where one is asked for, and else the beginning", () => {
    expect(at(["title"], "value", 5)).toBe("words\n");
    expect(at(["title"], "value", 0)).toBe("Some words\n");
    expect(at(["many"], "value", 3)).toMatch(/^- kind/);
    const empty = { path: "a.yaml", text: "" };
    expect(locateIn(empty, read("").places)(["title"])).toBe(0);
  });
});

it("an entry takes over what another says, as YAML 1.1 has it, and its own keys win", async () => {
  const bank = `id: choice
title: Choice
items:
  - &first { id: c-1, kind: true-false, stem: It is., rationale: Yes., answer: true }
  - { <<: *first, id: c-2, stem: It is not., answer: false }
`;
  const { site, diagnostics } = await readChanged({ "quizzes/choice.yaml": bank });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(site?.banks[0]?.bank.items).toMatchObject([
    { id: "c-1", stem: "It is.", answer: true },
    { id: "c-2", kind: "true-false", stem: "It is not.", rationale: "Yes.", answer: false },
  ]);
});
