import { expect, it } from "vitest";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import {
  article,
  buildOnly,
  type Files,
  readChanged,
  wholeHome,
} from "../support/read-and-build.ts";

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
  "content/02-parts/03-late.md": article("Late", "x"),
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
  ["@site/content/deploy.md", "../deploy.html"],
  ["@site/docs/deploy.md#first-steps", "../deploy.html#first-steps"],
  ["@site/static/map.svg", "../map.svg"],
  ["pathname:///map.svg", "../map.svg"],
  ["../deploy", "../deploy.html"],
  ["../deploy/", "../deploy.html"],
  ["../deploy.html", "../deploy.html"],
  ["../deploy.htm", "../deploy.html"],
  ["../deploy/index.html", "../deploy.html"],
  ["start", "start.html"],
  ["../start/", "start.html"],
  ["../start/#part", "start.html#part"],
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
  ["/parts/late", "../02-parts/03-late.html"],
  ["../parts/late/", "../02-parts/03-late.html"],
  // As from a page at `guide/from/`.
  ["../../deploy/", "../deploy.html"],
  ["../../guide/plan.pdf", "plan.pdf"],
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

it.each<readonly [string, Files, readonly string[]]>([
  ["[x](nowhere)", {}, ['dead-link "nowhere" leads to content/nowhere, which is not there']],
  ["[x](/nowhere/)", {}, ['dead-link "/nowhere/" leads to content/nowhere/, which is not there']],
  [
    "![x](/none.png)",
    {},
    ['missing-image "/none.png" leads to content/none.png, which is not there'],
  ],
  // An image is a file.
  ["![x](deploy)", {}, ['missing-image "deploy" leads to content/deploy, which is not there']],
  ["[x](../../up)", {}, ['dead-link "../../up" leads to ../up, which is not there']],
  [
    "[x](deploy)",
    { "content/deploy/index.md": article("D", "x") },
    [
      'ambiguous-link "deploy" may mean content/deploy.md or content/deploy/index.md, and leads to the first',
    ],
  ],
  // A slash at its end says which.
  [
    "[x](deploy/) [y](deploy.html) [z](deploy.md)",
    { "content/deploy/index.md": article("D", "x") },
    [],
  ],
  [
    "[x](twice)",
    {
      "content/a.md": article("A", "x", "permalink: /twice/\n"),
      "content/b.md": article("B", "x", "permalink: /twice.html\n"),
    },
    ['ambiguous-link "twice" may mean content/a.md or content/b.md, and leads to the first'],
  ],
  // The file itself wins over what was, or is, at its address.
  [
    "[x](a)",
    {
      "content/a.md": article("A", "x"),
      "content/b.md": article("B", "x", "aliases: [/a/]\n"),
    },
    [],
  ],
  [
    "[x](later) [y](later.md)",
    { "content/later.md": article("L", "x", "draft: true\n") },
    [
      'draft-link "later" leads to content/later.md, which is a draft, so its words stay without the link',
      'draft-link "later.md" leads to content/later.md, which is a draft, so its words stay without the link',
    ],
  ],
  [
    "[x](.attachments/a.png)",
    { "content/.attachments/a.png": "PNG" },
    [
      'dead-link ".attachments/a.png" leads to content/.attachments/a.png, and what is in ".attachments" is left out, as its name begins with a dot',
    ],
  ],
  [
    "[x](//example.org/a)",
    {},
    [
      'absolute-link "//example.org/a" begins with "//", so that it leads to another host by whichever way this page came',
    ],
  ],
])("%s with %j is told: %j", async (body, more, told) => {
  const { diagnostics } = await readChanged({
    ...{ "content/deploy.md": article("Deploy", "x"), "content/index.md": article("Home", body) },
    ...more,
  });
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual(told);
});

it("a public folder with articles is read like any other, unless the configuration says otherwise", async () => {
  const own = {
    "content/index.md": article("Home", "[x](public/law.md)"),
    "content/public/law.md": article("Law", "[y](../index.md)"),
  };
  expect((await buildOnly(own)).get("index.html")).toContain('<a href="public/law.html">x</a>');
  const copied = await readChanged(own, { content: { staticFolders: ["public"] } });
  expect(copied.site?.assets).toEqual([{ source: "content/public/law.md", path: "law.md" }]);
  const none = await readChanged(
    { "content/index.md": article("Home", "x"), "content/public/a.svg": "<svg/>" },
    { content: { staticFolders: [] } },
  );
  expect(none.site?.assets).toEqual([{ source: "content/public/a.svg", path: "public/a.svg" }]);
});

