import { execFileSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { thrownAstray } from "../../src/eleventy/configuration-fault.ts";
import { configurationNames } from "../../src/eleventy/configuration-file.ts";
import { buildSite, repository } from "../support/build-site.ts";
import { writeFolder, writeSite } from "../support/read-and-build.ts";

const commonJs = `const { title } = require("./title");
module.exports = function () { return title + typeof __dirname; };
module.exports.config = { dir: { input: "content" } };
`;
const esm = `import { title } from "./title.js";
export default () => title + import.meta.filename.length;
export const config = { dir: { input: "content" } };
`;
const titles = {
  commonJs: 'module.exports = { title: "Ours" };\n',
  esm: 'export const title = "Ours";\n',
};

/** By folder: the type of its package, the configuration's name, and what it and the file beside it say. */
const read = {
  a: ["commonjs", ".eleventy.js", esm, titles.esm],
  b: ["module", ".eleventy.js", commonJs, titles.commonJs],
  c: ["commonjs", "eleventy.config.js", commonJs, titles.commonJs],
  d: ["module", "eleventy.config.js", esm, titles.esm],
  e: [undefined, "eleventy.config.js", esm, titles.esm],
  f: [undefined, "eleventy.config.js", commonJs, titles.commonJs],
  g: ["commonjs", "eleventy.config.mjs", esm, titles.esm],
  h: ["module", "eleventy.config.cjs", commonJs, titles.commonJs],
  i: ["commonjs", "eleventy.config.ts", esm.replace("() =>", "(): string =>"), titles.esm],
} as const;

/** By folder: what is wrong, and how the fault begins. */
const faulty = {
  slip: ['export default () => ({\n  a: "x" b: "y",\n});\n', ":2:10 config: "],
  "slip-in-commonjs": ["module.exports = () => {\n  const = 1;\n};\n", ":2:9 config: "],
  "unknown-name": [
    "export default nothing;\n",
    ":1:16 config: nothing is not defined; declare or import it",
  ],
  thrown: ['\nmodule.exports = 1;\n  throw new Error("Not today");\n', ":3:9 config: Not today; "],
  "no-package": [
    'import path from "node:path";\nimport { waymark } from "waymarkk";\n',
    ':2:25 config: there is no package "waymarkk" to import',
  ],
  "no-file": [
    'const a = require("./none.js");\n',
    ':1:11 config: there is no file "none.js" to import',
  ],
  "no-export": ['import { title } from "node:path";\n', ":1:10 config: "],
} as const;

/** By folder: a configuration that throws what is no Error, and how what Eleventy makes of it is told. */
const thrown = {
  exit: [
    "export default () => {\n  process.exit(0);\n};\n",
    ":2:11 config: it ends the program: process.exit(); take the call out",
  ],
  text: ['\nthrow "Not today";\n', ":2:1 config: Not today; mend"],
  "text-later": ['export default () => {\n  throw "Not\\ntoday";\n};\n', ":2:3 config: Not; mend"],
  message: ['throw { message: "Not today" };\n', ":1:1 config: Not today; mend"],
  object: ["throw { code: 7 };\n", ":1:1 config: { code: 7 }; mend"],
  nothing: [
    "export default () => Promise.reject(undefined);\n",
    ":1:1 config: undefined was thrown, which says nothing; mend",
  ],
  null: [
    "export default async () => { throw null; };\n",
    ":1:1 config: undefined was thrown, which says nothing; mend",
  ],
  "no-words": [
    'throw new TypeError("");\n',
    ":1:7 config: what was thrown has no words (TypeError)",
  ],
  plugin: [
    'export default (eleventy) => {\n  eleventy.addPlugin(() => {\n    throw "Not today";\n  });\n};\n',
    ":3:5 config: Not today; mend",
  ],
} as const;

/** By folder: beside a `waymark.config.js` a package.json that Node, and so Eleventy, cannot follow; or that file itself. */
const others = {
  "package-cut": ["package.json", "{ nope", ":1:3 config: this is no JSON"],
  "package-empty": ["package.json", "", ":1:1 config: this is no JSON"],
  "package-comma": ["package.json", '{\n  "type": "é",\n}\n', ":2:14 config: this is no JSON"],
  "package-type": ["package.json", '{ "type": 7 }', ":1:1 config: Node does not understand"],
  "await-at-top": [
    "waymark.config.js",
    "const a = 1;\n\nconst b = await a;\nexport default { title: b };\n",
    ":3:11 config: it waits for something",
  ],
  promise: [
    "waymark.config.js",
    "const a = 1;\nexport default Promise.reject(a);\n",
    ":2:1 config: what this file exports is still to come",
  ],
  "calls-itself": [
    "waymark.config.js",
    "const title = () => title() + 1;\nexport default { title: title() };\n",
    ":1:2",
  ],
  "more-than-types": [
    "waymark.config.ts",
    "const a = 1;\n\n  enum Tea { Green }\nexport default { title: Tea.Green };\n",
    ':3:3 config: Node takes types away, and "enum" is more than a type',
  ],
  "wide-letters": [
    ".eleventy.js",
    Buffer.from("\uFEFFexport default () => {};\n", "utf16le"),
    ":1:1 encoding: the file is not UTF-8 but UTF-16",
  ],
} as const;

/** One process for all: what each folder's configuration gives, or what is said of it. */
const script = `
import { allowEitherModuleSystem } from "${repository}/src/eleventy/module-systems.ts";
import { configurationFault } from "${repository}/src/eleventy/configuration-fault.ts";
import { configurationFile } from "${repository}/src/eleventy/configuration-file.ts";
allowEitherModuleSystem(process.cwd());
const root = process.cwd();
const told = {};
const [direct, byEleventy] = JSON.parse(process.argv[1]);
for (const folder of direct) {
  process.chdir(root + "/" + folder);
  const file = configurationFile();
  try {
    const { default: make, config } = await import(process.cwd() + "/" + file);
    told[folder] = make() + " " + JSON.stringify(config);
  } catch (error) {
    told[folder] = (await configurationFault(error, file)).message;
  }
}
const { loadConfiguration } = await import("${repository}/src/eleventy/load-configuration.ts");
for (const folder of byEleventy) {
  process.chdir(root + "/" + folder);
  told[folder] = await loadConfiguration().then(() => "nothing", (error) => error.message);
}
console.log(JSON.stringify(told));
`;

let told: Readonly<Record<string, string>>;

beforeAll(async () => {
  const files: Record<string, string | Buffer> = {};
  for (const [folder, [type, name, text, title]] of Object.entries(read)) {
    files[`${folder}/${name}`] = text;
    files[`${folder}/title.js`] = title;
    files[`${folder}/package.json`] = JSON.stringify({ type });
  }
  for (const [folder, [text]] of Object.entries({ ...faulty, ...thrown })) {
    files[`${folder}/.eleventy.js`] = text;
    files[`${folder}/package.json`] = '{ "type": "commonjs" }';
  }
  for (const [folder, [name, text]] of Object.entries(others)) {
    if (name === "package.json") {
      files[`${folder}/waymark.config.js`] = 'export default { title: "T" };\n';
    }
    files[`${folder}/${name}`] = text;
  }
  const root = await writeFolder(files);
  const direct = [...Object.keys(read), ...Object.keys(faulty)];
  const folders = [direct, [...Object.keys(thrown), ...Object.keys(others)]];
  const args = ["--conditions=waymark-source", "--input-type=module", "-e", script];
  args.push(JSON.stringify(folders));
  // Whatever is said beside it would not be JSON.
  const said = execFileSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  told = JSON.parse(said.toString());
  return () => rm(root, { recursive: true, force: true });
});

describe("a configuration is read in the module system that it is written in", () => {
  it.each(Object.keys(read))("%s", (folder) => {
    expect(told[folder]).toMatch(/^Ours(?:string|\d+) \{"dir":\{"input":"content"\}\}$/);
  });
});

describe("a fault of a configuration is told at its place, without a trace", () => {
  it.each(Object.entries({ ...faulty, ...thrown }))("%s", (folder, [, words]) => {
    expect(told[folder]?.slice(0, 12 + words.length)).toBe(`.eleventy.js${words}`);
    expect(told[folder]).not.toMatch(/^ +at |node_modules/m);
  });
});

describe("a fault of what is read beside or in place of Eleventy's own is told at its place", () => {
  it.each(Object.entries(others))("%s", (folder, [name, , words]) => {
    expect(told[folder]?.slice(0, name.length + words.length)).toBe(name + words);
    expect(told[folder]).not.toMatch(/^ +at |node_modules|\/tmp\//m);
  });
});

test("code that calls itself without an end is told in words", () => {
  expect(told["calls-itself"]).toContain("config: a function calls itself without an end; mend");
});

test("what is thrown where nothing waits for it is told", async () => {
  const folder = await writeSite({ ".eleventy.js": 'Promise.reject("Not today");\n' });
  const { exitCode, output } = await buildSite({ folder });
  expect(output).toMatch(/^\.eleventy\.js:1:1 config: Not today; mend/m);
  expect(output).not.toMatch(/^ +at /m);
  expect(exitCode).toBe(1);
  expect(thrownAstray(undefined)).toMatch(/^waymark: the configuration, .*: undefined was thrown/);
});

it("the names are those of Eleventy, and one more", async () => {
  const source = path.join(repository, "node_modules/@11ty/eleventy/src/TemplateConfig.js");
  const [, listed = ""] =
    /projectConfigPaths = \[\s*("\.eleventy\.js",[^\]]*)\]/.exec(await readFile(source, "utf8")) ??
    [];
  const names = [...listed.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  expect(configurationNames).toEqual([...names, "eleventy.config.ts"]);
});
