import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readChanged } from "../support/read-and-build.ts";

// What authors may leave out of a bank, and what is understood for what it is.

async function bankOf(items: string, head = "title: Tea\n", path = "quizzes/tea.yaml") {
  const { site, diagnostics } = await readChanged({ [path]: `${head}items:\n${items}` });
  const bank = site?.banks.find(({ file }) => file.path === path)?.bank;
  return { bank, told: diagnostics.map((each) => formatDiagnostic(each).split("\n")[0] ?? "") };
}

const choice = (stem: string, options: string) =>
  `  - kind: single-choice\n    stem: ${stem}\n    options:\n${options}`;

describe("ids that nobody wrote", () => {
  it("are made of the texts, and one warning says so", async () => {
    const { bank, told } = await bankOf(
      choice(
        "Does *green* tea want [boiling](../content/index.md) water?",
        "      - text: No\n        key: true\n      - Yes, always\n",
      ),
    );
    expect(bank).toEqual({
      id: "tea",
      title: "Tea",
      items: [
        {
          id: "tea-does-green-tea-want-boiling-water",
          kind: "single-choice",
          stem: "Does *green* tea want [boiling](../content/index.md) water?",
          options: [
            { id: "no", text: "No", key: true },
            { id: "yes-always", text: "Yes, always" },
          ],
        },
      ],
    });
    expect(told).toEqual([
      'quizzes/tea.yaml:3:5 unwritten-ids (warning): 3 questions and options have no id here, and learners\' answers are kept by ids: made of a text, one changes with it; run "waymark format", which writes them into the file',
    ]);
  });

  it("differ from those that are written and from one another", async () => {
    const same = choice("Which?", "      - { id: a, text: B, key: true }\n      - A\n      - a!\n");
    const written = same.replace("  - kind", "  - id: tea-which\n    kind");
    const { bank } = await bankOf(same + same + written);
    expect(bank?.items.map(({ id }) => id)).toEqual(["tea-which-2", "tea-which-3", "tea-which"]);
    expect(bank?.items[0]).toMatchObject({ options: [{ id: "a" }, { id: "a-2" }, { id: "a-3" }] });
  });

  // The first eight signs of `printf … | sha256sum`.
  it.each([
    ["お茶は何ですか。", "tea-72fb7dc8"],
    ["ما هو الشاي؟", "tea-a4d53bf5"],
    ["Wie groß ist Łódź?", "tea-wie-gross-ist-lodz"],
    ["Quelle est la «crème» ?", "tea-quelle-est-la-creme"],
  ])("are made of any script: %s", async (stem, id) => {
    const { bank } = await bankOf(`  - kind: true-false\n    stem: ${stem}\n    answer: true\n`);
    expect(bank?.items[0]?.id).toBe(id);
  });

  it("are as long as ids may be at most, and end with a word", async () => {
    const { bank } = await bankOf(
      `  - kind: true-false\n    stem: ${"Warm water ".repeat(20)}\n    answer: true\n`,
      "title: Long\n",
      `quizzes/${"a-long-name-".repeat(5)}end.yaml`,
    );
    expect(bank?.items[0]?.id).toBe(
      "a-long-name-a-long-name-a-warm-water-warm-water-warm-water-warm-water",
    );
  });

  it("are made in lists of every kind", async () => {
    const { bank } = await bankOf(`  - kind: ordering
    stem: In which order?
    entries: [Ask, Wait, Go]
  - kind: matching
    stem: Which is which?
    prompts:
      - { text: Told, match: Information }
      - { text: Agreed, match: c }
    responses: [{ id: c, text: Consent }, Information]
  - kind: cloze
    stem: Fill it.
    text: Tea is [[what]].
    gaps: [{ id: what, options: [{ text: hot, key: true }, cold] }]
  - kind: scenario
    stem: What happens?
    nodes:
      - { id: a, text: Now., choices: [{ text: Go on., feedback: So., to: b }] }
      - { id: b, text: Then., ending: good }
`);
    expect(bank?.items).toMatchObject([
      { entries: [{ id: "ask" }, { id: "wait" }, { id: "go" }] },
      {
        prompts: [
          { id: "told", match: "information" },
          { id: "agreed", match: "c" },
        ],
        responses: [{ id: "c" }, { id: "information" }],
      },
      { id: "tea-tea-is", gaps: [{ options: [{ id: "hot" }, { id: "cold" }] }] },
      { nodes: [{ choices: [{ id: "go-on" }] }, {}] },
    ]);
  });

  it("may be the bank's own, which need not be its file's name", async () => {
    const items = "  - { id: t, kind: true-false, stem: A?, answer: true }\n";
    const own = await bankOf(items, "id: other\ntitle: Tea\n");
    expect(own.bank?.id).toBe("other");
    const file = await bankOf(items, "title: Tea\n", "quizzes/hot/Tea & cake.yml");
    expect(file.bank?.id).toBe("tea-cake");
    expect([...own.told, ...file.told]).toEqual([]);
  });
});

