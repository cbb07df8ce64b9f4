import { expect, it } from "vitest";
import { article, buildOnly, readChanged } from "../support/read-and-build.ts";

const headings = `# What's new?

## 1. Install Node.js

### Steps — and more

#### Café & co

## Same

## Same

## Given {#here}

## Over to you

## Over-to: you!
`;

/** By what tool writes it, worked by hand from the tools' own rules. */
const links: readonly (readonly [string, string, string | undefined])[] = [
  ["GitHub", "1-install-nodejs", undefined],
  ["GitHub", "steps--and-more", undefined],
  ["GitHub", "same-1", undefined],
  ["GitHub", "café--co", undefined],
  ["VitePress", "_1-install-node-js", "1-install-nodejs"],
  ["VitePress", "cafe-co", "café--co"],
  ["VitePress", "what-s-new", "whats-new"],
  ["MkDocs", "steps-and-more", "steps--and-more"],
  ["MkDocs", "same_1", "same-1"],
  ["GitHub", "Steps--and-More", "steps--and-more"],
  ["GitHub", "user-content-same", "same"],
  ["Obsidian", "Café--Co", "café--co"],
  ["all", "here", undefined],
];

const page = { "content/there.md": `${headings}` };

it("a link to a heading is right by the name that its tool gives the heading, on this page and another", async () => {
  const there = links.map(([, slug]) => `[x](there.md#${slug})`).join("\n\n");
  const here = links.map(([, slug]) => `[x](#${slug})`).join("\n\n");
  const files = {
    "content/index.md": article("Home", there),
    "content/there.md": `${headings}\n${here}\n`,
  };
  expect(
    (await readChanged(files)).diagnostics.filter(({ rule }) => rule === "missing-anchor"),
  ).toEqual([]);
  const html = (await buildOnly(files)).get("there.html") ?? "";
  for (const [tool, slug, id] of links) {
    const place = id === undefined ? `id="${slug}"` : `<span id="${slug}"></span>`;
    expect(html.split(place), `${tool} ${slug}`).toHaveLength(2);
    if (id !== undefined) {
      expect(html, slug).toMatch(new RegExp(`<h[1-6] id="${id}">(?:<span [^>]*></span>)*${place}`));
    }
  }
});

it("a page has such names where links use them alone", async () => {
  const files = { ...page, "content/index.md": article("Home", "[x](there.md#what-s-new)") };
  const html = (await buildOnly(files)).get("there.html") ?? "";
  expect(html.match(/<span id="[^"]*"><\/span>/g)).toEqual(['<span id="what-s-new"></span>']);
});

it("a name that two headings may have, or that is an id, is no other's", async () => {
  const files = {
    // By VitePress both are "a-b", and the second by GitHub.
    "content/index.md": article("Home", "## A: b\n\n## A-b\n\n[x](#a-b)"),
    // By VitePress the first is "c-d", by MkDocs the second.
    "content/two.md": article("Two", "## C.d\n\n## C  d ~\n\n[x](#c-d)"),
  };
  const html = await buildOnly({ "content/index.md": files["content/index.md"] });
  expect(html.get("index.html")).toContain('<h2 id="a-b">');
  expect(html.get("index.html")).not.toContain('<span id="a-b">');
  const { diagnostics } = await readChanged(files);
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "content/two.md missing-anchor",
  ]);
});

it("ids of HTML are places as well, and those that collide are told", async () => {
  const body = [
    "[1](#own-place) [2](#other) [3](#old)",
    '<a id="own-place"></a>',
    'Here. Also <span id="other">there</span>.',
    '<a name="old"></a>',
    '<a id="other"></a>',
    "## Setup",
    // Beside the heading it would be the same place.
    "Words.",
    '<a name="setup"></a>',
  ].join("\n\n");
  const files = { "content/index.md": article("Home", body) };
  const { diagnostics } = await readChanged(files);
  expect(
    diagnostics.map(
      ({ rule, severity, line, message }) => `${line} ${severity} ${rule} ${message}`,
    ),
  ).toEqual([
    '14 warning duplicate-id the id "other" is already taken on this page',
    '20 warning duplicate-id the id "setup" is already taken on this page',
  ]);
});
