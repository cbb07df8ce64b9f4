import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { repository } from "../support/build-site.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, type Files, soundFiles, writeFolder } from "../support/read-and-build.ts";
import { treeOf } from "../support/tree.ts";

const index = `${repository}/src/index.ts`;
const options =
  '{ title: "Ours", language: "de", footer: ["guide/choice.md"], output: "public/de" }';
const yaml = "title: Ours\nlanguage: de\nfooter: [guide/choice.md]\noutput: ./public/de/\n";
const eleventy = (passed: string) => `import { waymark } from "${index}";
export default (eleventyConfig) => {
  eleventyConfig.addPlugin(waymark${passed});
  return { dir: { input: "content" } };
};
`;
const defined = `import { defineConfig } from "${index}";\nexport default defineConfig(${options});\n`;

/** Sites that are one and the same, by what configures them. */
const alike: Readonly<Record<string, Files>> = {
  plugin: { ".eleventy.js": eleventy(`, ${options}`) },
  yaml: { "waymark.config.yaml": `# yaml-language-server: $schema=x.json\n${yaml}` },
  yml: { "waymark.config.yml": yaml },
  ts: { "waymark.config.ts": `type T = string;\n${defined}` },
  mts: { "waymark.config.mts": defined },
  js: { "waymark.config.js": defined },
  mjs: { "waymark.config.mjs": defined },
  cjs: { "waymark.config.cjs": `module.exports = ${options};\n` },
  "js-in-commonjs": { "waymark.config.js": `module.exports = ${options};\n` },
  both: { "waymark.config.yaml": yaml, ".eleventy.js": eleventy("") },
};

/** Those that are built. */
const built = ["plugin", "yaml", "both"];

