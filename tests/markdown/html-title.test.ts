import { expect, it } from "vitest";
import { buildOnly, introOf, readChanged } from "../support/read-and-build.ts";

// As READMEs on GitHub begin, which shows a heading for each.
it.each([
  ["<h1 align='center'>Name &amp; more</h1>\n\nWords.", "Name &amp; more", ""],
  [
    "<!-- note -->\n<h1><a href='https://a.example'>Name</a></h1>\n\nWords.",
    "Name",
    '<a href="https://a.example">Name</a>',
  ],
  [
    "<h1 align='center'>\n  <br>\n  <a href='https://a.example'><img src='a.png' alt='Logo'></a>\n  <br>\n  Name\n</h1>\n\nWords.",
    "Name",
    'alt="Logo"',
  ],
  ["<h1><img src='a.png' alt='Name'></h1>\n\nWords.", "Name", 'alt="Name"'],
  [
    "<div align='center'>\n\n<h1>Name</h1>\n\n**Bold.**\n\n</div>",
    "Name",
    "<strong>Bold.</strong>",
  ],
  ["<div align='center'>\n<h1>Name</h1>\n<p>Line.</p>\n</div>", "Name", "<p>Line.</p>"],
])("is the page's title, with an id and not said again: %s", async (text, title, kept) => {
  const files = { "content/index.md": "# Home\n\n[It](tea.md).\n", "content/a.png": "" };
  const site = { ...files, "content/tea.md": `${text}\n\n## Part\n` };
  const { diagnostics } = await readChanged(site);
  const told = diagnostics.filter(({ file }) => file === "content/tea.md");
  expect(told.filter(({ rule }) => rule !== "unshown-image")).toEqual([]);
  const page = (await buildOnly(site)).get("tea.html") ?? "";
  const [, shown = "", body = ""] = /<h1 id="name[^"]*">(.*?)<\/h1>([\s\S]*)<h2/.exec(page) ?? [];
  expect([shown, page.match(/<h1/g)?.length]).toEqual([title, 1]);
  expect(body).toContain(kept);
  expect(body).not.toMatch(/(?<!example")>\s*Name\s*</);
});

it("is not where front matter has another title, or a heading stands above it", async () => {
  const { diagnostics } = await readChanged({
    "content/a.md": "---\ntitle: Other\n---\n\n<h1>Name</h1>\n\nWords.\n",
    "content/b.md": "# Other\n\n<h1>Name</h1>\n\nWords.\n",
    "content/c.md": "---\ntitle: Name\n---\n\n<h1>Name</h1>\n\nWords.\n",
  });
  const told = diagnostics.filter(({ rule }) => rule === "heading-level");
  expect(told.map(({ file }) => file)).toEqual(["content/a.md", "content/b.md"]);
});

it("what stays of a long one is put together once", () => {
  const places = Array.from({ length: 5_000 }, (_, index) => `https://a.example/${index}`);
  const links = places.map((place) => `<a href="${place}">it</a>`);
  const { introHtml } = introOf(`<h1>A ${links.join(" ")}</h1>\n\nWords.`);
  expect(introHtml.match(/(?<=")https:[^"]+/g)).toEqual(places);
});
