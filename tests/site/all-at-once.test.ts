import { describe, expect, test } from "vitest";
import { type Files, readChanged, soundFiles } from "../support/read-and-build.ts";

const bank = soundFiles["quizzes/choice.yaml"] ?? "";
const second = `  - id: choice-2
    kind: true-false
    stem: "[Is it](gone.md)?"
    rationale: R.
    section: "#optoins"
    answer: true
`;

async function told(changes: Files): Promise<string[]> {
  const { site, diagnostics } = await readChanged(changes);
  expect(site).toBeUndefined();
  return diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe("beside a fault in the shape of a file its other faults are told:", () => {
  test("of a bank, those of its items that are sound", async () => {
    const text = bank.replace("key: true", "kee: true") + second;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "13:30 unknown-key",
      "17:20 dead-link",
      "19:14 missing-anchor",
    ]);
  });

  test("of an item that has such a fault, those of its texts", async () => {
    const text = bank
      .replace("stem: Which?", "stem: Which [of](none.md)?\n    hint: x")
      .replace("rationale: Because.", "rationale: Because [@maed].")
      .replace("text: That", "text: '[That](that.md)'");
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "8:22 dead-link",
      "9:5 unknown-key",
      "10:25 unknown-source",
      "15:32 dead-link",
    ]);
  });

  test("of a bank whose own keys have it, without echoes of it", async () => {
    const text = bank
      .replace("article: guide/choice.md", "article: guide/choice")
      .replace("summary: On choice.", "summary: On [choice](none.md).\norder: first")
      .replace(", key: true", "")
      .replace("title: Choice\n", "");
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "1:1 missing-key",
      "2:22 dead-link",
      "3:8 invalid-value",
      "4:10 invalid-value",
      "6:9 no-key",
    ]);
  });

  test("of a bank in TypeScript", async () => {
    const code = `export default { id: "t", title: "T", summary: "S [x](none.md).", order: "first",
    items: [{ id: "n", kind: "true-false", stem: "S?", rationale: "R.", answer: true }] };`;
    expect(await told({ "quizzes/t.ts": code })).toEqual(["1:1 dead-link", "1:1 invalid-value"]);
  });

  test("of front matter, a glossary, sources and a quiz", async () => {
    const front = "---\ntitle: Home\nsumary: S.\nobjectives:\n  - 7\n  - Do [x](none.md)\n---\n";
    expect(await told({ "content/index.md": front })).toEqual([
      "3:1 unknown-key",
      "5:5 invalid-value",
      "6:12 dead-link",
    ]);
    const terms = "terms:\n  - id: a\n  - id: b\n    term: B\n    definition: As [x](none.md).\n";
    expect(await told({ "content/glossary.yaml": terms })).toEqual([
      "2:5 missing-key",
      "2:5 missing-key",
      "5:24 dead-link",
    ]);
    const sources = `${soundFiles["content/sources.yaml"]}    pages: true\n    note: See [x](none.md).\n`;
    expect(await told({ "content/sources.yaml": sources })).toEqual([
      "7:12 invalid-value",
      "8:19 dead-link",
    ]);
    const quiz = "id: all\nsummary: On [x](none.md).\nitems: [choice-1]\n";
    expect(await told({ "quizzes/all.quiz.yaml": quiz })).toEqual([
      "1:1 missing-key",
      "2:17 dead-link",
    ]);
  });

  test("of an item with a slip in a key, what it names and whether it can be answered", async () => {
    const text = bank
      .replace("rationale:", "rationalle:")
      .replace('"#options"', '"#optoins"')
      .replace("[mead]", "[maed]")
      .replace("id: b", "id: a");
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "9:5 unknown-key",
      "10:14 missing-anchor",
      "11:15 unknown-source",
      "14:15 duplicate-id",
    ]);
  });

  test.each([
    ["singel", "7:11 invalid-value"],
    ["choice", "7:11 invalid-value"],
  ])("of an item of the kind %s, those of the kind that it seems to be of", async (kind, fault) => {
    const text = bank
      .replace("kind: single-choice", `kind: ${kind}`)
      .replace("rationale:", "rationalle:")
      .replace("key: true", "kee: true");
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      fault,
      "9:5 unknown-key",
      "13:30 unknown-key",
    ]);
  });

  test("of an item whose answer is none, what it names, and what names it", async () => {
    const more = second.replace("answer: true", "answer: perhaps").replace("#optoins", "#options");
    const quiz = "id: all\ntitle: All\nitems: [choice-1, choice-2, choice-3]\n";
    const files = { "quizzes/choice.yaml": bank + more.replaceAll("choice-2", "choice-1") };
    expect(await told({ ...files, "quizzes/all.quiz.yaml": quiz })).toEqual([
      "3:19 unknown-item",
      "3:29 unknown-item",
      "15:9 duplicate-id",
      "17:20 dead-link",
      "20:13 invalid-value",
    ]);
  });
});
