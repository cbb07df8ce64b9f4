import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type NewSite, starterFiles } from "../../../src/cli/new/starter.ts";
import { readConfig } from "../../../src/site/config/config.ts";
import { coverageOf } from "../../../src/site/coverage.ts";
import { readSite, type SiteResult } from "../../../src/site/read-site.ts";
import { allBanks } from "../../../src/site/site.ts";
import { repository } from "../../support/build-site.ts";
import { writeFolder } from "../../support/read-and-build.ts";

const asked: NewSite = {
  title: 'The "tea" house: a \\ guide # for all',
  language: "en",
  questions: true,
  name: "tea-house",
  waymark: "^0.1.0",
};

describe.each([
  ["with questions", asked],
  ["without", { ...asked, questions: false }],
  ["in another language", { ...asked, language: "de" }],
  ["from right to left", { ...asked, language: "ar" }],
])("a new site, %s", (_, site) => {
  const files = starterFiles(site);
  let folder: string;
  let read: SiteResult;
  beforeAll(async () => {
    folder = await writeFolder(Object.fromEntries(files));
    const { config } = readConfig(parse(files.get("waymark.config.yaml") ?? ""));
    if (!config) throw new Error("its configuration is wrong");
    // The short form of a question in a page has no place for what this one asks for.
    const rules = { ...config.rules, "no-objective": "off" as const };
    read = await readSite(folder, { ...config, ruleSet: "strict", rules });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("has no fault by the strictest rules", () => {
    expect(read.diagnostics).toEqual([]);
    expect(read.site?.config).toMatchObject({ title: site.title, language: site.language });
    expect(read.site?.index.articles.get("index.md")?.title).toBe(site.title);
  });

  it("tests all that it teaches", () => {
    if (!read.site) throw new Error("there is no site");
    expect(allBanks(read.site)).toHaveLength(site.questions ? 4 : 0);
    if (!site.questions) return;
    const found = coverageOf(read.site, { except: [] });
    expect(found.objectives).toBe(6);
    expect(found.objectivesWithoutItems).toEqual([]);
    expect(found.sectionsWithoutItems).toEqual([]);
    expect(found.itemsWithoutSections).toEqual([]);
  });

  it("says in which language its pages are", () => {
    const languages = [
      ...new Set(read.site?.articles.map((each) => each.language ?? site.language)),
    ];
    expect(languages).toEqual(["en"]);
  });
});

const files = starterFiles(asked);
const json = (file: string) => JSON.parse(files.get(file) ?? "");

it("leaves nothing to fill in", () => {
  for (const text of files.values()) expect(text).not.toMatch(/(?<!\$)\{\{/);
  expect(json("package.json")).toMatchObject({
    name: "tea-house",
    type: "module",
    dependencies: { waymark: "^0.1.0" },
  });
});

it("has workflows that run its own scripts and publish what those write", () => {
  const { scripts } = json("package.json");
  const github = files.get(".github/workflows/pages.yml") ?? "";
  const gitlab = files.get(".gitlab-ci.yml") ?? "";
  for (const workflow of [github, gitlab]) {
    const named = [...workflow.matchAll(/npm (?:run )?(test|build)\b/g)].map(([, name]) => name);
    expect(named).toEqual(["test", "build"]);
    for (const name of named) expect(scripts).toHaveProperty(name ?? "");
    expect(workflow).toContain("npm ci");
  }
  const { jobs } = parse(github);
  expect(jobs.build.steps.at(-1)).toEqual({
    uses: "actions/upload-pages-artifact@v4",
    with: { path: "_site" },
  });
  expect(jobs.deploy.needs).toBe("build");
  const { pages } = parse(gitlab);
  expect(pages.script.at(-1)).toBe("npm run build -- --output public");
  expect(pages.artifacts.paths).toEqual(["public"]);
});

it("has an editor find the schemas of the package", async () => {
  const schemas = Object.keys(json(".vscode/settings.json")["yaml.schemas"]);
  const { files: shipped } = JSON.parse(
    await readFile(path.join(repository, "package.json"), "utf8"),
  );
  for (const schema of schemas) {
    const own = schema.replace("./node_modules/waymark/", "");
    expect(existsSync(path.join(repository, own)), own).toBe(true);
    expect(shipped).toContain(own);
  }
});

it("a site that takes Waymark from a clone lets its script run, and no other does", () => {
  const allowed = (waymark: string) =>
    JSON.parse(starterFiles({ ...asked, waymark }).get("package.json") ?? "").allowScripts;
  // Counted from node_modules, as npm does.
  expect(allowed("file:../waymark")).toEqual({ esbuild: true, "file:../../waymark": true });
  expect(allowed("file:../waymark-0.1.0.tgz")).toEqual({ esbuild: true });
  expect(allowed("^0.1.0")).toEqual({ esbuild: true });
});
