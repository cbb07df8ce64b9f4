import { expect, it } from "vitest";
import { readBody } from "../../support/read-and-build.ts";

function read(body: string) {
  const { article: whole, diagnostics } = readBody(body);
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
  };
}

const box = (name: string, title: string, text: string) =>
  `<div class="box ${name}"><p class="box-title">${title}</p>${text}</div>`;
const fold = (title: string, text: string) =>
  `<details class="box details"><summary class="box-title">${title}</summary>${text}</details>`;

// Each is written as the tool's own manual writes them; what they show there is the oracle.
it.each([
  [
    "Mintlify",
    "<Note>\nRead **on**.\n</Note>",
    box("note", "Note", "<p>Read <strong>on</strong>.</p>"),
  ],
  ["on one line", "<Tip>Use `a`.</Tip>", box("tip", "Tip", "<p>Use <code>a</code>.</p>")],
  [
    "words from the tag's line on",
    "<Warning>Now\nor later.\n</Warning>",
    box("warning", "Warning", "<p>Nowor later.</p>"),
  ],
  [
    "Starlight, with a title and blocks",
    '<Aside type="caution" title="Look *out*">\n  A\n\n  - b\n</Aside>',
    box("caution", "Look <em>out</em>", "<p>A</p><ul><li>b</li></ul>"),
  ],
  ["Nextra", '<Callout type="error">\nNo.\n</Callout>', box("danger", "Error", "<p>No.</p>")],
  ["Nextra, of no type", "<Callout>\nSo.\n</Callout>", box("note", "Note", "<p>So.</p>")],
  [
    "boxes in boxes, and tags in code",
    "<Info>\n<Info>\nIn\n</Info>\n\n```text\n</Info>\n```\n</Info>",
    box(
      "info",
      "Good to know",
      `${box("info", "Good to know", "<p>In</p>")}<pre tabindex="0"><code class="language-text">&lt;/Info&gt;</code></pre>`,
    ),
  ],
  ["what folds", '<Accordion title="More">\nText\n</Accordion>', fold("More", "<p>Text</p>")],
  ["steps", "<Steps>\n1. One\n2. Two\n</Steps>", "<ol><li>One</li><li>Two</li></ol>"],
  [
    "steps with titles",
    '<Steps>\n  <Step title="One">\n    Do.\n  </Step>\n</Steps>',
    "<p><strong>One</strong></p><p>Do.</p>",
  ],
  [
    "cards that are links",
    '<CardGroup cols={2}>\n<Card title="One" icon="x" href="https://example.org/a b">\nText\n</Card>\n<LinkCard title="Two" href="https://example.org" description="Why." />\n</CardGroup>',
    '<p><a href="https://example.org/a%20b"><strong>One</strong></a></p><p>Text</p><p><a href="https://example.org"><strong>Two</strong></a> Why.</p>',
  ],
  [
    "figures, with their files and captions",
    '<Listing number="1-1" file-name="a.rs" caption="Prints `a`">\n\n```text\na\n```\n\n</Listing>',
    '<figure><p><code>a.rs</code></p><pre tabindex="0"><code class="language-text">a</code></pre><figcaption>Listing 1-1: Prints <code>a</code></figcaption></figure>',
  ],
  [
    "with their files alone",
    '> <Listing file-name="a.rs">\n>\n> One\n>\n> </Listing>',
    "<blockquote><p><code>a.rs</code></p><p>One</p></blockquote>",
  ],
  [
    "Mintlify's",
    "<Frame caption='One *a*'>\n  Two\n</Frame>",
    "<figure><p>Two</p><figcaption>One <em>a</em></figcaption></figure>",
  ],
  ["without a caption", "<Frame>\n  Two\n</Frame>", "<p>Two</p>"],
  [
    "in a list",
    "- a\n\n  <Note>\n  b\n  </Note>",
    `<ul><li><p>a</p>${box("note", "Note", "<p>b</p>")}</li></ul>`,
  ],
  [
    "labels",
    'New <Badge type="tip" text="a < b" /> and <Badge variant="note">c</Badge>.',
    '<p>New <span class="badge">a &lt; b</span> and <span class="badge">c</span>.</p>',
  ],
  [
    "labels that begin a block",
    '<Badge text="New" variant="tip" size="small" />\n<Badge>b</Badge> *c*\n\nWords',
    '<p><span class="badge">New</span><span class="badge">b</span> <em>c</em></p><p>Words</p>',
  ],
])("components of MDX are read: %s", (_name, body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it("what stands in them has its place", () => {
  const body =
    '<Note>\n[a](data:a)\n</Note>\n\n<Tip>Words\nand [b](data:a)</Tip>\n\n  <Card title="T" href="data:a">\n  x\n  </Card>';
  expect(read(body).told).toEqual(["2:5 unsafe-link", "6:9 unsafe-link", "8:25 unsafe-link"]);
});

it.each([
  ["without an end", "<Note>\nWords\n\nMore", ["1:1 unsafe-html"]],
  ["of another name", "<Widget>\n\nWords\n\n</Widget>", ["1:1 unsafe-html"]],
  ["that hold nothing", "<Check /> yes", ["1:1 unsafe-html"]],
  ["a label without words", "A <Badge /> b", ["1:3 unsafe-html"]],
])("components %s are told", (_name, body, told) => {
  expect(read(body).told).toEqual(told);
});

it.each([
  ["alone in a line", '<Code code={a} lang="js" />\n\n*b*', "<p><em>b</em></p>"],
  ["within words", "a<Code lang='js' /> *b*", "<p>a <em>b</em></p>"],
  ["of several lines", '<Table\n  rows="a"\n/>\n\n| a |\n| - |\n| b |', "<table>"],
])("a component that ends itself holds nothing that follows: %s", (_name, body, html) => {
  const { html: read_, told } = read(body);
  expect(read_).toContain(html);
  expect(read_).not.toContain("<code");
  expect(told).toEqual([expect.stringMatching(/^1:\d unsafe-html$/)]);
});

it("is no part of a heading's id", () => {
  const { article } = readBody('## mpa <Badge type="warning" text="experimental" />\n\nWords.');
  expect(article.sections.map(({ id, title }) => ({ id, title }))).toEqual([
    { id: "mpa", title: "mpa" },
  ]);
});

it("many without an end take no longer for each", () => {
  const body = "<Note>\n".repeat(4_000);
  const { diagnostics } = readBody(`${body}Words`);
  expect(diagnostics.length).toBeGreaterThan(0);
});

// Docusaurus, and Next.
it.each([
  [
    'a <Link to="https://a.example/b">*b* c</Link> d',
    '<a href="https://a.example/b"><em>b</em> c</a>',
  ],
  ["a <Link className='x' href='#b'>b</Link>", '<a href="#b">b</a>'],
])("links of components are links: %s", (body, html) => {
  const shown = read(`${body}\n\n## B`);
  expect(shown.html).toContain(html);
  expect(shown.told).toEqual([]);
});

it.each(["<Link>a</Link>", "<Chart data={x}>a</Chart>", "<Chart>a</Chart>"])(
  "another component is told by its name: %s",
  (body) => {
    const { diagnostics } = readBody(body);
    expect(diagnostics[0]?.message).toMatch(/<(?:Link|Chart)/);
  },
);
