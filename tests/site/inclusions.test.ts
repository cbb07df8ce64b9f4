import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { findInclusions } from "../../src/site/read/inclusions/find-inclusions.ts";
import { partOf } from "../../src/site/read/inclusions/part-of.ts";
import { readSite } from "../../src/site/read-site.ts";
import {
  article,
  type Files,
  readChanged,
  soundFiles,
  wholeHome,
  writeSite,
} from "../support/read-and-build.ts";

/** The home page of this body, as HTML without marks of colour, and what is told. */
async function home(body: string, files: Files = {}, options: Partial<SiteOptions> = {}) {
  const { config } = readConfig({ title: "Test", rules: { inclusion: "warning" }, ...options });
  if (!config) throw new Error("the test's own options are wrong");
  const root = await writeSite({
    ...soundFiles,
    "content/index.md": article("Home", body),
    "lib/a.rs": `use std::io;

// ANCHOR: here
fn main() {
    // ANCHOR: deep
    go();
    // ANCHOR_END: deep
}
// ANCHOR_END: here
`,
    "content/snippets/b.js": `// #region part
  export const b = 1;
  // #endregion part
rest();
`,
    "content/part.md": "Some *words*, a [link](guide/choice.md).\n\n## More\n\nEnd.\n",
    ...files,
  });
  const { site, diagnostics } = await readSite(root, config);
  const whole = wholeHome(site);
  const html = [whole?.introHtml, ...(whole?.sections ?? []).map((section) => section.html)]
    .join("")
    .replace(/<\/?span[^>]*>/g, "")
    .replaceAll("\u200b", "")
    .trim();
  return {
    html,
    code: [...html.matchAll(/<pre[^>]*><code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code]) => code),
    titles: [...(whole?.introHtml ?? "").matchAll(/code-title[^>]*>([^<]*)/g)].map(
      ([, title]) => title,
    ),
    links: whole?.links ?? [],
    root,
    told: diagnostics.map(
      ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`,
    ),
  };
}

describe("mdBook's inclusions", () => {
  const fence = (...lines: string[]) => ["```rust", ...lines, "```"].join("\n");

  it.each([
    [
      "a whole file, without its anchors",
      "{{#include ../lib/a.rs}}",
      "use std::io;\n\nfn main() {\n    go();\n}\n",
    ],
    ["an anchor", "{{#rustdoc_include ../lib/a.rs:here}}", "fn main() {\n    go();\n}\n"],
    ["an anchor within, moved to the edge", "{{#include ../lib/a.rs:deep}}", "go();\n"],
    ["a line", "{{#include ../lib/a.rs:4}}", "fn main() {\n"],
    ["lines", "{{#include ../lib/a.rs:1:2}}x", "use std::io;\nx\n"],
    ["lines to one", "{{#include ../lib/a.rs::1}}", "use std::io;\n"],
    ["lines from one", "{{#include ../lib/a.rs:9:}}", "// ANCHOR_END: here\n"],
    ["what is escaped", "\\{{#include ../lib/a.rs}}", "{{#include ../lib/a.rs}}\n"],
  ])("%s", async (_, written, expected) => {
    const { code, told } = await home(fence(written));
    expect(code.map((each) => each?.replaceAll("&gt;", ">"))).toEqual([expected]);
    expect(told.filter((each) => !each.includes("foreign-syntax"))).toEqual([]);
  });

  it("are told where they are not there, out of the project or hidden, at their place", async () => {
    const body = [
      ...["{{#include gone.rs}}", "{{#include ../../../../etc/hosts}}", "{{#include ../.env}}"],
      "{{#include ../lib/a.rs:gone}}",
    ];
    const { html, told } = await home(body.join("\n\n"), { ".env": "SECRET=1" });
    expect(html).not.toMatch(/SECRET|localhost|include/);
    expect(told).toEqual([
      "content/index.md:6:1 inclusion: content/gone.rs, which is put in here, is not there, so nothing stands here",
      expect.stringMatching(
        /^content\/index.md:8:1 inclusion: .*hosts, which is not in the project's folder/,
      ),
      expect.stringMatching(/^content\/index.md:10:1 inclusion: .* puts in .env, which is hidden/),
      'content/index.md:12:1 inclusion: "{{#include ../lib/a.rs:gone}}" puts in a part that lib/a.rs has not, so nothing stands there',
    ]);
  });

  it("are told once of a folder or a file that is not there", async () => {
    const puts = ["../lost/a.rs", "../lost/b/c.rs", "gone.rs", "gone.rs:here", "../lib/deep/d.rs"];
    const { told } = await home(puts.map((name) => `{{#include ${name}}}`).join("\n\n"));
    const text = "of which a file is put in here, is not there, so nothing stands here";
    expect(told).toEqual([
      `content/index.md:6:1 inclusion: the folder lost, ${text} (so in 1 more place)`,
      "content/index.md:10:1 inclusion: content/gone.rs, which is put in here, is not there, so nothing stands here (so in 1 more place)",
      `content/index.md:14:1 inclusion: the folder lib/deep, ${text}`,
    ]);
  });

  it("leave their names in code, which would be an empty box", async () => {
    const { html, told } = await home("```rust\n{{#include ../gone.rs:a}}\n```\n\nWords.");
    expect(html).toMatch(/<code[^>]*>(?:<[^>]*>)*\.\.\/gone\.rs/);
    expect(html).not.toContain("include");
    expect(told).toEqual([
      expect.stringMatching(/:7:1 inclusion: .*, so its name alone stands here$/),
    ]);
  });

  it("stop the build where nothing else is said", async () => {
    const { html } = await home("{{#include gone.rs}}", {}, { rules: {} });
    expect(html).toBe("");
  });

  it("do not follow a link out of the project", async () => {
    const { root } = await home("x");
    symlinkSync("/etc", path.join(root, "content/etc"));
    const { config } = readConfig({ title: "Test" });
    if (!config) throw new Error("the test's own options are wrong");
    writeFileSync(path.join(root, "content/index.md"), "{{#include etc/hosts}}");
    const { diagnostics } = await readSite(root, config);
    expect(diagnostics.map(({ message }) => message).join()).toContain(
      "not in the project's folder",
    );
  });

  it("of Markdown stand as if they were written there, and places after them are right", async () => {
    const { html, told } = await home(
      "One.\n\n{{#include part.md}}\n\n[x](gone.md)",
      {},
      { rules: { "dead-link": "warning" } },
    );
    expect(html).toContain('<p>Some <em>words</em>, a <a href="guide/choice.html">link</a>.</p>');
    expect(told).toEqual([
      'content/index.md:10:5 dead-link: "gone.md" leads to content/gone.md, which is not there',
    ]);
  });

  it("of other programs are left out where they stand alone, and are text elsewhere", async () => {
    const { html, told } = await home("{{#quiz a.toml}}\n\nSo {{#if x}}.\n\n```\n{{#each y}}\n```");
    expect((await home("# A\n\nSo {{#title B}}it is.")).html).toContain("<p>So it is.</p>");
    expect(html).not.toContain("quiz");
    expect(html).toContain("<p>So {{#if x}}.</p>");
    expect(html).toContain("{{#each y}}\n</code>");
    expect(told.map((each) => each.replace(/(foreign-syntax).*/, "$1"))).toEqual([
      "content/index.md:6:1 foreign-syntax",
      "content/index.md:8:4 foreign-syntax",
    ]);
  });

  it("in a playground are code, and in a list stay in it", async () => {
    const { html, code } = await home("- One\n\n  {{#playground ../lib/a.rs:4 editable}}\n\n- Two");
    expect(code).toEqual(["fn main() {\n"]);
    expect(html.match(/<ul>/g)).toHaveLength(1);
  });

  it("of one another are told with both places", async () => {
    const { told } = await home('Words.\n\n--8<-- "one.md"', {
      "content/one.md": "One.\n\n{{#include two.md}}\n",
      "content/two.md": "<!--@include: ./index.md-->\n",
    });
    expect(told.filter((each) => each.startsWith("content/index.md"))).toEqual([
      'content/index.md:8:1 inclusion: "--8<-- "one.md"" leads in a circle: content/one.md:3 puts in content/two.md, and content/two.md:1 puts content/index.md in again',
    ]);
  });

  it("of themselves end", async () => {
    const { told } = await home("{{#include index.md}}");
    expect(told.map((each) => each.replace(/^.*? since /, ""))).toEqual([
      "it would be put into itself",
    ]);
    const { html } = await home("{{#include loop.md}}", {
      "content/loop.md": "a {{#include loop.md}} b",
    });
    expect(html).toBe("<p>a  b</p>");
  });
});

