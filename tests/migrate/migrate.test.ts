import { createHash } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { migrate } from "../../src/migrate/migrate.ts";
import { openFolder } from "../../src/migrate/open-folder.ts";
import { type Files, writeSite } from "../support/read-and-build.ts";

const manual: Files = {
  "old/mkdocs.yml":
    "site_name: Tea\nnav:\n  - index.md\n  - Making it: make/pot.md\nhooks: [x.py]\nsite_url: https://tea.example/\nrepo_url: https://github.com/tea/tea\nplugins:\n  - redirects:\n      redirect_maps: { old.md: make/pot.md, lost.md: gone.md }\n",
  "old/docs/index.md": "# Tea\n\nSee [the pot](make/pot.md) and [nothing](gone.md).\n",
  "old/docs/make/pot.md": '# Pot\n\n!!! note "Hot"\n    Water.\n\n--8<-- "parts/water.md"\n',
  "old/docs/make/hooks.py": "key = 1",
  "old/docs/make/cup.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "old/parts/water.md": "Boil it.\n",
  "old/node_modules/x/readme.md": "# No",
  "old/.git/HEAD": "ref",
};

const frame = new Map([["package.json", "{}\n"]]);

async function inFolder(files: Files) {
  const root = await writeSite(files);
  return { old: path.join(root, "old"), made: path.join(root, "new") };
}

it("a folder becomes a site that has nothing but what is told, and is not changed", async () => {
  const { old, made } = await inFolder(manual);
  const before = hashOf(old);
  const { diagnostics, setAside, plan, notCarried } = await migrate(old, made, frame);
  expect(hashOf(old)).toBe(before);
  expect(setAside).toEqual([]);
  expect(plan.pages).toEqual(["index.md", "make/pot.md"]);
  expect(diagnostics.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
    ["dead-link", "warning", "content/index.md"],
  ]);
  expect(filesIn(made)).toEqual([
    ...["MIGRATION.md", "content/index.md"],
    ...["content/make/_folder.yaml", "content/make/cup.svg", "content/make/pot.md"],
    ...["package.json", "parts/water.md", "waymark.config.yaml"],
  ]);
  expect(readFileSync(path.join(made, "content/make/pot.md"), "utf8")).toMatch(
    /^---\norder: 1\nsidebar:\n {2}label: Making it\naliases:\n {2}- \/make\/pot\/\n---\n\n# Pot\n/,
  );
  expect(parse(readFileSync(path.join(made, "waymark.config.yaml"), "utf8"))).toEqual({
    ...{ title: "Tea", url: "https://tea.example/", language: "en", content: "content" },
    editLink: "https://github.com/tea/tea/edit/master/{path}",
    redirects: { "/old/": "make/pot.md" },
    ...{ markdown: { dialects: ["mkdocs"] }, ruleSet: "migrate" },
  });
  expect(notCarried.map(({ file }) => file)).toEqual([
    ...["mkdocs.yml", "mkdocs.yml"],
    "docs/make/hooks.py",
  ]);
  const report = readFileSync(path.join(made, "MIGRATION.md"), "utf8");
  expect(report).toContain('`mkdocs.yml:5:1` "hooks"');
  expect(report).toContain('the redirect from "/lost/" to "gone.md"');
  expect(report).toMatch(
    /### 1 dead-link\n\n.*\n\n- \[ \] `content\/index\.md:\d+:\d+` "gone\.md"/,
  );
});

it("what the new configuration is told of is told where it stands there", async () => {
  const { old, made } = await inFolder({
    "old/mkdocs.yml": "site_name: Te\ntheme: { name: material, language: nl }\n",
    "old/docs/index.md": "# Te\n\nWater.\n",
  });
  const { diagnostics } = await migrate(old, made, frame);
  const [told] = diagnostics.filter(({ rule }) => rule === "untranslated");
  const lines = readFileSync(path.join(made, "waymark.config.yaml"), "utf8").split("\n");
  expect(told?.file).toBe("waymark.config.yaml");
  expect(lines[(told?.line ?? 0) - 1]).toBe("language: nl");
});

it("the same folder makes the same site", async () => {
  const { old, made } = await inFolder(manual);
  await migrate(old, made, frame);
  await migrate(old, `${made}2`, frame);
  const texts = (folder: string) =>
    filesIn(folder).map((file) => [
      file,
      readFileSync(path.join(folder, file), "utf8").replaceAll(folder, "new"),
    ]);
  expect(texts(`${made}2`)).toEqual(texts(made));
});

