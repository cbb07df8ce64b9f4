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

  test("of a list that begins in the line of its key, with more of the entry below", async () => {
    const text = `${bank
      .replace("title:", "titel:")
      .replace(
        / {4}options:\n.*\n.*\n/,
        "    options: - id: a\n        text: This\n      - id: b\n        txt: That\n",
      )}${second}`;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "2:1 unknown-key",
      "12:14 yaml-syntax",
      "15:9 unknown-key",
      "18:20 dead-link",
      "20:14 missing-anchor",
    ]);
  });

  test("of the summary that a bank in Markdown says in its text, in each paragraph", async () => {
    const text =
      "On [it](a.md).\n\n  And [more](b.md).\n\n## Which? {#m}\n\n- [x] A {#a}\n- [ ] B {#b}\n";
    expect(await told({ "quizzes/more.md": text })).toEqual(["1:9 dead-link", "3:14 dead-link"]);
  });

  test("of a bank in TypeScript", async () => {
    const code = `export default { id: "t", title: "T", summary: "S [x](none.md).", order: "first",
    items: [{ id: "n", kind: "true-false", stem: "S?", rationale: "R.", answer: true }] };`;
    expect(await told({ "quizzes/t.ts": code })).toEqual(["1:48 dead-link", "1:74 invalid-value"]);
    // Questions in a list of their own, spread, made by a function, and made of nothing that stands there.
    const made = `type Asked = { id: string; stem: string };
const first = [{ id: "a", kind: "true-false", stem: "[A](gone.md)?", rationale: "R.", answer: true }];
const asked = (id: string, stem: string) => ({ id, kind: "true-false", stem, rationale: "R.", answer: 7 });
const items = [
  ...first,
  asked("b", "B?"),
  { id: "c", kind: "true-false", stem: "C?", rationale: "As [@maed].", anwser: true },
  ...[1, 2].map((n) => ({ ...first[0], id: "d" + n, stem: "D" + n + " [x](none.md)?" })),
];
export default { id: "t", title: "T", summary: "S.", items };`;
    expect(await told({ "quizzes/t.ts": made })).toEqual([
      "2:53 dead-link",
      "6:9 invalid-value",
      "7:57 unknown-source",
      "7:72 unknown-key",
      "10:54 dead-link",
    ]);
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
    const twice = `${terms}  - id: b\n    term: C\n    definition: D.\n`;
    expect(await told({ "content/glossary.yaml": twice })).toContain("6:9 duplicate-id");
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

  test.each([
    ["a second colon", "stem: Which: one?", ["8:11 yaml-syntax"]],
    ["several colons", "stem: Which: one: two: three?", ["8:11 yaml-syntax"]],
    ["text behind quotes", 'stem: "Which" one?', ["8:19 yaml-syntax"]],
    ["a key for the second time", "stem: Which?\n    id: choice-3", ["9:5 yaml-syntax"]],
    ["a sign that begins no text", "stem: @Which?", ["8:11 yaml-syntax"]],
    ["a backslash that escapes nothing", 'stem: "Wh\\qich?"', ["8:14 yaml-syntax"]],
    ["two of them", "stem: Which: one?\n    hints: [@a]", ["8:11 yaml-syntax", "9:13 yaml-syntax"]],
  ])(
    "of a bank that is no YAML in one line, by %s, all that stands in others",
    async (_, slip, own) => {
      const text = bank.replace("stem: Which?", slip).replace("[mead]", "[maed]") + second;
      const more = slip.split("\n").length - 1;
      expect(await told({ "quizzes/choice.yaml": text })).toEqual([
        ...own,
        `${11 + more}:15 unknown-source`,
        `${17 + more}:20 dead-link`,
        `${19 + more}:14 missing-anchor`,
      ]);
    },
  );

  test("of front matter and a glossary that are no YAML in one line, all that stands in others", async () => {
    const front =
      "---\ntitle: Tea: green\nsumary: S.\nobjectives:\n  - Do [x](none.md)\n---\n\n[y](gone.md)\n";
    expect(await told({ "content/index.md": front })).toEqual([
      ...["2:8 yaml-syntax", "3:1 unknown-key", "5:12 dead-link", "8:5 dead-link"],
    ]);
    const terms =
      "terms:\n  - id: a\n    term: A: b\n    definition: As [x](none.md).\n  - id: a\n    term: B\n";
    expect(await told({ "content/glossary.yaml": terms })).toEqual([
      ...["3:11 yaml-syntax", "4:24 dead-link", "5:5 missing-key", "5:9 duplicate-id"],
    ]);
  });

  test.each([
    ["a list in the line of its key", "stem: - which", ["8:11 yaml-syntax"]],
    ["text behind the mark of a long one", "stem: > Which [x](y.md)", ["8:13 yaml-syntax"]],
    ["that without a space", "stem: |Which: one", ["8:12 yaml-syntax"]],
    [
      "text behind the mark, and below it",
      "stem: >- Which\n      [one](gone.md)?",
      ["8:14 yaml-syntax", "9:13 dead-link"],
    ],
    ["two of them", "stem: > a\n    hints: - b", ["8:13 yaml-syntax", "9:12 yaml-syntax"]],
    [
      "what a merge left",
      "<<<<<<< HEAD\n    stem: [one](gone.md)?\n=======\n    stem: B\n>>>>>>> other".replace(
        "[one]",
        "Is [one]",
      ),
      ["8:5 yaml-syntax", "9:20 dead-link"],
    ],
  ])("of a bank that is no YAML, by %s, all that stands elsewhere", async (_, slip, own) => {
    // A merge's marks stand at the beginnings of lines.
    const text = bank
      .replace("stem: Which?", slip)
      .replace("    <<<<<<<", "<<<<<<<")
      .replace("[mead]", "[maed]");
    const more = slip.split("\n").length - 1;
    expect(await told({ "quizzes/choice.yaml": text + second })).toEqual([
      ...own.map((place) => place.replace("8:5", more > 3 ? "8:1" : "8:5")),
      `${11 + more}:15 unknown-source`,
      `${17 + more}:20 dead-link`,
      `${19 + more}:14 missing-anchor`,
    ]);
  });

  test("of a list and of keys that are there twice, those below both", async () => {
    const other = second.replace("gone.md", "none.md");
    const text = `${bank}items:\n${other.replace("choice-2", "choice-3")}${second}`;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "15:1 yaml-syntax",
      "18:20 dead-link",
      "20:14 missing-anchor",
      "24:20 dead-link",
      "26:14 missing-anchor",
    ]);
  });

  test("of a text that is there twice, those of the first; where that is empty, of the second", async () => {
    const twice = (one: string, other: string) =>
      told({
        "quizzes/choice.yaml": bank.replace("stem: Which?", `stem: ${one}\n    stem: ${other}`),
      });
    expect(await twice("A [a](a.md)?", "B [b](b.md)?")).toEqual([
      "8:17 dead-link",
      "9:5 yaml-syntax",
    ]);
    expect(await twice("", "B [b](b.md)?")).toEqual(["8:11 yaml-syntax", "9:17 dead-link"]);
  });

  test("of a quiz with a wrong value, what it names", async () => {
    const quiz = `id: choice
title: All
summary: On [x](none.md).
order: first
items: [choice-1, choice-9, 7]
draw:
  - from: [choice, choise]
    objective: Nothing of the kind
    count: three
  - from: choice
    count: 1
  - from: [choice]
    objective: Nothing of the kind
    count: 90
`;
    expect(await told({ "quizzes/all.quiz.yaml": quiz })).toEqual([
      "1:5 duplicate-id",
      "3:17 dead-link",
      "4:8 invalid-value",
      "5:19 unknown-item",
      "5:29 unknown-item",
      "7:20 unknown-bank",
      "9:12 invalid-value",
      "10:11 invalid-value",
      "12:5 empty-pool",
    ]);
  });

  test("of a quiz whose id is none, and of one that says nothing, no more than that", async () => {
    const files = { "quizzes/a.quiz.yaml": "id: All Of It\ntitle: A\nitems: [choice-1]\n" };
    expect(await told(files)).toEqual(["1:5 invalid-value"]);
    expect(await told({ "quizzes/a.quiz.yaml": "title: A\n" })).toEqual(["1:1 invalid-value"]);
  });

  test("of a scenario with a wrong value, which nodes and choices are not there or there twice", async () => {
    const text = `${bank}  - id: choice-2
    kind: scenario
    stem: You choose.
    difficulty: hardest
    nodes:
      - id: one
        text: Now?
        choices:
          - { id: a, text: Go, feedback: F., to: edn, credit: lots }
          - { id: a, text: Stay, feedback: F., to: end }
      - { id: end, text: There., ending: godo, retry: noe }
      - { id: end, text: There., ending: good }
      - { id: alone, text: There., ending: good }
`;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "18:17 invalid-value",
      "23:50 missing-node",
      "23:63 invalid-value",
      "24:19 duplicate-id",
      "25:42 invalid-value",
      "25:55 missing-node",
      "26:15 duplicate-id",
    ]);
  });

  test("of a matching and a cloze with a wrong value, which ids are not there or there twice", async () => {
    const text = `${bank}  - id: choice-2
    kind: matching
    stem: Match.
    difficulty: hardest
    prompts:
      - { id: a, text: A, match: r1 }
      - { id: a, text: B, match: r9 }
    responses:
      - { id: r1, text: C }
      - { id: r1, text: D }
  - id: choice-3
    kind: cloze
    stem: Fill.
    text: |
      One [[one]]

      and [[two]].
    gaps:
      - { id: one, accept: x }
`;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      "18:17 invalid-value",
      "21:15 duplicate-id",
      "21:34 unknown-response",
      "24:15 duplicate-id",
      "31:11 unknown-gap",
      "33:28 invalid-value",
    ]);
  });

  test.each([
    ["an article", "content/index.md", "---\ntitle: Home\n---\n\nA.\n\n"],
    ["a bank in Markdown", "quizzes/m.md", "---\ntitle: M\n---\n\n## A?\n\n"],
  ])("of what a merge of Git left in %s, outside of code", async (_, file, head) => {
    const marks = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n";
    const rest = "\n- [x] A\n- [ ] B\n\nRationale: R.\n";
    const rules = async (text: string) => (await readChanged({ [file]: text })).diagnostics;
    const found = await rules(`${head}${marks}${rest}`);
    expect(found.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toContain(
      "7:1 merge-conflict",
    );
    const inCode = await rules(`${head}\`\`\`text\n${marks}\`\`\`\n${rest}`);
    expect(inCode.map(({ rule }) => rule)).not.toContain("merge-conflict");
  });

  test("of a bank that is no YAML from a line on, that alone", async () => {
    const text = bank.replace("stem: Which?", 'stem: "Which?') + second;
    expect(await told({ "quizzes/choice.yaml": text })).toEqual(["8:11 yaml-syntax"]);
  });

  test("of an item with a slip in a key that says nothing, at that key", async () => {
    const text = bank.replace("stem: Which?", "stem: Which?\n    difficlty:\n    lint-ignor:");
    expect(await told({ "quizzes/choice.yaml": text })).toEqual([
      ...["9:5 unknown-key", "9:15 invalid-value", "10:5 unknown-key", "10:16 invalid-value"],
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

  describe.each([
    ["an article's questions", "content/index.md", "---\ntitle: Home\nsummary: S.\n---\n\n", 6],
    ["a bank in Markdown", "quizzes/tea.md", "---\ntitle: Tea\nsummary: S.\n---\n\n", 6],
  ])("%s", (_, file, head, first) => {
    /** The body's first line is `first`; lines and columns are counted from there by hand. */
    const toldOf = async (body: string) =>
      (await told({ [file]: `${head}${body}\n` })).map((place) => {
        const [line = 0, rest] = place.split(/:(.*)/);
        return `${Number(line) - first + 1}:${rest}`;
      });
    const options = "- [x] [A](gone.md)\n  > Yes.\n- [ ] B\n";

    test("a wrong value, dead links and unknown sources of a question and of those after it", async () => {
      const body = `::: question q-1\nWhich [one](none.md)?\n\n${options}\nDifficulty: hardest\nRationale: As [@maed].\n:::\n\n::: question q-2\nWhat [@maed]?\n\n- [ ] C\n- [x] D\n:::`;
      expect(await toldOf(body)).toEqual([
        "2:13 dead-link",
        "4:11 dead-link",
        "8:13 invalid-value",
        "9:16 unknown-source",
        "13:7 unknown-source",
      ]);
    });

    test("no key, an unmarked option and text after the options beside a dead link", async () => {
      const body = `::: question q-1\nWhich?\n\n- [ ] [A](gone.md)\n- B\n\nMore.\n\nRationale: On [it](none.md).\nDifficulty: 7\n:::`;
      expect(await toldOf(body)).toEqual([
        "1:14 no-key",
        "4:11 dead-link",
        "5:3 question-form",
        "7:1 question-form",
        "9:20 dead-link",
        "10:13 invalid-value",
      ]);
    });

    test("no options beside a dead link and a wrong value", async () => {
      const body = "::: question q-1\nWhich [one](none.md)?\n\nRationale: R.\nDifficulty: 7\n:::";
      expect(await toldOf(body)).toEqual([
        "1:14 question-form",
        "2:13 dead-link",
        "5:13 invalid-value",
      ]);
    });

    test("misspelt words first, last, in bold and by another name, and what they say", async () => {
      const body = `::: question q-1\nWhich?\n\n${options}\nRationle: As [@maed].\n\nDificulty: hardest\nSorces: maed\n**Hint:** See [x](none.md).\nSectoin: guide/choice.md#x\n:::`;
      expect(await toldOf(body)).toEqual([
        "4:11 dead-link",
        "8:1 question-form",
        "8:15 unknown-source",
        "10:1 question-form",
        "10:12 invalid-value",
        "11:1 question-form",
        "11:9 unknown-source",
        "12:1 question-form",
        "12:19 dead-link",
        "13:1 question-form",
        "13:10 missing-anchor",
      ]);
    });

    test("words in the line below an option, and words that say nothing", async () => {
      const body =
        "::: question q-1\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\nRationale: R.\n:::\n\n::: question q-1\nWhich [one](none.md)?\n\n- [x] A\n- [ ] B\n\nTags:\n\nSources: mead\n:::";
      expect(await toldOf(body)).toEqual([
        "7:1 question-form",
        "10:14 duplicate-id",
        "11:13 dead-link",
        "16:1 invalid-value",
      ]);
    });

    test("ticks with a bracket too few, before and behind others", async () => {
      const body = `::: question q-1\nWhich [one](none.md)?\n\n- [x [A](gone.md)\n- [ ] B\n:::\n\n::: question q-2\nWhich?\n\n- [ ] A\n- x] B\n- [] C\n:::`;
      expect(await toldOf(body)).toEqual([
        "2:13 dead-link",
        "4:3 question-form",
        "4:10 dead-link",
        "12:3 question-form",
        "13:3 question-form",
      ]);
    });

    test("what is not said in words, above the options and below them", async () => {
      const body = `::: question q-1\nKind: single-choice\n\nWhich?\n\n${options}\nAnswer: A\nRationale: R.\n:::`;
      expect(await toldOf(body)).toEqual([
        "2:1 question-form",
        "6:11 dead-link",
        "10:1 question-form",
      ]);
      const { diagnostics } = await readChanged({ [file]: `${head}${body}\n` });
      const said = diagnostics.map(({ message, hint }) => `${message}; ${hint}`);
      expect(said[0]).toMatch(
        /^"Kind:" is not said of a question in words; take it out: one \[x\]/,
      );
      expect(said[2]).toBe(
        '"Answer:" is not said of a question in words; begin the right option with "[x]"',
      );
    });

    test("words that are none among values, and none in prose", async () => {
      const body = `::: question q-1\nWhich?\n\n- [x] A\n- [ ] B\n\nRationale: Two things:\nSource: a book\nTea: hot\n\nTags: one\nFoo: two\nBar: three\n:::`;
      expect(await toldOf(body)).toEqual(["12:1 question-form", "13:1 question-form"]);
    });
  });
});
