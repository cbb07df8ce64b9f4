import { expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { writingRules } from "../../src/core/rules/writing-rules.ts";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { article, type Files, readChanged } from "../support/read-and-build.ts";
import { readGuide } from "../support/read-guide.ts";

/** A bank of one item with an option to find; further keys stand above its stem. */
function bank(more = ""): Files {
  return {
    "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
items:
  - id: choice-1
    kind: single-choice
${more}    stem: Which?
    rationale: Because.
    options:
      - { id: a, text: This, key: true }
      - { id: b, text: That }
      - { id: c, text: None of the above }
`,
  };
}

async function told(files: Files, options: Partial<SiteOptions> = {}) {
  const { diagnostics } = await readChanged(files, options);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0]);
}

const finding =
  'catch-all-option (warning): item "choice-1" has the option "None of the above", which can be judged without knowing the others; write an option of its own, or make it a multiple-choice item';

it("what a rule finds is told at its place", async () => {
  expect(await told(bank())).toEqual([`quizzes/choice.yaml:12:24 ${finding}`]);
});

it("the configuration says how much it counts for", async () => {
  const counts = async (options: Partial<SiteOptions>) => {
    const { diagnostics } = await readChanged(bank(), options);
    return diagnostics
      .filter(({ rule }) => rule === "catch-all-option")
      .map(({ severity }) => severity);
  };
  expect(await counts({ rules: { "catch-all-option": "off" } })).toEqual([]);
  expect(await counts({ rules: { "catch-all-option": { level: "error" } } })).toEqual(["error"]);
  expect(await counts({ ruleSet: "strict" })).toEqual(["error"]);
});

it.each([
  [{ "longest-key": { ratio: 2 } }, []],
  [
    { "longest-key": { share: 2 } },
    ['option "rules.longest-key.share": is no option of the rule; it has: level, ratio'],
  ],
  [
    { "image-alt": { ratio: 2 } },
    ['option "rules.image-alt.ratio": is no option of the rule; it has: level'],
  ],
  [
    { "longest-key": { ratio: "off", level: 2 } },
    [
      'option "rules.longest-key.level": must be "error", "warning" or "off"',
      'option "rules.longest-key.ratio": must be a number',
    ],
  ],
] as const)("rules %j are told as %j", (rules, messages) => {
  const { diagnostics } = readConfig({ title: "Test", rules });
  const told = diagnostics.map(({ message, hint }) => `${message}; ${hint}`);
  expect(told.map((each, index) => each.slice(0, messages[index]?.length))).toEqual(messages);
});

it.each(["catch-all-option (a test has it)", "[catch-all-option (a test has it)]"])(
  "with a reason, lint-ignore: %s ignores it",
  async (ignore) => {
    expect(await told(bank(`    lint-ignore: ${ignore}\n`))).toEqual([]);
  },
);

it.each([
  [
    "catch-all-option",
    '7:18 lint-ignore (warning): item "choice-1" does not say why it ignores "catch-all-option"; write "catch-all-option (the reason)"',
    true,
  ],
  [
    "catch-al-option (so)",
    '7:18 lint-ignore (warning): item "choice-1" ignores "catch-al-option", which is no guideline for writing questions; did you mean "catch-all-option"?',
    true,
  ],
  [
    "[catch-all-option (so), longest-key (it is short)]",
    '7:42 lint-ignore (warning): item "choice-1" ignores "longest-key", which finds nothing there; take it out',
    false,
  ],
])("lint-ignore: %s is told", async (ignore, message, isFound) => {
  expect(await told(bank(`    lint-ignore: ${ignore}\n`))).toEqual([
    `quizzes/choice.yaml:${message}`,
    ...(isFound ? [`quizzes/choice.yaml:13:24 ${finding}`] : []),
  ]);
});

it("what ignores a rule that is off is not told", async () => {
  const files = bank("    lint-ignore: [catch-all-option (so), longest-key (so)]\n");
  const rules = { "longest-key": "off" } as const;
  expect(await told(files, { rules })).toEqual([]);
});

const question = (line: string) => ({
  "content/index.md": article(
    "Home",
    `::: question q-1\nWhich?\n\n${line}\n\n- [x] This\n  > Yes.\n- [ ] That\n- [ ] None of the above\n:::`,
  ),
});

it("an article's question ignores by a comment, which is no part of it", async () => {
  const { site, diagnostics } = await readChanged(
    question("<!-- lint-ignore: catch-all-option (a test has it) -->"),
  );
  expect(diagnostics).toEqual([]);
  expect(site?.articleBanks[0]?.bank.items[0]?.stem).toBe("Which?");
});

it("faults of such a comment, and what is found, have their places", async () => {
  const comment = "<!-- lint-ignore: longest-key (so) -->";
  expect(await told(question(comment))).toEqual([
    'content/index.md:9:19 lint-ignore (warning): item "q-1" ignores "longest-key", which finds nothing there; take it out',
    `content/index.md:14:7 ${finding.replace("choice-1", "q-1")}`,
  ]);
});

it("the guide keeps the guidelines, but for what it says why", async () => {
  const { diagnostics } = await readGuide();
  const names = ["lint-ignore", ...Object.keys(writingRules)];
  expect(diagnostics.filter(({ rule }) => names.includes(rule))).toEqual([]);
});

it("what is off is a warning where the set is strict", async () => {
  const { diagnostics } = await readChanged({}, { ruleSet: "strict" });
  const taste = diagnostics.filter(({ rule }) => rule === "option-count");
  expect(taste.map(({ severity }) => severity)).toEqual(["warning"]);
});

it("a bank ignores what is said of it as a whole", async () => {
  const items = Array.from({ length: 20 }, (_, no) =>
    ["a", "b", "c"]
      .map(
        (id, at) => `{ id: ${id}, text: T${(no + at) % 7}${id}${at === 0 ? ", key: true" : ""} }`,
      )
      .join(", "),
  ).map(
    (options, no) =>
      `  - { id: c-${no}, kind: single-choice, stem: No. ${no}?, options: [${options}] }`,
  );
  const whole = (more: string) => ({
    "quizzes/choice.yaml": `id: choice\ntitle: C\nsummary: S.\n${more}items:\n${items.join("\n")}\n`,
  });
  expect(await told(whole(""))).toEqual([
    expect.stringMatching(/^quizzes\/choice\.yaml:1:5 key-position \(warning\): of the bank's 20/),
  ]);
  expect(await told(whole("lint-ignore: key-position (each is shuffled on paper)\n"))).toEqual([]);
});

it("the bank says in which language words are looked for", async () => {
  const files = bank();
  const text = files["quizzes/choice.yaml"] ?? "";
  const finnish = { "quizzes/choice.yaml": `language: fi\n${text}` };
  expect(await told(finnish)).toEqual([]);
});