/** By folder: its files, and how what is said of them begins, a fault a line. */
const faulty: Readonly<Record<string, readonly [files: Files, ...faults: readonly string[]]>> = {
  none: [
    {},
    'waymark.config.yaml:1:1 config: this folder has no configuration; write a waymark.config.yaml with a line such as "title: My guide"',
  ],
  two: [
    { "waymark.config.ts": defined, "waymark.config.yaml": yaml },
    "waymark.config.yaml:1:1 config: the options stand in two files, waymark.config.yaml and waymark.config.ts; keep one",
  ],
  twice: [
    { "waymark.config.yaml": yaml, ".eleventy.js": eleventy(`, ${options}`) },
    ".eleventy.js:1:1 config: the options stand in two places: they are passed to waymark here, and waymark.config.yaml says them too; keep one",
  ],
  "no-options": [
    { ".eleventy.js": eleventy("") },
    ".eleventy.js:1:1 config: waymark is passed no options, and there is no file of them; write a waymark.config.yaml",
  ],
  "no-plugin": [
    { "waymark.config.yaml": yaml, ".eleventy.js": "export default () => {};\n" },
    ".eleventy.js:1:1 config: it does not use Waymark; add the plugin: eleventyConfig.addPlugin(waymark), or remove the file",
  ],
  "no-plugin-nor-page": [
    {
      ".eleventy.js": "export default () => {};\n",
      "content/index.md": "---\ntitle: Home\n---\n\n[x](gone.md)\n",
    },
    ".eleventy.js:1:1 config: it does not use Waymark; add the plugin",
    'content/index.md:5:5 dead-link: "gone.md"',
  ],
  "hidden-folder": [
    {
      "waymark.config.yaml": "title: A\nsidebar:\n  - folder: tea\n    pages: [gone.md]\n",
      "content/tea/_folder.yaml": "hidden: true\n",
      "content/tea/green.md": "# Green\n\nTea.\n",
    },
    'waymark.config.yaml:3:13 config (warning): option "sidebar": "tea" is named here, and its _folder.yaml hides it',
    'waymark.config.yaml:4:13 dead-link: option "sidebar": there is no article and no folder "gone.md"',
  ],
  empty: [
    { "waymark.config.yaml": "# Nothing yet\n" },
    'waymark.config.yaml:1:1 config: option "title": is missing; add a line for it',
  ],
  list: [
    { "waymark.config.yaml": "- title: A\n" },
    'waymark.config.yaml:1:1 config: this file must be keys with values, not a list; write a line such as "title: My guide"',
  ],
  "yaml-syntax": [
    { "waymark.config.yaml": 'title: "A\nlanguage: de\n' },
    "waymark.config.yaml:1:8 yaml-syntax: the text that this",
  ],
  "yaml-values": [
    { "waymark.config.yaml": "titel: A\nlanguage: 3\nsearch:\n  pinned:\n    - wrds: [a]\n" },
    'waymark.config.yaml:1:1 config: "titel" is not an option; did you mean "title"?',
    'waymark.config.yaml:2:11 config: option "language": is read as a number, not as text; put quotes around it',
    'waymark.config.yaml:5:7 config: "search.pinned.0.wrds" is not an option; did you mean "search.pinned.words"?',
    'waymark.config.yaml:5:7 config: option "search.pinned.0.page": is missing',
  ],
  misspelt: [
    {
      "waymark.config.yaml":
        "title: A\ncolors:\n  accent: red\n  papr: 7\nmesages:\n  item.chek: Go\n  item.none: 7\nlogoo: gone.svg\nfootr: [gone.md]\nserach: maybe\n",
    },
    'waymark.config.yaml:2:1 config: "colors" is not an option; did you mean "colours"?',
    'waymark.config.yaml:3:11 config: option "colours.accent": must be a colour',
    'waymark.config.yaml:4:3 config: "colours.papr" is not an option; did you mean "colours.paper"?',
    'waymark.config.yaml:4:9 config: option "colours.paper": must be text, or keys with values, not a number',
    'waymark.config.yaml:5:1 config: "mesages" is not an option; did you mean "messages"?',
    'waymark.config.yaml:6:3 config: option "messages.item.chek": is no sentence of the interface; did you mean "item.check"?',
    'waymark.config.yaml:7:3 config: option "messages.item.none": is no sentence of the interface',
    'waymark.config.yaml:7:14 config: option "messages.item.none": is read as a number, not as text',
    'waymark.config.yaml:8:1 config: "logoo" is not an option; did you mean "logo"?',
    'waymark.config.yaml:8:8 config: option "logo": there is no file "gone.svg"',
    'waymark.config.yaml:9:1 config: "footr" is not an option; did you mean "footer"?',
    'waymark.config.yaml:9:9 dead-link: option "footer": there is no article "gone.md"',
    'waymark.config.yaml:10:1 config: "serach" is not an option; did you mean "search"?',
    'waymark.config.yaml:10:9 config: option "search": must be true or false, or keys with values, not text; write true or false, or its keys',
  ],
  "misspelt-in-code": [
    {
      "waymark.config.ts":
        "export default {\n  title: 'A',\n  colors: { accent: 'red' },\n  logoo: { file: 'gone.svg', alt: 'A' },\n  footr: ['gone.md'],\n};\n",
    },
    'waymark.config.ts:3:3 config: "colors" is not an option; did you mean "colours"?',
    'waymark.config.ts:3:21 config: option "colours.accent": must be a colour',
    'waymark.config.ts:4:3 config: "logoo" is not an option; did you mean "logo"?',
    'waymark.config.ts:4:18 config: option "logo": there is no file "gone.svg"',
    'waymark.config.ts:5:3 config: "footr" is not an option; did you mean "footer"?',
    'waymark.config.ts:5:11 dead-link: option "footer": there is no article "gone.md"',
  ],
  "own-names": [
    {
      "waymark.config.yaml":
        "title: A\nlogo: a.svg\nmarkdown:\n  boxes:\n    recipe:\n      lable: R\n    Two Words: { label: W }\n    tip2: { text: 7 }\nrules:\n  dead-lnk: off\n  dead-link: never\n",
      "a.svg": "no picture",
    },
    'waymark.config.yaml:2:7 config: option "logo": a.svg is called .svg, and what it holds is none; save it anew',
    'waymark.config.yaml:6:7 config: "markdown.boxes.recipe.lable" is not an option; did you mean "markdown.boxes.recipe.label"?',
    'waymark.config.yaml:7:5 config: option "markdown.boxes.Two Words": must be one word',
    'waymark.config.yaml:8:11 config: option "markdown.boxes.tip2.label": is missing',
    'waymark.config.yaml:8:13 config: "markdown.boxes.tip2.text" is not an option; take it out, or use one of: label, icon',
    'waymark.config.yaml:10:3 config: option "rules.dead-lnk": is no rule; did you mean "dead-link"?',
    'waymark.config.yaml:11:14 config: option "rules.dead-link": must be one of',
  ],
  "yaml-names": [
    { "waymark.config.yaml": "title: A\nnotice: '[a](gone.md)'\nfooter:\n  - gone.md\n" },
    "waymark.config.yaml:2:14 dead-link: ",
    'waymark.config.yaml:4:5 dead-link: option "footer": there is no article "gone.md"',
  ],
  // Beside faults of the configuration those of articles, but for what other options might pass.
  "yaml-and-articles": [
    {
      "waymark.config.yaml":
        "title: A\nlanguage: xx-\nmarkdown: { dialects: [mkdoc], emoji: true }\nrules: { dead-lnk: off }\n",
      "content/guide/more.md": article(
        "More",
        "[Home](../index.md) [a](b.md) ![a](c.png)\n\n!!! note",
      ),
    },
    "content/guide/more.md:6:36 missing-image: ",
    'waymark.config.yaml:2:11 config: option "language": ',
    'waymark.config.yaml:3:24 config: option "markdown.dialects.0": ',
    'waymark.config.yaml:4:10 config: option "rules.dead-lnk": is no rule; did you mean "dead-link"?',
  ],
  "yaml-and-folders": [
    { "waymark.config.yaml": "title: A\ncontnt: docs\nquizzes: ..\nnotice: '[a](b.md)'\n" },
    'waymark.config.yaml:2:1 config: "contnt" is not an option; did you mean "content"?',
    'waymark.config.yaml:3:10 config: option "quizzes": ',
  ],
  "syntax-and-articles": [
    {
      "waymark.config.yaml": "title: A\nlanguage: de\nlanguage: en\n",
      "content/guide/more.md": article("More", "[Home](../index.md) [a](b.md)"),
    },
    "content/guide/more.md:6:25 dead-link: ",
    "waymark.config.yaml:3:1 yaml-syntax: ",
  ],
  "syntax-and-rules": [
    {
      "waymark.config.yaml": "title: A\ntitle: B\nrules: { dead-link: off }\n",
      "content/guide/more.md": article("More", "[Home](../index.md) [a](b.md)"),
    },
    "waymark.config.yaml:2:1 yaml-syntax: ",
  ],
  latin: [{ "waymark.config.yaml": "title: A\0B\n" }, "waymark.config.yaml:1:9 encoding: "],
  "code-values": [
    { "waymark.config.ts": 'export default {\n  titel: "A",\n  language: "xx-",\n};\n' },
    'waymark.config.ts:2:3 config: "titel" is not an option; did you mean "title"?',
    'waymark.config.ts:3:13 config: option "language": must be a language tag',
  ],
  "no-export": [
    { "waymark.config.js": 'export const title = "A";\n' },
    'waymark.config.js:1:1 config: what this file exports must be keys with values, not nothing; end it with "export default defineConfig(',
  ],
  "code-syntax": [{ "waymark.config.js": "export default {\n  a b\n};\n" }, "waymark.config.js:2:"],
  "code-throws": [
    { "waymark.config.ts": 'const a: string = "";\nthrow new Error("Not today");\n' },
    "waymark.config.ts:2:7 config: Not today; mend the configuration",
  ],
  "code-waits": [
    { "waymark.config.js": 'await null;\nexport default { title: "A" };\n' },
    "waymark.config.js:1:1 config: ",
  ],
};

