import { describe, expect, it } from "vitest";
import { buildChanged } from "../support/read-and-build.ts";

/** A bank with one question for each stem, and its page's questions as printed. */
async function printed(stems: readonly string[]): Promise<string[]> {
  const items = stems.map(
    (stem, index) =>
      `  - { id: s-${index}, kind: true-false, answer: true, rationale: R., stem: ${JSON.stringify(stem)} }`,
  );
  const bank = `id: stems\ntitle: Stems\nsummary: S.\nitems:\n${items.join("\n")}\n`;
  const pages = await buildChanged({ "quizzes/stems.yaml": bank });
  return [
    ...(pages.get("quizzes/stems.html") ?? "").matchAll(/<quiz-item[\s\S]*?<\/quiz-item>/g),
  ].map(([item]) => item);
}

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

// Each with what names its group, and words that its page prints once.
const stems: readonly (readonly [stem: string, name: string, once: string])[] = [
  ["What of this?\n\n```\nfirst = 1\n```", "What of this?", "first = 1"],
  ["Alike?\n\n```\nFIRST\n```\n\n```\nSECOND\n```", "Alike?", "FIRST"],
  ["Before.\n\nIs it whole?\n\n- One\n- Two", "Is it whole?", "One"],
  ["Is it right?\n\n| A | B |\n|---|---|\n| 1 | 2 |", "Is it right?", "<th>A</th>"],
  ["Who said it?\n\n> Words.", "Who said it?", "Words."],
  ["Over?\n\n---", "Over?", "<hr>"],
  ["Text.\n\n### A heading", "Text.", "A heading"],
  ["Case.\n\nWhat now?", "What now?", "Case."],
  ["```\nonly = 1\n```", "only = 1", ""],
  ["- This\n- That", "This That", ""],
  ["> Who says so?", "Who says so?", ""],
  ["<div>Raw</div>", "True or false", "Raw"],
];

describe("a stem", () => {
  it("names its group by its last paragraph, else its words, and is printed once and whole", async () => {
    const items = await printed(stems.map(([stem]) => stem));
    for (const [index, [stem, name, once]] of stems.entries()) {
      const item = items[index] ?? "";
      const [, legend = ""] = /<legend[^>]*>([\s\S]*?)<\/legend>/.exec(item) ?? [];
      expect(words(legend), stem).toBe(name);
      expect(legend, stem).not.toMatch(/<\/?(?:p|div|pre|ul|li|table|blockquote|hr|h\d)\b/);
      if (once !== "") expect(item.split(once).length - 1, stem).toBe(1);
    }
  });
});

describe("a text that is a line", () => {
  const lines = [
    "> 90 degrees",
    "# include",
    "1. first",
    "- x",
    "+ 3",
    "---",
    "| a",
    "~~~",
    "[a]: b",
  ];

  it.each(["single-choice", "ordering", "matching"])("is printed as typed: %s", async (kind) => {
    const entries = lines.map((text, index) => `{ id: o-${index}, text: ${JSON.stringify(text)} }`);
    const more = {
      "single-choice": `options: [${entries.join(", ").replace(" }", ", key: true }")}]`,
      ordering: `entries: [${entries.join(", ")}]`,
      matching: `prompts: [${entries.map((entry) => entry.replace(" }", ", match: one }")).join(", ")}]\n    reuse: true\n    responses: [{ id: two, text: "# two" }, { id: one, text: "> one" }]`,
    }[kind];
    const bank = `id: more\ntitle: M\nsummary: "# 1 of all"\nitems:\n  - id: m\n    kind: ${kind}\n    stem: Which?\n    rationale: R.\n    ${more}\n`;
    const page = (await buildChanged({ "quizzes/more.yaml": bank })).get("quizzes/more.html") ?? "";
    const [item = ""] = /<quiz-item[\s\S]*?<details/.exec(page) ?? [];
    for (const line of lines) expect(words(item)).toContain(line.replace(">", "&gt;"));
    expect(item).not.toMatch(/<(?:blockquote|h[13-6]|ul|hr|table)\b/);
    expect(words(page)).toContain("# 1 of all");
  });

  it("of several lines is Markdown, as code is", async () => {
    const bank =
      'id: more\ntitle: M\nsummary: S.\nitems:\n  - id: m\n    kind: single-choice\n    stem: Which?\n    rationale: R.\n    options:\n      - { id: a, text: "```\\nif x:\\n    y\\n```", key: true }\n      - { id: b, text: "```\\nif x:\\ny\\n```" }\n';
    const page = (await buildChanged({ "quizzes/more.yaml": bank })).get("quizzes/more.html") ?? "";
    expect(page).toContain("if x:\n    y\n</code>");
  });
});
