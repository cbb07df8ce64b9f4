import { expect, it } from "vitest";
import { readOldSite } from "../../src/migrate/find-tool.ts";
import { folderOf, placed } from "./support.ts";

it("its list of chapters has parts, chapters in chapters, drafts, and those outside of lists", () => {
  const site = readOldSite(
    folderOf({
      "book.toml": `[book]
title = "Tea"
language = "de"

[preprocessor.own-words]

[output.html]
git-repository-url = "https://git.example/tea"
edit-url-template = "https://git.example/tea/edit/main/{path}"

[output.html.redirect]
"/old.html" = "make/pot.html"
"/away.html" = "https://example.org/"
`,
      "src/SUMMARY.md": `# Summary

[Foreword](foreword.md)

# Making

- [The \`pot\`](./make/pot.md)
    - [Its lid](make/lid.md)
- [To come]()
- [Gone](make/gone.md)

-----

[End](end.md)
`,
      "src/foreword.md": "# F",
      "src/make/pot.md": "# P",
      "src/make/lid.md": "# L",
      "src/end.md": "# E",
    }),
  );
  expect(site).toMatchObject({
    ...{ tool: "mdBook", title: "Tea", language: "de", addresses: "files" },
    editLink: "https://git.example/tea/edit/main/src/{page}",
    redirects: [{ from: "/old.html", page: "make/pot.md" }],
  });
  expect(site.navigation).toEqual([
    { kind: "page", page: "foreword.md", label: "Foreword" },
    {
      ...{ kind: "section", label: "Making" },
      entries: [
        {
          ...{ kind: "section", label: "The pot", page: "make/pot.md" },
          entries: [{ kind: "page", page: "make/lid.md", label: "Its lid" }],
        },
      ],
    },
    { kind: "page", page: "end.md", label: "End" },
  ]);
  expect(placed(site.notCarried)).toEqual([
    'book.toml:5:1 the preprocessor "own-words"',
    'src/SUMMARY.md:10:3 "make/gone.md" in the list of pages: there is no such page',
    'book.toml:13:1 the redirect from "/away.html"',
  ]);
});
