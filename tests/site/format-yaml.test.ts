import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatYaml } from "../../src/site/format/format-yaml.ts";
import { parseBank } from "../../src/site/read/parse-bank.ts";
import { randomNumbers } from "../support/random.ts";

function formatted(text: string, path = "quizzes/tea.yaml"): string {
  const result = formatYaml({ path, text }, { isBank: path.startsWith("quizzes/") });
  if (!("text" in result)) throw new Error(JSON.stringify(result));
  return result.text;
}

describe("a bank is formatted", () => {
  it("with its order and comments, and an id for all that has none", () => {
    const written = `# Tea, by Ana.
items:
    # The first.
    -   kind: 'single-choice'   # one key
        stem: >-
            Which
            tea?
        options: [ Green, { text: "Black", key: yes } ]

    # The second.
    - stem: "He said: \\"No\\"\\n\\nWhat now?"
      kind: reflection
      model: |
        First.

        Second.
      hints: [Wait.,  # two
        Look.]
title: "Tea"
`;
    expect(formatted(written)).toBe(`# Tea, by Ana.
items:
  # The first.
  - id: tea-which-tea
    kind: single-choice # one key
    stem: Which tea?
    options:
      - { id: green, text: Green }
      - { id: black, text: Black, key: yes }

  # The second.
  - id: tea-he-said-no-what-now
    stem: |-
      He said: "No"

      What now?
    kind: reflection
    model: |
      First.

      Second.
    hints:
      - Wait. # two
      - Look.
title: Tea
`);
  });

  it.each([
    ["quotes that keep a number a text", 'id: "12"\ntags: ["1.5", "no"]\n'],
    ["a number as its author wrote it", "order: 1.50\n"],
    ["an anchor and its alias", "a: &x [1, 2]\nb: *x\n"],
    ["nothing after a key", "a:\nb: 1\n"],
    ["a document that is empty but for a comment", "# Nothing yet.\n"],
    ["a mark where it begins", "---\na: 1\n"],
  ])("and keeps %s", (_, text) => {
    expect(formatted(text, "content/list.yaml")).toBe(text);
  });

  it.each([
    ["a comment in empty brackets", "a: [\n# x\n]\n"],
    ["comments between empty lines", "a: 'x' # c\n#d\n\n\n#e\nb:\n- c\n\n- d\n"],
    ["texts with empty lines and spaces", "a: >\n\n\n  x\n\n   y\n\n\nb: |2\n   x\n  y\n"],
    ["keys that need quotes", "'a b': 1\n\"c: d\": {e: f, # x\n  g: h}\n"],
    ["words of its own", "%YAML 1.2\n---\na: !foo b\n? [x, y]\n: z\n"],
  ])("and again without a change: %s", (_, text) => {
    const once = formatted(text, "content/list.yaml");
    expect(formatted(once, "content/list.yaml")).toBe(once);
    expect(parse(once, { logLevel: "silent" })).toEqual(parse(text, { logLevel: "silent" }));
  });

  it("folds a text that is too long for a line", () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
    const lines = formatted(`a: ${words}\n`, "content/list.yaml").split("\n");
    expect(lines[0]).toBe("a: >-");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(parse(lines.join("\n"))).toEqual({ a: words });
  });

  it("not where it cannot be read: its faults are told at their places", () => {
    const result = formatYaml(
      { path: "quizzes/tea.yaml", text: "title: Tea\nitems: [\n" },
      { isBank: true },
    );
    expect(result).toMatchObject({ diagnostics: [{ rule: "yaml-syntax", line: 3, column: 1 }] });
    const text = `a: ${"[".repeat(3000)}${"]".repeat(3000)}\n`;
    expect(formatYaml({ path: "quizzes/tea.yaml", text }, { isBank: true })).toMatchObject({
      diagnostics: [{ rule: "yaml-syntax", line: 1, column: 103 }],
    });
  });
});

describe("whatever is written", () => {
  const random = randomNumbers(13);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = [
    "Tea",
    "a: b",
    "# no",
    "yes",
    "12",
    "1,5",
    "- x",
    "'q'",
    '"',
    "お茶",
    `${"x ".repeat(60)}y`,
    "*a*",
    "[x](y.md)",
    "two  spaces",
    "",
    "no",
    "{a}",
  ];
  const scalar = (text: string, indent: string) =>
    one([
      () => JSON.stringify(text),
      () => `'${text.replaceAll("'", "''")}'`,
      () => `|-\n${indent}  ${text || "x"}\n${indent}  more`,
      () => `>\n${indent}  ${text || "x"}\n\n${indent}  more`,
      () => (/^[A-Za-z][A-Za-z ]*$/.test(text) ? text : JSON.stringify(text)),
    ])();
  const comment = (indent: string) =>
    random() < 0.3 ? `${indent}# ${one(["why", "TODO: x", "'"])}\n` : "";
  const option = (index: number) => {
    const text = one(texts) || `Option ${index}`;
    const key = index === 0 ? one(["key: true", "key: yes"]) : one(["fixed: true", "key: no"]);
    const id = one(["", `id: o${index}`]);
    return one([
      () => `      - { text: ${JSON.stringify(text)}, ${[id, key].filter(Boolean).join(", ")} }\n`,
      () =>
        `      - text: ${scalar(text, "        ")}\n${comment("        ")}        ${key}\n${id && `        ${id}\n`}`,
      () =>
        index === 0 ? `      - { text: A, key: true }\n` : `      - ${JSON.stringify(text)}\n`,
    ])();
  };
  const item = (index: number) => {
    const id = one(["", `    id: item-${index}\n`]);
    const options = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      (_, at) => comment("      ") + option(at),
    );
    return `${comment("  ")}  - kind: single-choice${one(["", " # kind"])}\n${id}${comment("    ")}    stem: ${scalar(one(texts), "    ")}\n${one(["", "\n"])}    options:\n${options.join("")}`;
  };

  it.each(Array.from({ length: 60 }, (_, index) => index))(
    "it says the same, once and for all (%s)",
    () => {
      const items = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => item(at));
      const text = `${comment("")}title: ${scalar("Tea", "")}\n${comment("")}items:\n${items.join(one(["", "\n"]))}${comment("")}`;
      const path = "quizzes/tea.yaml";
      const after = formatted(text);
      const read = (text: string) => parseBank({ path, text });
      expect(read(after).parsed?.bank).toEqual(read(text).parsed?.bank);
      expect(read(after).diagnostics.filter(({ rule }) => rule === "unwritten-ids")).toEqual([]);
      expect(withoutIds(parse(after))).toEqual(withoutIds(parse(text)));
      const comments = (text: string) => text.match(/(?<=^\s*|[\w}] )# (?:why|TODO: x|'|kind)$/gm);
      expect(comments(after)).toEqual(comments(text));
      expect(formatted(after)).toBe(after);
    },
  );
});

/** Texts that stand alone for an option are options of that text. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => (typeof each === "string" ? { text: each } : withoutIds(each)));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "id");
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutIds(part)]));
}
