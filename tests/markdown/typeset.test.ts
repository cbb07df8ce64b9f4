import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { buildOnly } from "../support/read-and-build.ts";

describe("plain text", () => {
  const { typeset } = createMarkdown();

  it("has the marks of its language, and round apostrophes", () => {
    expect(typeset(`Sam's "own 'small' room"`)).toBe("Sam’s “own ‘small’ room”");
    expect(typeset(`"so", sagt sie`, "de")).toBe("„so“, sagt sie");
    expect(typeset(`il dit "non"`, "fr")).toBe("il dit «\u00a0non\u00a0»");
  });

  it("is otherwise as it is written, but for dashes: no Markdown", () => {
    const text = `*a* -- [b](c) \\d <e> &amp; it's`;
    expect(typeset(text)).toBe(text.replace("'", "’").replace("--", "–"));
  });

  it("stays where the site wants straight ones", () => {
    expect(createMarkdown({ quotes: false }).typeset("Sam's -- so")).toBe("Sam's – so");
    expect(createMarkdown({ dashes: false }).typeset("Sam's -- so")).toBe("Sam’s -- so");
  });
});

it("is that of summaries, captions, sources and the site's own line, on their pages", async () => {
  const files = {
    "content/index.md": "# Home\n\nA page.\n",
    "content/a.md": `---\nsummary: "Sam's way"\n---\n# A\n\n![Leaves](leaf.svg "Sam's leaves")\n\nDried [@lin].\n`,
    "content/leaf.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    "content/sources.yaml":
      'sources:\n  - id: lin\n    type: book\n    authors: ["O\'Neill, A."]\n    year: 2001\n    title: "Lin\'s leaves"\n',
  };
  const pages = await buildOnly(files, { tagline: "Sam's tea" });
  const page = pages.get("a.html") ?? "";
  for (const words of ["Sam’s way", "Sam’s leaves", "O’Neill 2001", "Lin’s leaves"]) {
    expect(page).toContain(words);
  }
  expect(pages.get("index.html")).toContain("Sam’s tea");
  const straight = await buildOnly(files, { tagline: "Sam's tea", markdown: { quotes: false } });
  expect([straight.get("a.html"), straight.get("index.html")].join("")).not.toContain("’");
});
