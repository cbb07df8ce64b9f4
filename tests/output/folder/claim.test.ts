import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { claimFolder } from "../../../src/output/folder/claim.ts";
import { linkTargets } from "../../../src/output/folder/link-targets.ts";
import { writeMarker } from "../../../src/output/folder/marker.ts";
import { mountsBelow } from "../../../src/output/folder/mounts.ts";
import { writeSite } from "../../support/read-and-build.ts";

const files = {
  "content/index.md": "Home",
  "content/guide/a.md": "A",
  "quizzes/q.yaml": "Q",
  "docs/notes.txt": "mine",
  "package.json": "{}",
  "node_modules/x/index.js": "",
  ".git/HEAD": "",
};

/** The project is a folder in a folder of its own, so that its parent is nobody else's. */
async function project(): Promise<string> {
  const above = await writeSite(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`project/${name}`, text])),
  );
  return path.join(above, "project");
}

function claim(root: string, wanted: string, { takeOver = false } = {}): string {
  const sources = ["content", "quizzes", "_includes"].map((name) => ({
    what: `the folder ${name}`,
    folder: path.join(root, name),
  }));
  return claimFolder(wanted, { root, sources, takeOver });
}

const never: readonly (readonly [wanted: string, why: string])[] = [
  [".", "is the project"],
  ["", "has no name"],
  ["  ", "has no name"],
  ["..", "holds the project"],
  ["../project", "is the project"],
  ["/", "holds the project"],
  ["content", "is the folder content"],
  ["content/", "is the folder content"],
  ["Content", "is the folder content"],
  ["docs/../content", "is the folder content"],
  ["content/guide", "lies in the folder content"],
  ["content/not/there/yet", "lies in the folder content"],
  ["_includes", "is the folder _includes"],
  ["node_modules/x", "lies in node_modules"],
  [".git/site", "lies in .git"],
  ["package.json", "is a file"],
  ["package.json/site", "is a file"],
];

