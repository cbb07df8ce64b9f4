import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { article, readChanged, soundFiles } from "../support/read-and-build.ts";

const bank = soundFiles["quizzes/choice.yaml"] ?? "";

/** Line and column are counted by hand in the text given. */
const faults: [name: string, changes: Record<string, string>, expected: string][] = [
  [
    "a dead link, with the nearest file",
    {
      "content/guide/choice.md": article("Choice", "See [x](chioce.md).\n\n## Options {#options}"),
    },
    'content/guide/choice.md:6:9 dead-link: "chioce.md" leads to content/guide/chioce.md, which is not there; did you mean content/guide/choice.md?',
  ],
  [
    "a missing anchor in another article, with the nearest id",
    { "content/index.md": article("Home", "Start [here](guide/choice.md#option).") },
    'content/index.md:6:14 missing-anchor: content/guide/choice.md has nothing with the id "option"; did you mean "#options"?',
  ],
  [
    "a missing anchor on the same page",
    { "content/index.md": article("Home", "## One\n\n[down](#two)") },
    'content/index.md:8:8 missing-anchor: this page has nothing with the id "two"; it has: one',
  ],
  [
    "the second of two like links, where only that is wrong",
    {
      "content/index.md": article(
        "Home",
        "`guide/none.md` is code, [a](guide/choice.md) [b](guide/none.md).",
      ),
    },
    'content/index.md:6:51 dead-link: "guide/none.md" leads to content/guide/none.md, which is not there; correct the path or add the file',
  ],
  [
    "a link to a file with a sign in its name that ends the path of an address",
    {
      "content/index.md": article("Home", "[x](guide/c#.md#why)"),
      "content/guide/c#.md": article("C", "Sharp.\n\n## Why {#why}"),
    },
    'content/index.md:6:5 dead-link: "guide/c#.md#why" leads to what stands before "#", which ends the path in an address; write "guide/c%23.md#why"',
  ],
  [
    "a picture of such a file",
    {
      "content/index.md": article("Home", "![x](what?.svg)"),
      "content/what?.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    'content/index.md:6:6 missing-image: "what?.svg" leads to what stands before "?", which ends the path in an address; write "what%3F.svg"',
  ],
  [
    "a link in raw HTML",
    { "content/index.md": article("Home", 'A <a href="guide/gone.md">link</a>.') },
    'content/index.md:6:12 dead-link: "guide/gone.md" leads to content/guide/gone.md, which is not there; correct the path or add the file',
  ],
  [
    "a missing image",
    { "content/index.md": article("Home", "![A map](images/map.svg)") },
    'content/index.md:6:10 missing-image: "images/map.svg" leads to content/images/map.svg, which is not there; correct the path or add the file',
  ],
  [
    "an image from another site",
    { "content/index.md": article("Home", "![x](https://example.org/x.png)") },
    'content/index.md:6:6 external-image: the image "https://example.org/x.png" would be loaded from another site; put a copy into the content folder and link to that',
  ],
  [
    "an unknown source in an article",
    { "content/index.md": article("Home", "Text [@mead; @maed].") },
    'content/index.md:6:14 unknown-source: no source has the key "maed"; did you mean "mead"?',
  ],
  [
    "an unknown source in an item",
    { "quizzes/choice.yaml": bank.replace("[mead]", "[maed]") },
    'quizzes/choice.yaml:11:15 unknown-source: there is no source "maed"; did you mean "mead"?',
  ],
  [
    "a heading id given twice",
    {
      "content/guide/choice.md": article("Choice", "## Options {#options}\n\n## Others {#options}"),
    },
    'content/guide/choice.md:8:1 duplicate-id: the id "options" is already taken on this page; give this heading another id',
  ],
  [
    "a key of front matter of the wrong kind",
    { "content/index.md": article("Home", "Text.", "draft: maybe\n") },
    'content/index.md:4:8 invalid-value: "draft": must be true or false, not text; write true or false; yes and no will do',
  ],
  [
    "a bank that is not YAML",
    { "quizzes/choice.yaml": "id: choice\ntitle: [unclosed\n" },
    'quizzes/choice.yaml:3:1 yaml-syntax: what "[" begins is not ended by "]" before this; add the "]"',
  ],
  [
    "an item of an unknown kind",
    { "quizzes/choice.yaml": bank.replace("single-choice", "single-chioce") },
    'quizzes/choice.yaml:7:11 invalid-value: "items" › no. 1 › "kind": must be one of "single-choice"',
  ],
  [
    "an unknown key in an option",
    { "quizzes/choice.yaml": bank.replace("key: true", "kee: true") },
    'quizzes/choice.yaml:13:30 unknown-key: "kee" is not a key of "items" › no. 1 › "options" › no. 1; did you mean "key"?',
  ],
  [
    "a missing key",
    { "quizzes/choice.yaml": bank.replace("    stem: Which?\n", "") },
    'quizzes/choice.yaml:6:5 missing-key: "items" › no. 1 › "stem" is missing; add "stem:" here',
  ],
  [
    "an item without a key",
    { "quizzes/choice.yaml": bank.replace(", key: true", "") },
    'quizzes/choice.yaml:6:9 no-key: item "choice-1" marks no option as key; add "key: true" to the right option',
  ],
  [
    "two options with one id",
    { "quizzes/choice.yaml": bank.replace("id: b", "id: a") },
    'quizzes/choice.yaml:14:15 duplicate-id: item "choice-1" has two options with the id "a"; give each its own id',
  ],
  [
    "an item id taken in another bank",
    { "quizzes/more.yaml": bank.replace("id: choice\n", "id: more\n") },
    'quizzes/more.yaml:6:9 duplicate-id: the item id "choice-1" is already taken in quizzes/choice.yaml:6:9; give this one another id; a published id keeps its meaning for learners\' history',
  ],
  [
    "a section that the article lacks",
    { "quizzes/choice.yaml": bank.replace("#options", "#opptions") },
    'quizzes/choice.yaml:10:14 missing-anchor: content/guide/choice.md has no section with the id "opptions"; did you mean "#options"?',
  ],
  [
    "an article that is not there",
    { "quizzes/choice.yaml": bank.replace("guide/choice.md", "guide/choices.md") },
    'quizzes/choice.yaml:4:10 dead-link: there is no article "guide/choices.md"; did you mean "guide/choice.md"?',
  ],
  [
    "a link in a stem",
    { "quizzes/choice.yaml": bank.replace("Which?", '"[Which](../content/gone.md)?"') },
    'quizzes/choice.yaml:8:20 dead-link: "../content/gone.md" leads to content/gone.md, which is not there; correct the path or add the file',
  ],
  [
    "a source id given twice",
    {
      "content/sources.yaml": `${soundFiles["content/sources.yaml"]}  - { id: mead, type: web, organisation: X, year: null, title: Y }\n`,
    },
    'content/sources.yaml:7:11 duplicate-id: the source id "mead" is already taken above, in line 2; give this one another id; a published id keeps its meaning for learners\' history',
  ],
];

describe("a fault in an author's file", () => {
  it("is not found in a sound site", async () => {
    const { site, diagnostics } = await readChanged();
    expect(diagnostics).toEqual([]);
    expect(site?.articles.map((a) => a.output)).toEqual(["guide/choice.html", "index.html"]);
  });

  it.each(faults)("is told with its place and a way out: %s", async (_name, changes, expected) => {
    const { site, diagnostics } = await readChanged(changes);
    expect(site).toBeUndefined();
    const heads = diagnostics.map((d) => formatDiagnostic(d).split("\n")[0]);
    expect(
      heads.some((head) => head?.startsWith(expected)),
      heads.join("\n"),
    ).toBe(true);
  });

  it("does not hide the others", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "[a](gone.md) [@nobody]\n\n# Big"),
      "quizzes/choice.yaml": bank.replace(", key: true", "").replace("#options", "#gone"),
    });
    expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      "6 dead-link",
      "6 unknown-source",
      "8 heading-level",
      "6 no-key",
      "10 missing-anchor",
    ]);
  });

  it("shows the offending line with a caret under the column", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "x\t[a](gone.md)"),
    });
    const [first] = diagnostics;
    expect(first && formatDiagnostic(first).split("\n").slice(1)).toEqual([
      "  6 | x\t[a](gone.md)",
      "    |  \t    ^",
    ]);
  });
});
