import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

it("check tells the faults, in words or for a program, and writes nothing", async () => {
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": configuration,
    "content/index.md": article("Home", "[x](gone.md)\n\n![](https://example.org/a.png)"),
  });
  const before = await readdir(folder);
  const words = await waymark(folder, "check");
  expect(words.output).toMatch(/^content\/index\.md:\d+:\d+ dead-link: /m);
  expect(words.code).toBe(1);
  const program = await waymark(folder, "check", "--format", "json", "--rule", "dead-link");
  expect(JSON.parse(program.output)).toMatchObject([
    { rule: "dead-link", severity: "error", file: "content/index.md" },
  ]);
  expect(program.code).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(before.sort());
});

it("check --fix mends what is sure, round after round, and tells the rest", async () => {
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": configuration,
    "content/index.md": article("Home", "[x](Guide/choice.md#a_word) and [y](gone.md)"),
    "content/guide/choice.md": article(
      "Choice",
      "A [@mead].\n\n## Options {#options}\n\nSome.\n\n## A {#aWord}\n\nSome.",
    ),
  });
  const { code, output } = await waymark(folder, "check", "--fix");
  expect(code).toBe(1);
  expect(output).toMatch(/^content\/index\.md:6:5 dead-link: mended, Guide\S+ is now guide\S+$/m);
  expect(output).toMatch(/^content\/index\.md:6:5 missing-anchor: mended, \S+ is now guide\S+$/m);
  expect(output).toMatch(/^content\/index\.md:6:\d+ dead-link: "gone\.md" leads to /m);
  expect(output).toMatch(/\n1 fault is left to mend\.\n$/);
  const home = await readFile(path.join(folder, "content/index.md"), "utf8");
  expect(home).toContain("[x](guide/choice.md#aWord) and [y](gone.md)");
  const again = await waymark(folder, "check", "--fix", "--format", "json");
  expect(JSON.parse(again.output)).toHaveLength(1);
});

it("check tells faults of the options and of the articles at once, and no second wave", async () => {
  const withFaults = {
    ...soundFiles,
    "content/index.md": article("Home", "[x](gone.md) and ::: nowhere"),
  };
  const options = (text: string) => ({ ...withFaults, "waymark.config.yaml": text });
  const folder = await writeSite(options("titel: Tea\ncolours:\n  text: reddish\n"));
  const { code, output } = await waymark(folder, "check");
  expect(code).toBe(1);
  const told = output.match(/^\S+:\d+:\d+ [\w-]+/gm);
  expect(told?.map((line) => line.replace(/:\d+ /, " "))).toEqual([
    "content/index.md:6 dead-link",
    "waymark.config.yaml:1 config",
    "waymark.config.yaml:3 config",
  ]);
  // A template and a stylesheet are read all the same.
  const themed = await writeSite({
    ...options("titel: Tea\nsidebar:\n  - titel: More\n    pages: [gone.md]\n"),
    "_includes/css/main.css": '@import "gone.css";\n',
    "_includes/partials/footer.njk": '{{ say("page.serch") }}\n{{ page.x | upperr }}\n',
    "_includes/partials/header.njk": '{% include "partials/gone.njk" %}\n',
    "_includes/layouts/home.njk": "{% if page %}",
  });
  const all = (await waymark(themed, "check")).output;
  expect(all.match(/^\S+:\d+:\d+ [\w-]+/gm)).toEqual([
    "_includes/css/main.css:1:9 css",
    "_includes/layouts/home.njk:1:1 template",
    "_includes/partials/footer.njk:1:9 template",
    "_includes/partials/footer.njk:2:13 template",
    "_includes/partials/header.njk:1:13 template",
    "content/index.md:6:5 dead-link",
    "waymark.config.yaml:1:1 config",
    "waymark.config.yaml:3:5 config",
    "waymark.config.yaml:4:13 dead-link",
  ]);
  expect(all).toContain('there is no sentence "page.serch"; did you mean "page.search"?');
  // Where the articles are is not known, or how they are read: what they lack would be guessed.
  const unsure = await writeSite(options("title: Tea\ncontents: pages\n"));
  expect((await waymark(unsure, "check")).output).not.toContain("dead-link");
});

it("check --fix mends names in other capitals, wherever they stand", async () => {
  const asked = `::: question q-1\nWhich?\n\n- [x] A\n- [ ] B\n\nRationale: R.\nSources: mead\nSection: guide/choice.md#options\nObjective: Do this\n:::\n\n::: item choice-1\n:::`;
  const config = `title: T
header:
  - { link: guide/choice.md, text: Choice }
footer: [guide/choice.md]
sidebar: [guide]
search:
  pinned:
    - words: [a]
      page: guide/choice.md#options
redirects:
  /old: guide/choice.md
`;
  const sound: Record<string, string> = {
    ...soundFiles,
    "waymark.config.yaml": config,
    "content/guide/choice.md": article(
      "Choice",
      `A [@mead].\n\n## Options {#options}\n\nSome.\n\n${asked}`,
      "objectives: [Do this]\n",
    ),
  };
  const slips: Record<string, (text: string) => string> = {
    "waymark.config.yaml": (text) =>
      text.replace(/guide/g, "Guide").replace("#options", "#Options"),
    "content/guide/choice.md": (text) =>
      text
        .replace("@mead", "@Mead")
        .replace("Sources: mead", "Sources: MEAD")
        .replace("guide/choice", "Guide/choice")
        .replace("Objective: Do", "Objective: do")
        .replace("item choice-1", "item Choice-1"),
    "quizzes/choice.yaml": (text) =>
      text
        .replace("guide/choice.md", "guide/Choice.md")
        .replace("#options", "#Options")
        .replace("[mead]", "[Mead]"),
  };
  const folder = await writeSite({
    ...sound,
    ...Object.fromEntries(
      Object.entries(slips).map(([name, slip]) => [name, slip(sound[name] ?? "")]),
    ),
  });
  const { output, code } = await waymark(folder, "check", "--fix");
  expect(output).toMatch(/Nothing has to be mended\.\n$/);
  expect(code).toBe(0);
  for (const name of Object.keys(slips)) {
    expect(await readFile(path.join(folder, name), "utf8")).toBe(sound[name]);
  }
});