describe("an output folder", () => {
  it.each(never)("%j is refused, even to take over", async (wanted, why) => {
    const root = await project();
    expect(() => claim(root, wanted)).toThrow(why);
    expect(() => claim(root, wanted, { takeOver: true })).toThrow(why);
  });

  it("may be absent or empty, in the project or elsewhere", async () => {
    const root = await project();
    const elsewhere = await writeSite({});
    mkdirSync(path.join(root, "empty"));
    for (const wanted of ["_site", "deep/down", "empty", elsewhere, "../beside"]) {
      expect(claim(root, wanted)).toBe(path.resolve(root, wanted));
    }
    expect(readdirSync(root)).not.toContain("_site");
  });

  it("is refused with a remedy that is another, and at the link by which it lies in a source", async () => {
    const root = await project();
    writeFileSync(path.join(root, "_site"), "a file");
    expect(() => claim(root, "_site/")).toThrow(
      "is a file, or lies in one; name a folder for the site alone, such as --output _public",
    );
    expect(() => claim(root, "content")).toThrow("such as --output _site");
    const linked = { what: "what a link leads to", folder: root, link: "content/loop" };
    expect(() => claimFolder("out", { root, sources: [linked], takeOver: false })).toThrow(
      "content/loop:1:1 output-folder: this link leads to the project's folder, or one that holds it, in which the output lies: out; remove the link",
    );
  });

  it("that holds anything is refused in words, until a build of ours has marked it", async () => {
    const root = await project();
    expect(() => claim(root, "docs")).toThrow(
      "docs:1:1 output-folder: this folder was not written by a build of ours and is not empty: it holds notes.txt; name another folder with --output, empty this one, or, if all in it may go, such as the output of Eleventy, add --take-over once",
    );
    writeMarker(path.join(root, "docs"));
    expect(claim(root, "docs")).toBe(path.join(root, "docs"));
  });

  it("is not ours for a file of the mark's name", async () => {
    const root = await project();
    writeFileSync(path.join(root, "docs/.waymark"), "my notes on waymark");
    expect(() => claim(root, "docs")).toThrow("not written by a build of ours");
  });

  it("is taken over when the author says so", async () => {
    const root = await project();
    expect(claim(root, "docs", { takeOver: true })).toBe(path.join(root, "docs"));
  });

  it("that is a checkout of its own, or holds packages, is refused though marked", async () => {
    const root = await project();
    writeMarker(path.join(root, "docs"));
    writeFileSync(path.join(root, "docs/.git"), "gitdir: elsewhere");
    expect(() => claim(root, "docs", { takeOver: true })).toThrow("holds .git");
  });

  it.each([".git", ".hg", ".svn"])(
    "with a repository (%s) deep in it is refused though marked",
    async (name) => {
      const root = await project();
      writeMarker(path.join(root, "docs"));
      mkdirSync(path.join(root, "docs/a/b", name), { recursive: true });
      expect(() => claim(root, "docs", { takeOver: true })).toThrow(`holds a/b/${name}`);
    },
  );

  it("is never the home of who builds, nor what holds it", async () => {
    const root = await project();
    expect(() => claim(root, os.homedir(), { takeOver: true })).toThrow("your home");
    // In a thread, as the mutants' tests run, the variable HOME is not the process's own.
    const home = vi.spyOn(os, "homedir").mockReturnValue(path.join(root, "docs"));
    syncBuiltinESMExports();
    onTestFinished(() => {
      home.mockRestore();
      syncBuiltinESMExports();
    });
    expect(() => claim(root, "docs", { takeOver: true })).toThrow("is your home");
  });

  it.runIf(existsSync("/proc/self/mountinfo"))("knows what is mounted below a folder", () => {
    expect(mountsBelow("/")).toContain("proc");
    expect(mountsBelow("/pro")).toEqual([]);
  });

  it("is seen through links, also through one that leads to nothing yet", async () => {
    const root = await project();
    symlinkSync("content", path.join(root, "to-content"));
    symlinkSync("content/new", path.join(root, "into-content"));
    symlinkSync("target", path.join(root, "_site"));
    symlinkSync("b", path.join(root, "a"));
    symlinkSync("a", path.join(root, "b"));
    expect(() => claim(root, "to-content")).toThrow("is the folder content");
    expect(() => claim(root, "to-content/guide/x")).toThrow("lies in the folder content");
    expect(() => claim(root, "into-content")).toThrow("lies in the folder content");
    expect(() => claim(root, "a")).toThrow("circle");
    expect(claim(root, "_site")).toBe(path.join(root, "target"));
  });

  it("is never one that is, holds or lies in what the site is made from, by any path or link", async () => {
    const root = await project();
    symlinkSync("../content", path.join(root, "docs/c"));
    symlinkSync("../..", path.join(root, "docs/up"));
    const step = fc.constantFrom(
      ...[
        "content",
        "guide",
        "quizzes",
        "_includes",
        "docs",
        "c",
        "up",
        "project",
        "..",
        ".",
        "new",
      ],
    );
    const sources = ["content", "quizzes", "_includes"].map((name) => path.join(root, name));
    const lost = (folder: string, kept: string) => `${kept}/`.startsWith(`${folder}/`);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let folder: string;
        try {
          folder = claim(root, steps.join("/"), { takeOver: true });
        } catch {
          return;
        }
        // What is written is the folder that was given back, so that is what counts.
        const real = existsSync(folder) ? realpathSync(folder) : folder;
        const harmed = [root, ...sources].filter((kept) => lost(real, kept));
        const entered = sources.filter((source) => lost(source, real));
        expect([steps, harmed, entered]).toEqual([steps, [], []]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("what links lead to", () => {
  it("is found through folders and further links, in the project alone", async () => {
    const root = realpathSync(await project());
    const elsewhere = await writeSite({ "x.md": "X" });
    mkdirSync(path.join(root, "extra/deep"), { recursive: true });
    mkdirSync(path.join(root, "further"));
    symlinkSync("../../extra", path.join(root, "content/guide/extra"));
    symlinkSync("../../further", path.join(root, "extra/deep/further"));
    symlinkSync("../extra", path.join(root, "further/back"));
    symlinkSync("loop", path.join(root, "content/loop"));
    symlinkSync(elsewhere, path.join(root, "content/out"));
    expect([...linkTargets(path.join(root, "content"), root).keys()].sort()).toEqual([
      path.join(root, "extra"),
      path.join(root, "further"),
    ]);
  });
});
