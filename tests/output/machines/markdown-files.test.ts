import { expect, it } from "vitest";
import { article, buildChanged } from "../../support/read-and-build.ts";

const body = `Lead with [the leaf](leaf.md#kinds) and <!-- not for readers --> a [word](../glossary.yaml#term-choice).[^n]

## Steps & *stops* {#steps}

| Leaf | Minutes |
|---|---|
| Green | 2 \\| 3 |

![A cup](cup.svg "Steam")

### Then

- [x] Boil
- Pour [@mead]

> [!NOTE]
> Hot.

[^n]: A note.
`;
const files = {
  "content/guide/tea.md": article("Tea", body),
  "content/guide/leaf.md": article("Leaf", "Text.\n\n## Kinds {#kinds}\n\nMore."),
  "content/guide/cup.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  "content/hidden.md": article("Hidden", "Text.", "sidebar: { hidden: true }\n"),
  "content/draft.md": article("Draft", "Text.", "draft: true\n"),
};
const url = "https://example.org/a b/";

it("articles have a copy as Markdown beside them, with whole addresses and without what readers do not see", async () => {
  const built = await buildChanged(files, { url });
  const copy = built.get("guide/tea.md") ?? "";
  // Worked by hand after CommonMark 0.31 and GitHub's tables.
  for (const block of [
    "# Tea\n\n> What it says.\n\n<https://example.org/a%20b/guide/tea.html>\n\nLead with [the leaf](https://example.org/a%20b/guide/leaf.html#kinds) and a [word](https://example.org/a%20b/glossary.html#term-choice).",
    "\n\n## Steps & *stops*\n\n",
    "| Leaf | Minutes |\n| --- | --- |\n| Green | 2 \\| 3 |",
    "![A cup](https://example.org/a%20b/guide/cup.svg)",
    "\n\n### Then\n\n- ☑ Boil\n- Pour (",
    "\n\n## Sources\n\n- Mead, S. (2001). *Peers*.\n",
  ]) {
    expect(copy).toContain(block);
  }
  expect(copy).not.toMatch(/not for readers|\0|\n\n\n|<\/?(?:p|div|span|li)\b/);
  expect([...built.keys()].filter((path) => path.endsWith(".md")).sort()).toEqual([
    "guide/choice.md",
    "guide/leaf.md",
    "guide/tea.md",
    "index.md",
  ]);
  expect(built.get("guide/tea.html")).toContain(
    '<link rel="alternate" type="text/markdown" href="tea.md">',
  );
  expect(built.get("llms.txt")).toContain("](https://example.org/a%20b/guide/tea.md)");
});

it("no copies are made where the site has no address or wants none", async () => {
  for (const options of [{}, { url, markdownCopies: false }]) {
    const built = await buildChanged(files, options);
    expect([...built.keys()].filter((path) => path.endsWith(".md"))).toEqual([]);
    expect(built.get("guide/tea.html")).not.toContain("text/markdown");
  }
});