// By Node, as a configuration loads it.
const { build, check, formatDiagnostic }: typeof import("waymark") = createRequire(import.meta.url)(
  "waymark",
);

/** What is said of a folder, and how it is configured. */
async function toldOf(folder: string) {
  const { site, diagnostics } = await check(folder);
  const { source: _, ...config } = site?.config ?? {};
  return {
    config,
    faults: diagnostics.map((fault) => `${formatDiagnostic(fault).split("\n")[0]}`),
  };
}

let told: Readonly<Record<string, Awaited<ReturnType<typeof toldOf>>>>;
let root: string;

beforeAll(async () => {
  const sites = [
    ...Object.entries(alike),
    ...Object.entries(faulty).map(([name, [files]]) => [name, files] as const),
  ];
  const home = { ...soundFiles, "content/guide/more.md": article("More", "[Home](../index.md)") };
  const files = sites.flatMap(([folder, own]) =>
    Object.entries({ ...home, ...own }).map(([name, text]) => [`${folder}/${name}`, text]),
  );
  root = await writeFolder({
    ...Object.fromEntries(files),
    "js-in-commonjs/package.json": '{ "type": "commonjs" }',
  });
  for (const folder of built) {
    const place = `${root}/${folder}`;
    await besideLastBundle(place, "en de", () => build(place));
  }
  const found: [string, Awaited<ReturnType<typeof toldOf>>][] = [];
  for (const [folder] of sites) found.push([folder, await toldOf(`${root}/${folder}`)]);
  told = Object.fromEntries(found);
  return () => rm(root, { recursive: true, force: true });
});

describe("a site is configured the same whatever says it", () => {
  it.each(Object.keys(alike))("%s", (folder) => {
    expect(told[folder]?.faults).toEqual([]);
    expect(told[folder]?.config).toMatchObject({ title: "Ours", language: "de" });
    expect(told[folder]?.config).toEqual(told.plugin?.config);
  });

  it("and is the same, byte by byte", () => {
    const [one, ...others] = built.map((folder) => treeOf(`${root}/${folder}/public/de`));
    expect(one?.files.has("guide/choice.html")).toBe(true);
    for (const other of others) expect(other).toEqual(one);
  });
});

describe("what is wrong with it is told at its place", () => {
  it.each(Object.entries(faulty))("%s", (folder, [, ...faults]) => {
    const lines = told[folder]?.faults ?? [];
    expect(lines.map((line, place) => line.slice(0, faults[place]?.length))).toEqual(faults);
    expect(lines.join("\n")).not.toMatch(/^ +at |node_modules|ERR_/m);
  });
});
