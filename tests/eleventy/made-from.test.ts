import { Eleventy } from "@11ty/eleventy";
import { expect, it } from "vitest";
import { alsoMadeFrom, isMadeFrom, isReadAnew } from "../../src/eleventy/made-from.ts";
import { templateEndings } from "../../src/eleventy/template-endings.ts";
import { writeSite } from "../support/read-and-build.ts";

const made = {
  folders: ["/guide (copy)/content", "/guide (copy)/theme/own"],
  files: ["/guide (copy)/names.js"],
  endings: [],
  texts: ["/guide (copy)/content"],
};

it.each([
  "/guide (copy)/content",
  "/guide (copy)/content/a.md",
  "/guide (copy)/content/..drafts/a.md",
  // A folder that what the site is made from is in may go, or come.
  "/guide (copy)/theme",
  "/guide (copy)/names.js",
])("a site is made from %s", (file) => {
  expect(isMadeFrom(file, made)).toBe(true);
});

it.each(["/guide (copy)/contents/a.md", "/guide (copy)/server.log", "/guide (copy)/theme/a.css"])(
  "a site is not made from %s",
  (file) => {
    expect(isMadeFrom(file, made)).toBe(false);
  },
);

it("where Eleventy looks for templates anywhere, a site is made from all that end like one", () => {
  const anywhere = { ...made, endings: [".njk", ".11tydata.js"] };
  expect(isMadeFrom("/guide (copy)/a.njk", anywhere)).toBe(true);
  expect(isMadeFrom("/guide (copy)/notes/a.11tydata.js", anywhere)).toBe(true);
  expect(isMadeFrom("/guide (copy)/notes/a.js", anywhere)).toBe(false);
  expect(isMadeFrom("/guide (copy)/njk", anywhere)).toBe(false);
});

it("each build tells what the site is made from now; files once known stay, each once", () => {
  const next = {
    folders: ["/b"],
    files: ["/guide (copy)/names.js", "/b/x.js"],
    endings: [".md"],
    texts: ["/b"],
  };
  const known = alsoMadeFrom(made, next);
  expect(known).toEqual({ ...next, files: ["/guide (copy)/names.js", "/b/x.js"] });
  expect(alsoMadeFrom(known, next)).toEqual(known);
});

it("a build that could not read its configuration leaves what is known of folders", () => {
  const next = { folders: [], files: ["/guide (copy)/.eleventy.js"], endings: [], texts: [] };
  expect(alsoMadeFrom({ ...made, endings: [".md"] }, next)).toEqual({
    ...{ folders: made.folders, endings: [".md"], texts: made.texts },
    files: ["/guide (copy)/names.js", "/guide (copy)/.eleventy.js"],
  });
});

/** How templates end by a configuration's function. */
async function endingsOf(configure: string) {
  const root = await writeSite({
    "eleventy.config.js": `export default (eleventy) => {${configure}};`,
  });
  const eleventy = new Eleventy(undefined, undefined, { configPath: `${root}/eleventy.config.js` });
  await eleventy.initializeConfig();
  return templateEndings(eleventy);
}

// As Eleventy's documentation lists them.
const code = ["js", "cjs", "mjs"];
const data = [".json", ...code.map((end) => `.11tydata.${end}`)];
const templates = [".liquid", ".md", ".njk", ".html", ...code.map((end) => `.11ty.${end}`)];

it("templates end as Eleventy's own do", async () => {
  expect((await endingsOf("")).toSorted()).toEqual([...templates, ...data].toSorted());
});

it("templates end as a configuration adds, and only as it says", async () => {
  const added = await endingsOf(`
    eleventy.addTemplateFormats(["css", "tea"]);
    eleventy.addExtension("tea", { compile: (text) => () => text });
    eleventy.addExtension("txt", { key: "md" });
    eleventy.addDataExtension("yaml", { parser: JSON.parse });
    eleventy.setDataFileSuffixes([".data", "-more", ""]);`);
  const suffixed = code.flatMap((end) => [`.data.${end}`, `-more.${end}`]);
  expect([...new Set(added)].toSorted()).toEqual(
    [...templates, ".css", ".tea", ".txt", ".json", ".yaml", ...suffixed].toSorted(),
  );
  expect(await endingsOf('eleventy.setTemplateFormats("md");')).toEqual([".md", ...data]);
});

it.each([
  ["/guide (copy)/content/a.md", true],
  ["/guide (copy)/content/new", true],
  // Code, and what it imports, is loaded once in a process.
  ["/guide (copy)/content/bank.ts", false],
  ["/guide (copy)/content/data.json", false],
  ["/guide (copy)/content/words.txt", false],
  ["/guide (copy)/theme/own/a.njk", false],
])("whether a process that goes on sees a change of %s: %s", (file, isSeen) => {
  const files = [...made.files, "/guide (copy)/content/words.txt"];
  expect(isReadAnew(file, { ...made, files })).toBe(isSeen);
});
