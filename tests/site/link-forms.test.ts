import { expect, it } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { article, buildOnly, type Files, readChanged } from "../support/read-and-build.ts";

/** Files that links of all forms may lead to. */
const files: Files = {
  "content/index.md": article("Home", "Hello."),
  "content/deploy.md": article("Deploy", '## First steps\n\n<a id="own"></a>\n\nx'),
  "content/guide/index.md": article("Guide", "x"),
  "content/guide/start.md": article("Start", "## Part\n\nx"),
  "content/notes/README.md": article("Notes", "x"),
  "content/my page.md": article("Mine", "x"),
  "content/Über.md": article("Over", "x"),
  "content/100%25.md": article("Percent", "x"),
  "content/kept.md": article("Kept", "x", "permalink: /old-site/here/\n"),
  "content/renamed.md": article("Renamed", "x", "aliases: [/before/it.html]\n"),
  "content/public/map.svg": "<svg/>",
  "content/public/pure.html": "<p>x</p>",
  "content/guide/plan.pdf": "%PDF",
  "content/.attachments/a.png": "PNG",
  "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
items:
  - id: choice-1
    kind: single-choice
    stem: Which?
    rationale: Because.
    options:
      - { id: a, text: This, key: true }
      - { id: b, text: That }
`,
};
const options: Partial<SiteOptions> = { content: { dotFolders: [".attachments"] } };

/** What stands in `content/guide/from.md`, and the address that its page prints for it. */
const forms: readonly (readonly [string, string])[] = [
  ["../deploy.md", "../deploy.html"],
  ["../deploy", "../deploy.html"],
  ["../deploy/", "../deploy.html"],
  ["../deploy.html", "../deploy.html"],
  ["../deploy.htm", "../deploy.html"],
  ["../deploy/index.html", "../deploy.html"],
  ["start", "start.html"],
  ["./start#part", "start.html#part"],
  ["./start/#part", "start.html#part"],
  ["start.html#part", "start.html#part"],
  ["start?tab=2#part", "start.html?tab=2#part"],
  ["start.md?print", "start.html?print"],
  ["..", "../index.html"],
  ["../", "../index.html"],
  [".", "index.html"],
  ["./", "index.html"],
  ["../guide", "index.html"],
  ["../guide/", "index.html"],
  ["../guide/index.html", "index.html"],
  ["../guide/index", "index.html"],
  ["../notes", "../notes/index.html"],
  ["../notes/", "../notes/index.html"],
  ["../notes/index.md", "../notes/index.html"],
  ["../notes/README", "../notes/index.html"],
  ["../notes/README.html", "../notes/index.html"],
  ["/", "../index.html"],
  ["/deploy", "../deploy.html"],
  ["/deploy.md#own", "../deploy.html#own"],
  ["/guide/", "index.html"],
  ["/guide/start", "start.html"],
  ["/content/deploy.md", "../deploy.html"],
  ["/old-site/here/", "../old-site/here/index.html"],
  ["/old-site/here", "../old-site/here/index.html"],
  ["../kept.md", "../old-site/here/index.html"],
  ["../kept", "../old-site/here/index.html"],
  ["/before/it", "../renamed.html"],
  ["../before/it.html", "../renamed.html"],
  ["/map.svg", "../map.svg"],
  ["../public/map.svg", "../map.svg"],
  ["/pure.html", "../pure.html"],
  ["/pure", "../pure.html"],
  ["plan.pdf#page=3", "plan.pdf#page=3"],
  ["../.attachments/a.png", "../.attachments/a.png"],
  ["/.attachments/a.png", "../.attachments/a.png"],
  ["../my%20page.md", "../my%20page.html"],
  ["../my%20page", "../my%20page.html"],
  ["<../my page>", "../my%20page.html"],
  ["../Über", "../%C3%9Cber.html"],
  ["../%C3%9Cber.html", "../%C3%9Cber.html"],
  // The same letters, as macOS writes them.
  ["../U\u0308ber.md", "../%C3%9Cber.html"],
  ["../100%25.md", "../100%2525.html"],
  ["../../quizzes/choice.yaml#item-choice-1", "../quizzes/choice.html#item-choice-1"],
  ["../../quizzes/choice", "../quizzes/choice.html"],
  ["/quizzes/choice", "../quizzes/choice.html"],
  ["/quizzes/choice.html", "../quizzes/choice.html"],
  ["../deploy#First%20steps", "../deploy.html#first-steps"],
  ["<../deploy.md#First steps>", "../deploy.html#first-steps"],
  ["#top", "#top"],
  ["#", "from.html"],
];

it("links of every form lead to the page that they name, with nothing to tell", async () => {
  const body = forms.map(([href], index) => `[${index}](${href})`).join("\n");
  const html = await buildOnly(
    { ...files, "content/guide/from.md": article("From", body) },
    options,
  );
  const page = html.get("guide/from.html") ?? "";
  const printed = forms.map(([href], index) => {
    const [, address] = new RegExp(`<a href="([^"]*)">${index}</a>`).exec(page) ?? [];
    return [href, address];
  });
  expect(printed).toEqual(forms);
});

it("and are the same in HTML, questions, lists, notes, and the configuration's notice and footer", async () => {
  const { site, diagnostics } = await readChanged(
    {
      ...files,
      "content/guide/from.md": article(
        "From",
        '<a href="/deploy/">x</a> <img src="/map.svg" alt="">',
      ),
      "content/glossary.yaml":
        "terms:\n  - { id: tea, term: Tea, definition: 'See [x](guide/start).' }\n",
      "content/sources.yaml":
        "sources:\n  - id: mead\n    type: article\n    authors: ['Mead, S.']\n    year: 2001\n    title: Peers\n    note: 'See [x](/guide/).'\n",
      "quizzes/choice.yaml": `${files["quizzes/choice.yaml"]}`.replace(
        "Because.",
        "'See [x](../content/deploy) and [y](/deploy#own).'",
      ),
    },
    { ...options, notice: "See [x](deploy/).", footer: ["guide/start", "notes/", "/deploy.md"] },
  );
  expect(diagnostics).toEqual([]);
  expect(site?.notice.html).toContain('href="deploy.html"');
  expect(site?.terms[0]?.prose.html).toContain('href="guide/start.html"');
  expect(site?.notes.get("mead")?.html).toContain('href="guide/index.html"');
});
