import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { commands } from "../src/cli/commands.ts";
import { repository } from "./support/build-site.ts";
import { blocksOf, codeBlocks } from "./support/manual-blocks.ts";

const readme = await readFile(path.join(repository, "README.md"), "utf8");
const [, ownSite = ""] = /\n## Five minutes to your own site\n([\s\S]*?)\n## /.exec(readme) ?? [];
const [make = [], inSite = []] = codeBlocks(ownSite)
  .filter(({ language }) => language === "sh")
  .map(({ code }) => code.trim().split("\n"));

it("a site of one's own is made as in the tutorial, whose commands a test runs", () => {
  const tutorial = blocksOf("docs/content/tutorial/index.md")
    .filter(({ info }) => info === "sh run" || info === "sh serve")
    .flatMap(({ code }) => code.trim().split("\n"))
    // Asked there are a title and a language, which the tutorial gives.
    .map((command) => command.replace(/ -- .*/, ""));
  expect(make).toHaveLength(4);
  expect(tutorial.slice(0, 4)).toEqual(make);
});

it("names every command that there is in it", () => {
  const named = inSite.map((line) => /^npx waymark (\S+)/.exec(line)?.[1]);
  expect(named.toSorted()).toEqual(
    ["--help", ...commands.keys()].filter((name) => name !== "new").toSorted(),
  );
});

it("shows pictures that are there, with words for whoever does not see them", () => {
  const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, words = "", file = ""] of pictures) {
    expect(words.length).toBeGreaterThan(20);
    expect(existsSync(path.join(repository, file)), file).toBe(true);
  }
});

it("says the version of Node that the package asks for", async () => {
  const { engines } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  expect(readme).toContain(`(https://nodejs.org) ${engines.node.replace(">=", "")} or newer`);
});