describe("what is understood", () => {
  it.each([
    ["yes", true],
    ["Yes", true],
    ["NO", false],
    ["no", false],
    ["True", true],
    ['"false"', false],
  ])("to a statement: %s", async (answer, expected) => {
    const { bank } = await bankOf(`  - { id: t, kind: true-false, stem: A?, answer: ${answer} }\n`);
    expect(bank?.items[0]).toMatchObject({ answer: expected });
  });

  it.each([
    ["1,5", 1.5],
    ['"12"', 12],
    ["1 000", 1000],
    ["1.000.000", 1_000_000],
    ["−3", -3],
  ])("as a number: %s", async (value, expected) => {
    const { bank } = await bankOf(
      `  - id: n\n    kind: numeric\n    stem: A?\n    value: ${value}\n`,
    );
    expect(bank?.items[0]).toMatchObject({ value: expected });
  });

  it("as a text, as it is written", async () => {
    const { bank } = await bankOf(
      choice(
        "12",
        "      - { text: 1.50, key: yes }\n      - 007\n      - { text: True, key: no }\n",
      ),
    );
    expect(bank?.items[0]).toMatchObject({
      stem: "12",
      options: [
        { id: "1-50", text: "1.50", key: true },
        { id: "007", text: "007" },
        { id: "true", text: "True" },
      ],
    });
  });

  it("in code too", async () => {
    const code = `export default { title: "T", items: [
      { id: "c", kind: "single-choice", stem: "A?", options: [{ text: 2, key: true }, "3"] }] };`;
    const { site, diagnostics } = await readChanged({ "quizzes/t.ts": code });
    expect(site?.banks.find(({ bank }) => bank.id === "t")?.bank.items[0]).toMatchObject({
      options: [
        { id: "2", text: "2" },
        { id: "3", text: "3" },
      ],
    });
    expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([
      ["unwritten-ids", 'write them, such as id: "2"'],
    ]);
  });
});

describe("what is not understood is told with the right spelling", () => {
  const numeric = (value: string) => `  - kind: numeric\n    stem: A?\n    ${value}\n`;
  it.each([
    [
      "a number that may be two",
      numeric("value: 1,500"),
      '5:12 invalid-value: "items" › no. 1 › "value": "1,500" may be 1500 or 1.5; write the one that is meant so',
    ],
    [
      "a number with its unit",
      numeric("value: 25 %"),
      '5:12 invalid-value: "items" › no. 1 › "value": must be a number, not text; write 25 alone; what it counts, "%", can stand in "unit"',
    ],
    [
      "a word for a number",
      numeric("value: many"),
      '5:12 invalid-value: "items" › no. 1 › "value": must be a number, not text; write a number in digits, such as 12 or 1.5',
    ],
    [
      "decimal commas in a list",
      numeric("range: [1,5, 2,5]"),
      '5:12 invalid-value: "items" › no. 1 › "range": may have 2 entries at most; a comma parts two numbers here: write 1.5 for one and a half',
    ],
    [
      "a word for yes in another language",
      "  - kind: true-false\n    stem: A?\n    answer: ja\n",
      '5:13 invalid-value: "items" › no. 1 › "answer": must be true or false, not text; write true or false; yes and no will do',
    ],
    [
      "an option's letter",
      `${choice("A?", "      - A\n      - B\n")}    answer: b\n`,
      '8:5 unknown-key: "answer" is not a key of "items" › no. 1; mark the right option itself: "- text: …", and "key: true" below that text',
    ],
    [
      "another word for key",
      choice("A?", "      - { text: A, correct: true }\n      - B\n"),
      '6:20 unknown-key: "correct" is not a key of "items" › no. 1 › "options" › no. 1; did you mean "key"?',
    ],
    [
      "feedback to yes",
      "  - kind: true-false\n    stem: A?\n    answer: yes\n    feedback: { yes: B. }\n",
      '6:17 unknown-key: "yes" is not a key of "items" › no. 1 › "feedback"; did you mean "true"?',
    ],
    [
      "options by letters",
      "  - kind: single-choice\n    stem: A?\n    options: { a: A, b: B }\n",
      '5:14 invalid-value: "items" › no. 1 › "options": must be a list, not keys with values; write it as a list: "- " before each entry, such as "- text: …"',
    ],
    [
      "one answer that is no list",
      "  - kind: short-answer\n    stem: A?\n    accept: Paris\n",
      '5:13 invalid-value: "items" › no. 1 › "accept": must be a list, not text; write it as a list: each entry on a line of its own, behind "- "',
    ],
  ])("%s", async (_, items, expected) => {
    expect((await bankOf(items)).told).toEqual([`quizzes/tea.yaml:${expected}`]);
  });

  it.each([
    ["mcq", "single-choice"],
    ["True/False", "true-false"],
    ["fill in the blank", "cloze"],
    ["sorting", "ordering"],
  ])("another name of a kind: %s", async (kind, meant) => {
    const { told } = await bankOf(`  - { kind: ${kind}, stem: A? }\n`);
    expect(told.map((line) => line.split("; ")[1])).toContain(`did you mean "${meant}"?`);
  });
});
