import { describe, expect, test } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import {
  article,
  buildChanged,
  type Files,
  readChanged,
  soundFiles,
} from "../support/read-and-build.ts";

// What an author writes is told where it would go wrong, wherever it stands.

/** Faults as `file:line:column rule`. */
async function told(changes: Files, options: Partial<SiteOptions> = {}): Promise<string[]> {
  const { diagnostics } = await readChanged(changes, options);
  return diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

const guide = "content/guide/choice.md";
const inGuide = (body: string, more = ""): Files => ({
  [guide]: article("Choice", `Intro [@mead].\n\n## Options {#options}\n\n${body}`, more),
});

describe("a dead link is told", () => {
  test("in an objective", async () => {
    const changes = inGuide("Some.", "objectives:\n  - Do [x](nope.md)\n");
    expect(await told(changes)).toEqual([`${guide}:5:12 dead-link`]);
  });

  test("in a definition", async () => {
    const text = "terms:\n  - id: choice\n    term: Choice\n    definition: An [act](nope.md).\n";
    expect(await told({ "content/glossary.yaml": text })).toEqual([
      "content/glossary.yaml:4:26 dead-link",
    ]);
  });

  test("in a source's note", async () => {
    const text = `${soundFiles["content/sources.yaml"]}    note: See [n](nope.md).\n`;
    expect(await told({ "content/sources.yaml": text })).toEqual([
      "content/sources.yaml:7:19 dead-link",
    ]);
  });

  test("in the notice and the footer, which name no line", async () => {
    const notice = await told({}, { notice: "See [n](nope.md)." });
    expect(notice).toEqual([".eleventy.js:1:1 dead-link"]);
    const footer = await told({}, { footer: ["nope.md"] });
    expect(footer).toEqual([".eleventy.js:1:1 dead-link"]);
  });
});

describe("in an article", () => {
  test.each([
    [
      "an image of raw HTML without words",
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
      "image-alt",
    ],
    ["a link that leads nowhere", "An [m]() here.", "empty-link"],
    ["a box of another tool", "!!! note\n    Mind this.", "foreign-syntax"],
    ["an alert of no known kind", "> [!NTOE]\n> Mind this.", "foreign-syntax"],
    ["a link of a wiki", "See [[choice]].", "foreign-link"],
    ["a mark of no footnote", "Some.[^1]", "footnote"],
    ["a footnote without a mark", "Some.\n\n[^1]: More of it.", "footnote"],
  ])("%s is told", async (_, body, rule) => {
    expect((await told(inGuide(body))).map((fault) => fault.split(" ")[1])).toContain(rule);
  });

  test.each([
    ["a script", "[x](javascript:go)", "10:5 unsafe-link"],
    ["a script in capitals", "A [x](JavaScript:go)", "10:7 unsafe-link"],
    ["a script between angle brackets", "A <javascript:go> b", "10:4 unsafe-link"],
    ["a script that is defined below", "[x][y]\n\n[y]: vbscript:go", "12:6 unsafe-link"],
    ["data", "[x](data:text/html,go)", "10:5 unsafe-link"],
    ["data in place of an image", "![x](data:text/html,go)", "10:6 unsafe-link"],
    ["a file of one's own computer", "[x](file:///home/me)", "10:5 unsafe-link"],
    ["a heading without words", "##\n\nText.", "10:1 empty-heading"],
    ["a heading with an id alone", "Text.\n\n### {#more}", "12:1 empty-heading"],
    ["a heading of a comment", "> ## <!-- x -->", "10:1 empty-heading"],
    ["a box with two colons", ":: note\nText.\n::", "10:1 foreign-syntax"],
    ["such a box with a title", "Text.\n:: note Mind *this*\n\n::", "11:1 foreign-syntax"],
    ["such a box of another tool", "- ::before\n- :: tip", "11:3 foreign-syntax"],
  ])("%s is told at its place", async (_, body, expected) => {
    expect(await told(inGuide(body))).toEqual([`${guide}:${expected}`]);
  });

  test("what may not be led to is in no page", async () => {
    const body =
      "[x](javascript:go) <vbscript:go> ![x](data:text/html,go) [x][y]\n\n[y]: file:///go";
    const html = (await buildChanged(inGuide(body))).get("guide/choice.html") ?? "";
    expect(html).toContain("<a>x</a>");
    expect(html).not.toMatch(/(?:href|src)="?(?:javascript|vbscript|file|data):/i);
  });

  test("two colons elsewhere are text, and a formula is a heading's words", async () => {
    const body = "Write std::string, or ::after.\n\n## $x$\n\n### `::`\n\n::: note\nMind.\n:::";
    expect(await told(inGuide(body))).toEqual([]);
  });

  test("what stands in code is nobody's syntax", async () => {
    expect(await told(inGuide("```\n!!! note\n[[x]] [^1] > [!NOTE]\n```\n\nAnd `[[x]]`."))).toEqual(
      [],
    );
  });

  test("a name in square brackets that has an address is a link", async () => {
    const pages = await buildChanged(inGuide("By [@user](https://example.org/user)."));
    expect(pages.get("guide/choice.html")).toContain(
      '<a href="https://example.org/user">@user</a>',
    );
  });

  test("an anchor of raw HTML can be led to", async () => {
    const body =
      '<a id="own"></a>Here.\n\n<span id="there">There.</span>\n\nTo [one](#own) and [other](#there).';
    expect(await told(inGuide(body))).toEqual([]);
    const pages = await buildChanged(inGuide(body));
    expect(pages.get("guide/choice.html")).toContain('id="own"');
    expect(pages.get("guide/choice.html")).toContain('id="there"');
  });

  test("a column's side is a class, since a style is what the policy blocks", async () => {
    const pages = await buildChanged(inGuide("| A | B |\n|--:|:-:|\n| 1 | 2 |"));
    const html = pages.get("guide/choice.html") ?? "";
    expect(html).toMatch(/<th class="align-end">A<\/th>/);
    expect(html).toMatch(/<td class="align-center">2<\/td>/);
    expect(html).not.toMatch(/\sstyle=/);
  });

  test("a heading and a question of one name have ids of their own", async () => {
    const body =
      "### Item one\n\n::: question one\nWhich?\n\n- [x] This\n  > Yes.\n- [ ] That\n  > No.\n:::";
    const pages = await buildChanged(inGuide(body));
    const ids = [...(pages.get("guide/choice.html") ?? "").matchAll(/\sid="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.filter((id) => id?.startsWith("item-one"))).not.toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("an id with underscores and dots is an id", async () => {
    const body = "### Call {#a.__call__}\n\nTo [it](#a.__call__).";
    expect(await told(inGuide(body))).toEqual([]);
  });
});

test("an objective that the item's article does not have is told", async () => {
  const bank = (soundFiles["quizzes/choice.yaml"] ?? "").replace(
    "    rationale:",
    "    objective: Fly\n    rationale:",
  );
  const objectives = inGuide("Some.", "objectives:\n  - Choose\n");
  expect(await told({ ...objectives, "quizzes/choice.yaml": bank })).toEqual([
    "quizzes/choice.yaml:9:16 unknown-objective",
  ]);
});

test("a bank without an article has objectives of its own, and slips in an article's are told", async () => {
  const bank = (objective: string) =>
    (soundFiles["quizzes/choice.yaml"] ?? "")
      .replace("article: guide/choice.md\n", "")
      .replace('section: "#options"', 'section: "guide/choice.md#options"')
      .replace("    rationale:", `    objective: ${objective}\n    rationale:`);
  const objectives = inGuide("Some.", "objectives:\n  - Choose well\n");
  expect(await told({ ...objectives, "quizzes/choice.yaml": bank("Advocacy") })).toEqual([]);
  expect(await told({ ...objectives, "quizzes/choice.yaml": bank("Chose well") })).toEqual([
    "quizzes/choice.yaml:8:16 unknown-objective",
  ]);
});