it("what keeps a site from being built is set aside and told, unchanged", async () => {
  const { old, made } = await inFolder({
    "old/index.md": "# Home\n\n[b](b.md)\n",
    "old/c.md": "---\ntags: {a: [\n---\n# C\n",
  });
  const latin = Buffer.from("# Caf\xe9\n", "latin1");
  writeFileSync(path.join(old, "b.md"), latin);
  const { setAside, diagnostics } = await migrate(old, made, frame);
  expect(setAside.map(({ rule, file }) => [rule, file])).toEqual([
    ["encoding", "content/b.md"],
    ["yaml-syntax", "content/c.md"],
  ]);
  expect(readFileSync(path.join(made, "set-aside/content/b.md")).equals(latin)).toBe(true);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(readFileSync(path.join(made, "MIGRATION.md"), "utf8")).toContain("## Set aside");
});

it("links out of the folder are not followed and are told", async () => {
  const { old, made } = await inFolder({ "old/index.md": "# Home", "secret.md": "key" });
  symlinkSync("../secret.md", path.join(old, "a.md"));
  symlinkSync("index.md", path.join(old, "b.md"));
  const { notCarried, plan } = await migrate(old, made, frame);
  expect(plan.pages).toEqual(["b.md", "index.md"]);
  expect(notCarried.map(({ file }) => file)).toEqual(["a.md"]);
});

it("hostile names and files too large to read are copied or told, and nothing is written elsewhere", async () => {
  const { old, made } = await inFolder({
    "old/mkdocs.yml":
      'docs_dir: "../out"\nnav: ["../../x.md", "/etc/passwd", {"__proto__": a.md}]\nsite_name: "<b>`x`\\n# y"\n',
    "old/docs/index.md": '# Home\n\n--8<-- "../../out/key.md"\n',
    "old/docs/`a` [b](c) %41 #?.md": "# Odd",
    "old/docs/-rf.md": "# Flag",
    "old/docs/CON.md": "# Device",
    "out/key.md": "key",
  });
  // It takes no room on the disk.
  writeFileSync(path.join(old, "docs/film.mp4"), "");
  truncateSync(path.join(old, "docs/film.mp4"), 101 * 1024 * 1024);
  expect(openFolder(old).textOf("docs/film.mp4")).toBeUndefined();
  const before = hashOf(path.join(path.dirname(old), "out"));
  const { diagnostics, plan, notCarried } = await migrate(old, made, frame);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(plan.pages).toHaveLength(4);
  expect(notCarried.map(({ line, column }) => `${line}:${column}`)).toEqual(
    expect.arrayContaining(["1:1", "2:7", "2:21", "undefined:undefined"]),
  );
  expect(hashOf(path.join(path.dirname(old), "out"))).toBe(before);
  expect(readdirSync(path.dirname(old)).sort()).toEqual(["new", "old", "out"]);
});

it.each([
  ["a folder that is not there", "none", "new", /there is no folder/],
  ["a file", "old/index.md", "new", /is a file/],
  ["a folder without Markdown", "bare", "new", /no Markdown in/],
  ["into itself", "old", "old/site", /is in .*old/],
  ["into the folder above", "old", ".", /is in/],
  ["into a folder that has something in it", "old", "bare", /is not empty/],
  ["into a file", "old", "bare/a.txt", /is a file/],
])("refuses %s, and writes nothing", async (_what, source, target, words) => {
  const root = await writeSite({ "old/index.md": "# Home", "bare/a.txt": "a" });
  const before = hashOf(root);
  const refused = migrate(path.join(root, source), path.join(root, target), frame);
  await expect(refused).rejects.toThrow(words);
  expect(hashOf(root)).toBe(before);
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Of all names and all bytes. */
function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of filesIn(folder)) {
    const whole = path.join(folder, file);
    const isLink = readdirSync(path.dirname(whole), { withFileTypes: true }).some(
      (entry) => entry.name === path.basename(whole) && entry.isSymbolicLink(),
    );
    hash.update(`${file}\0`).update(isLink ? readlinkSync(whole) : readFileSync(whole));
  }
  return hash.digest("hex");
}
