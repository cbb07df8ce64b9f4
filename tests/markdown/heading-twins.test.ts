import { expect, it } from "vitest";
import { readBody, readChanged } from "../support/read-and-build.ts";

const told = (body: string) =>
  readBody(body).diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`);

it.each([
  ["above it", '<a id="install"></a>\n\n## Install'],
  ["right above it", '<a id="install"></a>\n## Install'],
  ["below it", '## Install\n<a id="install"></a>\n\nText.'],
  ["before the words below it", '## Install\n\n<a name="install"></a>Text.'],
  ["in it", '## <a name="install"></a>Install'],
  ["at the end of what is above it", 'Words.\n<a id="install"></a>\n## Install'],
  ["with others", '<a id="setup"></a>\n<a id="install"></a>\n## Install'],
  ["in a block of HTML", '<p>\n<a id="install">\n</a>\n\n## Install'.replace("<p>\n", "")],
  ["that a list has", '- ## Install\n  <a id="install"></a>\n\n  Text.'],
])("what a heading is called beside it, %s, is no second id", (_where, body) => {
  expect(told(body)).toEqual([]);
  const { article } = readBody(`${body}\n\nSee [there](#install).`);
  const page = [article.introHtml, ...article.sections.map(({ html }) => html)].join("");
  expect(page).not.toMatch(/id="install"(?![^>]*>Install<\/h2>)/);
  expect(article.anchors).toContain("install");
});

it.each([
  ["before words that come before it", '<a id="install"></a>Words.\n\n## Install', "1:4"],
  ["after words that come after it", '## Install\n\nWords <a id="install"></a>', "3:10"],
  ["beside another", '## Other\n<a id="install"></a>\n\n## More\n\n## Install', "2:4"],
])("what stands %s leads elsewhere, and is told", (_where, body, place) => {
  expect(told(body)).toEqual([`${place} duplicate-id`]);
});

it.each([
  ["## Contents", "[a](#contents) [b](#Contents)", "contents-1"],
  ["## All {#sources}", "[a](#sources)", "sources-1"],
  ['<a id="main"></a>Words', "[a](#main)", "main-1"],
  ['<a name="main"></a>\n\n## Main', "[a](#main)", "main-1"],
])(
  "a place %j, named as the theme names another, is where its links lead",
  async (body, links, id) => {
    const { diagnostics, site } = await readChanged({
      "content/index.md": `# Home\n\n${links} [there](guide/choice.md#options)\n\n${body}\n`,
    });
    expect(diagnostics).toEqual([]);
    const home = site?.articles.find(({ path }) => path === "index.md");
    expect(home?.anchors).toContain(id);
    const { introHtml = "" } = (home && site?.wholeArticle(home)) ?? {};
    expect(introHtml.match(new RegExp(`href="#${id}"`, "g"))).toHaveLength(links.split(" ").length);
  },
);

it("a link to such a name that is not there is told as it is written", async () => {
  const { diagnostics } = await readChanged({
    "content/index.md": "# Home\n\n[a](guide/choice.md#contents) [b](guide/choice.md#options)\n",
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'content/guide/choice.md has nothing with the id "contents"',
  ]);
});

// It would never end, were each way to part the comments tried.
it("many comments in a line above a heading are gone through once", () => {
  expect(told(`${"<!-- a -->".repeat(60)}<b>b</b>\n\n## Install`)).toEqual([]);
});