describe("VitePress's pieces of code", () => {
  it.each([
    [
      "a file",
      "<<< @/snippets/b.js",
      "// #region part\n  export const b = 1;\n  // #endregion part\nrest();\n",
    ],
    ["a region, moved to the edge", "<<< ./snippets/b.js#part", "export const b = 1;\n"],
    [
      "with a language and lines that are marked",
      "<<< snippets/b.js#part{1 ts:line-numbers}",
      "export const b = 1;\n",
    ],
    ["whose own fences are longer", "<<< /fence.md", "```\na\n```\n"],
  ])("%s", async (_, written, expected) => {
    const { code, told } = await home(`Words.\n${written}\n`, {
      "content/fence.md": "```\na\n```\n",
    });
    expect(code.map((each) => each?.replaceAll("&#x27;", "'"))).toEqual([expected]);
    expect(told).toEqual([]);
  });

  it("are blocks of a group by their titles", async () => {
    const { html } = await home(
      "::: code-group\n<<< @/snippets/b.js#part [One]\n<<< @/snippets/b.js#part [Two]\n:::",
    );
    expect(html.match(/One|Two/g)).toEqual(["One", "Two"]);
  });

  it("that are not there show what they name, and ids of the page are not asked for", async () => {
    const { code, told } = await home("::: code-group\n<<< gone.js [A]\n:::\n\n[x](#gone)");
    expect(code).toEqual(["&lt;&lt;&lt; gone.js [A]\n"]);
    expect(told).toEqual([expect.stringMatching(/^content\/index.md:7:1 inclusion/)]);
  });

  it("are text in code, and in words", async () => {
    const { code, html, told } = await home("```\n<<< @/snippets/b.js\n```\n\n`<<< a`");
    expect(code).toEqual(["&lt;&lt;&lt; @/snippets/b.js\n"]);
    expect(html).toContain("<code>&lt;&lt;&lt; a</code>");
    expect(told).toEqual([]);
  });

  it("come as Markdown by a comment, whole or in part", async () => {
    const { html } = await home(
      "<!--@include: ./part.md{1,2}-->\n\n<!-- @include: @/part.md{5} -->",
    );
    expect(html).toBe(
      '<p>Some <em>words</em>, a <a href="guide/choice.html">link</a>.</p>\n<p>End.</p>',
    );
  });
});