it("links lead to pages that are made of no file, where these are made", async () => {
  const body =
    "[a](/search) [b](search.html) [c](/a-z.html) [d](/quizzes/) [e](/mix.html) [f](/quizzes/choice.html#x)";
  const files = {
    "content/index.md": article("Home", body),
    "content/guide/choice.md": article(
      "Choice",
      "[g](../review.html)\n\n## Options {#options}\n\nSome.",
    ),
  };
  const rules = { "dead-link": "warning", "missing-anchor": "warning" } as const;
  const { site, diagnostics } = await readChanged(files, { rules });
  expect(wholeHome(site)?.introHtml.match(/href="[^"]*"/g)).toEqual([
    ...['href="search.html"', 'href="search.html"', 'href="a-z.html"', 'href="quizzes/index.html"'],
    ...['href="mix.html"', 'href="quizzes/choice.html#x"'],
  ]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["missing-anchor"]);
  const without = await readChanged(files, { rules, search: false });
  expect(without.diagnostics.map(({ rule }) => rule)).toEqual([
    ...["dead-link", "dead-link", "dead-link", "missing-anchor"],
  ]);
});

it("a page that is put elsewhere may link as its file stands, or as its page does", async () => {
  const { site, diagnostics } = await readChanged({
    "content/guide/placed.md": article(
      "P",
      "[x](other.md) [y](b) [z](../c.md)",
      "permalink: /deep/down/\n",
    ),
    "content/guide/other.md": article("O", "o"),
    "content/deep/down/b.md": article("B", "b"),
    "content/deep/c.md": article("C", "c"),
  });
  const placed = site?.index.articles.get("guide/placed.md");
  const html = placed && site?.wholeArticle(placed).introHtml;
  expect(html?.match(/href="[^"]*"/g)).toEqual([
    ...['href="../../guide/other.html"', 'href="b.html"', 'href="../c.html"'],
  ]);
  expect(diagnostics).toEqual([]);
});

it("a folder beside that of articles may be copied to the site's root, and no source with it", async () => {
  const own = {
    "content/index.md": article("Home", "![A](/a.svg) ![B](../public/b/b.svg)"),
    "public/a.svg": "<svg/>",
    "public/b/b.svg": "<svg/>",
  };
  const { site, diagnostics } = await readChanged(own, {
    content: { staticFolders: ["../public"] },
  });
  expect(diagnostics).toEqual([]);
  expect(site?.assets).toEqual([
    { source: "public/a.svg", path: "a.svg" },
    { source: "public/b/b.svg", path: "b/b.svg" },
  ]);
  expect(wholeHome(site)?.introHtml).toMatch(/src="a.svg".*src="b\/b.svg"/);
  const told = async (name: string) => {
    const result = await readChanged(own, { content: { staticFolders: [name] } });
    return result.diagnostics.map(({ rule, message }) => `${rule} ${message}`).join();
  };
  expect(await told("../quizzes")).toContain("quizzes holds sources of the site");
  expect(await told("../../tea")).toContain("../tea is not in the project's folder");
});

it("folders that the configuration names wrongly are told", async () => {
  const { diagnostics } = await readChanged({}, { content: { staticFolders: ["publik"] } });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'option "content.staticFolders": there is no file in content/publik',
  ]);
  for (const name of ["attachments", ".", "..", ".git", ".a/b"]) {
    expect(
      readConfig({ title: "T", content: { dotFolders: [name] } }).config,
      name,
    ).toBeUndefined();
  }
});

it("links from the site's root may begin with where their folder was published", async () => {
  const own = {
    "content/index.md": article("Home", "[a](/docs/guide/next) ![b](/docs/b.svg) [d](/docs/d/)"),
    "content/guide/next.md": article("Next", "x"),
    "content/b.svg": "<svg/>",
    "content/docs/d.md": article("D", "x"),
  };
  const found = await readChanged(own, { content: { linkRoots: ["docs/"] } });
  expect(found.diagnostics).toEqual([]);
  const told = await readChanged(own, {});
  expect(told.diagnostics.map(({ column, rule, hint }) => ({ column, rule, hint }))).toEqual([
    {
      column: 5,
      rule: "dead-link",
      hint: 'leave out "/docs", or, where such links mean the folder of articles, say so: content: { linkRoots: ["/docs"] }',
    },
    {
      column: 28,
      rule: "missing-image",
      hint: 'leave out "/docs", or, where such links mean the folder of articles, say so: content: { linkRoots: ["/docs"] }',
    },
  ]);
  const gone = { ...own, "content/index.md": article("Home", "[a](/gone/) [b](/gone/x/#y)") };
  const { diagnostics } = await readChanged(gone, {});
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    "correct the path or add the file",
    "correct the path or add the file",
  ]);
  for (const root of ["", "/", "/../a", "https://example.org/docs", "/a?b"]) {
    expect(readConfig({ title: "T", content: { linkRoots: [root] } }).config, root).toBeUndefined();
  }
});
