import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { themeFolder } from "../../src/render/theme.ts";
import { repository } from "../support/build-site.ts";
import { article, buildOnly, type Files } from "../support/read-and-build.ts";

// A site that replaces every template of the theme by one of its own, which marks the place and shows the
// theme's there: what the manual says of replacing holds for each.

const templates = readdirSync(themeFolder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll(path.sep, "/"))
  .filter((name) => name.endsWith(".njk"))
  .toSorted();
const themes = (name: string) => readFileSync(path.join(themeFolder, name), "utf8");
/** What others take macros from. */
const imported = new Set(
  templates.flatMap((name) =>
    [...themes(name).matchAll(/\{%-? (?:from|import) "([^"]+)"/g)].map(([, from]) => from),
  ),
);

const mark = (name: string) => `[replaced ${name}]`;

/** A list of values alone: it prints nothing. */
const printing = templates.filter((name) => name !== "partials/judgement.njk");

const everyKind = path.join(repository, "tests/sites/every-kind");
const body = `Text [@mead], with a note.[^1]

[^1]: A note.

## Code

\`\`\`js
ask();
\`\`\`

::: question green
Which is heated early?

- [x] Green
  > It keeps the leaf green.
- [ ] Black
:::`;

const files: Files = {
  ...Object.fromEntries(templates.map((name) => [`_includes/${name}`, replaced(name)])),
  ...Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [
      `content/large/page-${index}.md`,
      article(`Page ${index}`, "Text."),
    ]),
  ),
  "_includes/css/tokens.css": '@import "theme:css/tokens.css"; :root { --pine: rebeccapurple }',
  "content/index.md": article("Home", "Welcome to [a page](guide/page.md)."),
  "content/guide/page.md": article("Page", body, "aliases: [old]\nobjectives: [Tell tea]\n"),
  "content/guide/more.md": article("More", "See [the page](page.md)."),
  "content/guide/index.md": article("Guide", "All of it.", "date: 2026-03-09\n"),
  "content/kinds.md": readFileSync(path.join(everyKind, "content/index.md"), "utf8"),
  "content/sources.yaml":
    "sources:\n  - id: mead\n    type: article\n    authors: ['Mead, S.']\n    year: 2001\n    title: Peers\n",
  "content/glossary.yaml": "terms:\n  - id: tea\n    term: Tea\n    definition: Leaves.\n",
  "quizzes/kinds.yaml": readFileSync(path.join(everyKind, "quizzes/kinds.yaml"), "utf8"),
};

function replaced(name: string): string {
  const text = themes(name);
  if (imported.has(name) || name.startsWith("items/")) {
    return text.replace(/\{%-? endmacro/, (end) => `${mark(name)}${end}`);
  }
  if (!name.startsWith("layouts/")) return `{% include "theme:${name}" %}${mark(name)}`;
  const [, block] = /\{%-? block (?:\w+ %\}\{% endblock %\}.*\{%-? block )?(\w+)/.exec(text) ?? [];
  return block === undefined
    ? `{% include "theme:${name}" %}${mark(name)}`
    : `{% extends "theme:${name}" %}{% block ${block} %}${mark(name)}{{ super() }}{% endblock %}`;
}

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  const messages = { "page.skip": "Past all this" };
  pages = await buildOnly(files, { messages, coverage: { publish: true } });
});

describe("a site's own file takes the place of the theme's", () => {
  it.each(printing)("%s", (name) => {
    const all = [...pages].filter(([file]) => file.endsWith(".html")).map(([, html]) => html);
    expect(all.some((html) => html.includes(mark(name)))).toBe(true);
  });

  it("tokens and a message", () => {
    const [, style = ""] = [...pages].find(([file]) => /\/main-style.*\.css$/.test(file)) ?? [];
    const css = Buffer.from(style.split(",").map(Number)).toString();
    expect(css).toContain("--paper:");
    expect(css).toMatch(/--pine: ?(?:rebeccapurple|#639)/);
    expect(pages.get("index.html")).toContain(">Past all this</a>");
  });
});