it("MkDocs's snippets are found from the project's folder or the folder of articles", async () => {
  const { code, html } = await home('```rust\n--8<-- "lib/a.rs:4:4"\n```\n\n--8<-- "part.md:5:5"');
  expect(code).toEqual(["fn main() {\n"]);
  expect(html).toContain("<p>End.</p>");
});

describe("a page that Obsidian puts in", () => {
  const obsidian: Partial<SiteOptions> = {
    markdown: { dialects: ["obsidian"] },
    rules: { "dead-link": "warning", inclusion: "warning" },
  };
  const files = {
    "content/deep/note.md": article(
      "Note",
      "# Note\n\nA [link](../guide/choice.md) and ![p](p.svg)[^1].\n\n## Second\n\nUnder. [gone](gone.md)\n\n### Third\n\nDeep.\n\n## Next\n\nNot.\n\n- One\n- Two ^b1\n\n[^1]: A note.\n",
    ),
    "content/deep/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
    "content/asked.md": article(
      "Asked",
      "::: question q\nWhy?\n\n- [x] A\n  > B\n- [ ] C\n  > D\n:::",
    ),
    "content/one.md": article("One", "![[two]]"),
    "content/two.md": article("Two", "2 ![[one]]\n\n![[one]]"),
  };

  it("is a quotation with a link to it, and leads where it leads from its own place", async () => {
    const { html, told } = await home(
      "Before.\n![[note]]\nAfter. [^1]\n\n[^1]: Own.",
      files,
      obsidian,
    );
    expect(html).toContain(
      '<p>Before.</p>\n<blockquote>\n<p><a href="deep/note.html">note</a></p>\n<p>A <a href="guide/choice.html">link</a> and <img src="deep/p.svg"',
    );
    expect(html).toContain("</blockquote>\n<p>After.");
    expect(html).not.toContain("<h1");
    expect(html.match(/<sup class="footnote/g)).toHaveLength(2);
    // Its own faults are told at its own place alone, and a circle where it begins.
    expect(told.map((each) => each.replace(/ .*/, ""))).toEqual([
      ...["content/deep/note.md:12:15", "content/one.md:6:1", "content/two.md:8:1"],
    ]);
  });

  it("may be what stands under a heading, or a block", async () => {
    const { html } = await home("![[note#Second]]\n\n![[deep/note#^b1]]", files, obsidian);
    expect(html).toContain(">Second</h2>");
    expect(html).toContain("Deep.");
    expect(html).not.toContain("Not.");
    expect(html).toMatch(/<li>Two<\/li>\n<\/ul>\n<\/blockquote>$/);
    expect(html).not.toContain("<li>One");
  });

  it("stays a link in a sentence, of questions, and of itself", async () => {
    const { html, told } = await home(
      "So ![[note]].\n\n![[asked]]\n\n![[one]]\n\n![[gone]]",
      files,
      obsidian,
    );
    expect(html).toContain('<p>So <a href="deep/note.html">note</a>.</p>');
    expect(html).not.toContain("question");
    expect(html.match(/href="one.html"/g)?.length).toBeGreaterThan(1);
    expect(
      told
        .filter((each) => each.startsWith("content/index.md"))
        .map((each) => each.replace(/: .*/, "")),
    ).toEqual(["content/index.md:8:1 link-instead", "content/index.md:12:4 dead-link"]);
  });
});

// Patterns that begin or end with space would try each way to part it: it would take minutes.
it.each([
  ["a line of space", `${" ".repeat(50_000)}x`],
  ["a region", `region${" ".repeat(50_000)}x`],
  ["an instruction", `{{#a${" ".repeat(50_000)}x`],
  ["a snippet", `<<<${" ".repeat(50_000)}x`],
  ["a comment", `<!-- @include:${" ".repeat(50_000)}x`],
  ["blank lines", `x${"\n".repeat(50_000)}x`],
])("%s that is long is gone through once", (_, text) => {
  expect(findInclusions(text, true).filter(({ as }) => as === "page")).toEqual([]);
  expect(partOf(text, { name: "none" })).toBeUndefined();
  expect(partOf(text, { block: "none" })).toBeUndefined();
});

test("what another tool makes is told where it is left out, and by no page that links into it", async () => {
  const { diagnostics } = await readChanged(
    {
      "content/guide/api.md": "# API\n\n::: package.module.Class\n",
      "content/guide/text.md": '# Text\n\n--8<-- "gone.md"\n',
      "content/guide/b.md": "# B\n\n[a](api.md#run) [b](text.md#run)\n",
    },
    { markdown: { dialects: ["mkdocs"] } },
  );
  expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    "content/guide/api.md:3 foreign-syntax",
    "content/guide/text.md:3 inclusion",
  ]);
});

test("a page's own front matter is no part of what others put in, but in code", async () => {
  const part = "---\ntitle: Part\n---\n\nWords.\n";
  const { html, code } = await home(
    "<!--@include: ./other.md-->\n\n```md\n{{#include other.md}}\n```",
    { "content/other.md": part },
  );
  expect(html).toMatch(/^<p>Words\.<\/p>/);
  expect(code).toEqual([part]);
});
