import { readdirSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { repository } from "../../support/build-site.ts";
import { writeFolder } from "../../support/read-and-build.ts";
import { waymark } from "../support.ts";

let folder: string;

beforeEach(async () => {
  folder = await writeFolder({});
  // Tests may be run by a script of the clone's own.
  vi.stubEnv("npm_package_json", undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const made = async (file: string) => readFile(path.join(folder, file), "utf8");

it("writes a site, named for its folder, and says what to type next", async () => {
  const { code, output } = await waymark(folder, "new", "my-tea_house", "--yes");
  expect(code).toBe(0);
  expect(output).toMatch(/^Your site is in my-tea_house\. Next, type:\n/);
  expect(output).toContain("\n\n  cd my-tea_house\n  npm install\n  npm start\n\n");
  expect(await made("my-tea_house/waymark.config.yaml")).toContain('\ntitle: "My tea house"\n');
  const { name, dependencies } = JSON.parse(await made("my-tea_house/package.json"));
  expect(name).toBe("my-tea-house");
  const site = path.join(folder, "my-tea_house");
  expect(path.resolve(site, dependencies.waymark.replace("file:", ""))).toBe(repository);
});

it("says what it took where nobody can be asked", async () => {
  const { output } = await waymark(folder, "new", "tea", "--language", "de");
  expect(output).toMatch(
    /^Outside a terminal nothing is asked, .+ the site is called "Tea", and its language is de\. --title /,
  );
});

it("writes a site that a check by the strictest rules finds sound, in the style that format writes", async () => {
  await waymark(folder, "new", ".", "--title", "Tee: alles", "--language", "de");
  expect(await waymark(folder, "format", "--check")).toMatchObject({ code: 0 });
  expect(await made("waymark.config.yaml")).toContain('\ntitle: "Tee: alles"\nlanguage: "de"\n');
  const checked = await waymark(folder, "check", "--max-warnings", "0");
  expect(checked).toEqual({ code: 0, output: "Nothing has to be mended.\n" });
});

it("writes where npm was called, when the clone's own script runs it", async () => {
  vi.stubEnv("npm_package_json", path.join(repository, "package.json"));
  vi.stubEnv("INIT_CWD", folder);
  expect((await waymark(repository, "new", "tea", "--yes")).code).toBe(0);
  expect(readdirSync(path.join(folder, "tea"))).toContain("waymark.config.yaml");
});

it("refuses a folder that holds anything, and changes nothing", async () => {
  for (const name of ["a", "b", "c", "d", "e", ".git"]) await mkdir(path.join(folder, name));
  const { code, output } = await waymark(folder, "new", ".", "--yes");
  expect(code).toBe(2);
  expect(output).toContain('"." is not empty: it holds .git, a, b, c, d and 1 more. ');
  expect(readdirSync(folder)).toHaveLength(6);
});

it.each([
  [["new", path.join(repository, "package.json", "tea")], "is a file, or lies in one"],
  [
    ["new", "tea", "--language", "english"],
    '--language must be a language tag; did you mean "en"?',
  ],
  [["new", "tea", "--title", " "], "--title takes words"],
  [["new"], "missing required argument 'folder'"],
])("%j is told, and writes nothing", async (args, words) => {
  const { code, output } = await waymark(folder, ...args);
  expect(output).toContain(words);
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});
