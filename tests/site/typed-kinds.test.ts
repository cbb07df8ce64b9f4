import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readChanged } from "../support/read-and-build.ts";

function bank(items: string): Record<string, string> {
  return {
    "quizzes/choice.yaml": `id: choice\ntitle: Choice\nsummary: On choice.\nitems:\n${items}`,
  };
}

describe("faults of items that are typed stand where they are", () => {
  // Line and column are counted by hand.
  const faults: [name: string, items: string, expected: string][] = [
    [
      "a pattern that might never end",
      `  - id: permission
    kind: short-answer
    stem: What?
    rationale: So.
    accept: [consent]
    pattern: "(a+)+b"
`,
      'quizzes/choice.yaml:10:14 unsafe-pattern: the pattern of item "permission" is not one that every answer can be tried on: it repeats “(a+)”, which itself can be tried in several ways; write it more plainly, or list the answers under accept',
    ],
    [
      "a tolerance beside a range",
      `  - id: share
    kind: numeric
    stem: What?
    rationale: So.
    range: [1, 2]
    tolerance: 1
`,
      'quizzes/choice.yaml:10:16 tolerance-of-range: item "share" has a tolerance beside its range; widen the range instead',
    ],
    [
      "a misspelt gap",
      `  - id: prose
    kind: cloze
    stem: Fill it.
    rationale: So.
    text: One [[gap-oen]] and [[gap-one]].
    gaps:
      - { id: gap-one, accept: [x] }
`,
      'quizzes/choice.yaml:9:15 unknown-gap: item "prose" has no gap "gap-oen"; did you mean "[[gap-one]]"?',
    ],
    [
      "a misspelt key of a gap",
      `  - id: prose
    kind: cloze
    stem: Fill it.
    rationale: So.
    text: One [[gap-one]].
    gaps:
      - { id: gap-one, acept: [x] }
`,
      'quizzes/choice.yaml:11:24 unknown-key: "acept" is not a key of "items" › no. 1 › "gaps" › no. 1; did you mean "accept"?',
    ],
  ];

  it.each(faults)("%s", async (_, items, expected) => {
    const { diagnostics } = await readChanged(bank(items));
    const [first] = diagnostics.map((fault) => formatDiagnostic(fault).split("\n")[0]);
    expect(first).toBe(expected);
  });
});

it("a text with gaps is split at them, its markup safe and whole", async () => {
  const items = `  - id: prose
    kind: cloze
    stem: Fill it.
    rationale: So.
    text: |
      A *b [[one]]* <script>alert(1)</script><b>c</b> \`[[two]]\`.
    gaps:
      - { id: one, accept: [x] }
      - { id: two, accept: [y] }
`;
  const { site, diagnostics } = await readChanged(bank(items));
  expect(diagnostics).toMatchObject([{ rule: "unsafe-html", line: 10, column: 21 }]);
  expect(site?.banks[0]?.items[0]?.fields).toMatchObject({
    textParts: [
      { html: "A <em>b ", gap: null },
      { html: "", gap: "one", number: 1 },
      { html: "</em> <b>c</b> <code>", gap: null },
      { html: "", gap: "two", number: 2 },
      { html: "</code>.", gap: null },
    ],
  });
});
