import { expect, it } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { article, buildChanged, type Files, readChanged } from "../support/read-and-build.ts";

async function told(changes: Files, options: Partial<SiteOptions>) {
  const { site, diagnostics } = await readChanged(changes, options);
  const counts = diagnostics.map(({ rule, severity }) => `${rule} ${severity}`).toSorted();
  return { isBuilt: site !== undefined, counts };
}

const faults = article("Home", "[a](gone.md) [b](#none) ![](x.png)");

it.each([
  [
    {},
    false,
    ["dead-link error", "image-alt warning", "missing-anchor error", "missing-image error"],
  ],
  [
    { ruleSet: "strict" },
    false,
    [
      ...["dead-link error", "image-alt error", "missing-anchor error", "missing-image error"],
      // Matters of taste, off elsewhere, of which the sound site's one question breaks four.
      ...["no-feedback warning", "no-objective warning", "option-count warning"],
      "short-stem warning",
    ],
  ],
  [
    { ruleSet: "migrate" },
    true,
    ["dead-link warning", "image-alt warning", "missing-anchor warning", "missing-image warning"],
  ],
  [
    { ruleSet: "migrate", rules: { "dead-link": "error", "image-alt": "off" } },
    false,
    ["dead-link error", "missing-anchor warning", "missing-image warning"],
  ],
  [
    { rules: { "dead-link": "off", "missing-anchor": "off", "missing-image": "warning" } },
    true,
    ["image-alt warning", "missing-image warning"],
  ],
] as const)("with %j the site is built: %j, and told is %j", async (options, isBuilt, counts) => {
  expect(await told({ "content/index.md": faults }, options)).toEqual({ isBuilt, counts });
});

it("a fault that leaves no sound page is an error in every set", async () => {
  const twice = article("Home", "## A {#a}\n\n## B {#a}");
  expect(await told({ "content/index.md": twice }, { ruleSet: "migrate" })).toEqual({
    isBuilt: false,
    counts: ["duplicate-id error"],
  });
});

it.each([
  [
    { "mising-anchor": "off" },
    'option "rules.mising-anchor": is no rule; did you mean "missing-anchor"?',
  ],
  [{ xyzzy: "off" }, 'option "rules.xyzzy": is no rule; docs/content/reference/rules lists them'],
  [
    { "duplicate-id": "warning" },
    'option "rules.duplicate-id": cannot be lowered: one of the two would be lost',
  ],
  [
    { "no-key": "off" },
    /^option "rules\.no-key": cannot be lowered: answers to the question would/,
  ],
] as const)("rules %j are told: %s", (rules, message) => {
  const { config, diagnostics } = readConfig({ title: "Test", rules });
  expect(config).toBeUndefined();
  const told = diagnostics.map((fault) => `${fault.message}; ${fault.hint}`);
  expect(told).toEqual([
    typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
  ]);
  expect(told[0]).toMatch(/^option /);
});

it("a rule that cannot be lowered may be said to be the error that it is", () => {
  expect(readConfig({ title: "Test", rules: { "duplicate-id": "error" } }).diagnostics).toEqual([]);
});

it("a set that is none is told with those that are", () => {
  const { diagnostics } = readConfig({ title: "Test", ruleSet: "lax" });
  expect(diagnostics[0]?.message).toContain('option "ruleSet"');
});

it("where the build goes on, a page is made of what is there", async () => {
  const bank = `id: choice
title: Choice
summary: On choice.
article: guide/gone.md
items:
  - id: choice-1
    kind: true-false
    stem: So?
    rationale: Because.
    answer: true
    section: "#options"
    sources: [gone]
`;
  const body = [
    "See [the **way**](gone.md).",
    'Or <a href="gone.md">it</a>.',
    "![A *map*](map.png)",
    "[x](guide/choice.md#no)",
    "So [@nobody, p. 4].",
    "It is $\\frac{1$.",
  ];
  const pages = await buildChanged(
    { "content/index.md": article("Home", body.join("\n\n")), "quizzes/choice.yaml": bank },
    {
      ruleSet: "migrate",
      footer: ["gone.md"],
      search: { pinned: [{ words: ["x"], page: "gone.md" }] },
    },
  );
  const home = pages.get("index.html") ?? "";
  for (const html of [
    "<p>See <a>the <strong>way</strong></a>.</p>",
    "<p>Or <a>it</a>.</p>",
    "<p>A map</p>",
    '<a href="guide/choice.html#no">x</a>',
    "(@nobody, p. 4)",
    "<p>It is <code>\\frac{1</code>.</p>",
  ]) {
    expect(home).toContain(html);
  }
  expect(pages.get("quizzes/choice.html")).toContain("So?");
});
