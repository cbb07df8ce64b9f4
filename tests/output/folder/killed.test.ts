import { execFile, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { publish } from "../../../src/output/folder/publish.ts";
import { closeStaging, openStaging } from "../../../src/output/folder/staging.ts";
import { type Ran, waymark } from "../../cli/support.ts";
import { buildSite, repository } from "../../support/build-site.ts";
import { article, writeFolder } from "../../support/read-and-build.ts";
import { type Tree, treeOf, treeReader } from "../../support/tree.ts";
import { watchWrites } from "../../support/watch-writes.ts";

const config = `import { waymark } from "${repository}/src/index.ts";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

/** The site before and after a change that touches pages, adds some and takes some away. */
const before = {
  ".eleventy.js": config,
  "content/index.md": article("Home", "See [one](part/one.md) and [two](two.md)."),
  "content/part/one.md": article("One", "Back [home](../index.md)."),
  "content/two.md": article("Two", "![A picture](picture.svg)"),
  "content/picture.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};
const after = {
  "content/index.md": article("Home again", "See [one](part/one.md) and [three](three/index.md)."),
  "content/three/index.md": article("Three", "![A picture](picture.svg)"),
  "content/three/picture.svg": "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>",
};

/** Where no two tests meet: each takes a copy. */
let built: {
  readonly folder: string;
  readonly old: Tree;
  readonly fresh: Tree;
  readonly calls: readonly State[];
};

interface State {
  readonly call: string;
  readonly tree: string;
}

function change(folder: string): void {
  for (const [name, text] of Object.entries(after)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  rmSync(path.join(folder, "content/two.md"));
  rmSync(path.join(folder, "content/picture.svg"));
}

const preload = ["--import", path.join(repository, "tests/support/at-each-write.ts")];
const temporary = (folder: string) =>
  readdirSync(folder, { recursive: true }).filter((name) => `${name}`.includes(".waymark-"));

beforeAll(async () => {
  const folder = await writeFolder(before);
  const first = await waymark(folder, "build");
  expect(first.output).toMatch(/^Built /);
  cpSync(path.join(folder, "_site"), path.join(folder, "old"), { recursive: true });
  const old = treeOf(path.join(folder, "_site"));
  change(folder);
  const calls: State[] = [];
  const look = treeReader();
  const second = await buildWatched(folder, (call, moment) => {
    // As each call finds it, the one before has left it.
    if (moment === "after") calls.push({ call, tree: look("_site").digest });
  });
  expect(second.output).toMatch(/^Built /);
  built = { folder, old, fresh: treeOf(path.join(folder, "_site")), calls };
  return () => rmSync(folder, { recursive: true });
}, 120_000);

/** Builds in this process, and calls `look` before and after each change of the folder, which is the current one. */
async function buildWatched(folder: string, look: Parameters<typeof watchWrites>[0]): Promise<Ran> {
  const restore = watchWrites((call, moment) => {
    if (call.includes(path.basename(folder))) look(call, moment);
  });
  try {
    return await waymark(folder, "build");
  } finally {
    restore();
  }
}

/** What a build does with the site that it has made. */
const putInPlace = `
import { cpSync } from "node:fs";
import { exchange } from "${repository}/src/output/folder/exchange.ts";
import { publish } from "${repository}/src/output/folder/publish.ts";
import { withLock } from "${repository}/src/output/folder/lock.ts";
import { closeStaging, openStaging } from "${repository}/src/output/folder/staging.ts";
const staging = openStaging(process.cwd() + "/_site");
cpSync(process.cwd() + "/next", staging.fresh, { recursive: true });
await withLock(staging.place, staging.folder, () => publish(staging, exchange));
closeStaging(staging);
`;

/** The changed sources, the site as it was before, and as it is to be. */
function changedSite(): string {
  const folder = `${built.folder}-${Math.random()}`;
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(path.join(built.folder), folder, { recursive: true });
  renameSync(path.join(folder, "_site"), path.join(folder, "next"));
  cpSync(path.join(folder, "old"), path.join(folder, "_site"), { recursive: true });
  return folder;
}

describe("a build that is killed", () => {
  it("leaves the old site or the new one, whole, between any two changes of the disk", () => {
    const { old, fresh, calls } = built;
    expect(calls.length).toBeGreaterThan(60);
    expect(old.digest).not.toBe(fresh.digest);
    const states = calls.map(({ tree }) => tree);
    const turn = states.indexOf(fresh.digest);
    expect(new Set(states.slice(0, turn))).toEqual(new Set([old.digest]));
    expect(new Set(states.slice(turn))).toEqual(new Set([fresh.digest]));
  });

  it("leaves nothing that the next build does not take away", () => {
    const folder = changedSite();
    const { old, fresh } = built;
    const run = (env: Readonly<Record<string, string>> = {}) =>
      spawnSync(process.execPath, [...preload, "--input-type=module", "--eval", putInPlace], {
        cwd: folder,
        env: { ...process.env, ...env },
      });
    const moments = [
      ["while the new site is made", "^cpSync "],
      ["before they change places", "^chmodSync .*waymark-new"],
      ["after they changed places", "^rmSync .*waymark-new"],
    ];
    for (const [moment = "", ON = ""] of moments) {
      expect([moment, run({ ON, SIGNAL: "SIGKILL" }).signal]).toEqual([moment, "SIGKILL"]);
      expect([old.digest, fresh.digest]).toContain(treeOf(path.join(folder, "_site")).digest);
      expect(temporary(folder).length).toBeGreaterThan(0);
    }
    expect(run().status).toBe(0);
    expect(treeOf(path.join(folder, "_site")).digest).toBe(fresh.digest);
    expect(temporary(folder)).toEqual([]);
  });

  it("by a signal while the new site takes the old one's place is heard, once that is done", async () => {
    const folder = changedSite();
    const { exitCode, output } = await buildSite({
      ...{ folder, node: preload },
      env: { ON: "^rmSync .*waymark-new", SIGNAL: "SIGTERM" },
    });
    expect(exitCode).toBe(1);
    expect(output).not.toContain("Built");
    expect(temporary(folder)).toEqual([]);
  });

  it("by a signal that can be heard leaves nothing at all", async () => {
    const folder = changedSite();
    const ON = "^writeFileSync .*waymark-new.*three";
    await buildSite({ folder, node: preload, env: { ON, SIGNAL: "SIGTERM" } });
    expect(treeOf(path.join(folder, "_site")).digest).toBe(built.old.digest);
    expect(temporary(folder)).toEqual([]);
  });
});

it("a disk that is full is told in words, and keeps the old site", async () => {
  const folder = changedSite();
  const full = await buildWatched(folder, (call) => {
    if (!/^writeFileSync .*waymark-new.*three/.test(call)) return;
    throw Object.assign(new Error(`ENOSPC: ${call}`), {
      code: "ENOSPC",
      path: call.split(/ |,/)[1],
    });
  });
  expect(full.code).toBe(1);
  expect(full.output).toMatch(
    /^_site:1:1 output-folder: the site could not be written: the disk is full \(ENOSPC.*\); the last good site is as it was; make room on it, or name a folder elsewhere with --output\n1 fault/,
  );
  expect(treeOf(path.join(folder, "_site")).digest).toBe(built.old.digest);
  expect(temporary(folder)).toEqual([]);
});

it("two builds and two more sites that are put in place, at once, all end well and agree", async () => {
  const folder = changedSite();
  const place = async () => {
    const args = ["--input-type=module", "--eval", putInPlace];
    await promisify(execFile)(process.execPath, args, { cwd: folder });
    return { exitCode: 0 };
  };
  const others = [buildSite({ folder }), place(), place()];
  // In this process, whose locks are as any other's.
  expect(await waymark(folder, "build")).toMatchObject({ code: 0 });
  const results = await Promise.all(others);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(treeOf(path.join(folder, "_site")).digest).toBe(built.fresh.digest);
  expect(temporary(folder)).toEqual([]);
});

describe("where folders cannot change places", () => {
  it("every page is the old or the new one at each moment, and all that it loads and leads to is there", () => {
    const folder = changedSite();
    const site = path.join(folder, "_site");
    const { old, fresh } = built;
    const next = path.join(built.folder, "_site");
    const staging = openStaging(site);
    cpSync(next, staging.fresh, { recursive: true });
    let moments = 0;
    const look = treeReader();
    const restore = watchWrites((_, moment) => {
      if (moment === "before") return;
      const { files } = look(site);
      moments++;
      expect(faultsOf(files, { old, fresh, site })).toEqual([]);
    });
    publish(staging, () => false);
    restore();
    closeStaging(staging);
    expect(moments).toBeGreaterThan(20);
    expect(treeOf(site).digest).toBe(fresh.digest);
    expect(readdirSync(site)).not.toContain("two.html");
    expect(temporary(folder)).toEqual([]);
  });

  it("a file that keeps its name is never there before those that it names", async () => {
    const root = await writeFolder({ "_site/a/entry": "a/old", "_site/a/old": "" });
    onTestFinished(() => rmSync(root, { recursive: true }));
    const site = path.join(root, "_site");
    const staging = openStaging(site);
    for (const folder of ["a", "z"]) mkdirSync(path.join(staging.fresh, folder));
    writeFileSync(path.join(staging.fresh, "a/entry"), "z/new");
    writeFileSync(path.join(staging.fresh, "z/new"), "");
    const named = () => readFileSync(path.join(site, "a/entry"), "utf8");
    const restore = watchWrites(() => {
      expect(readdirSync(site, { recursive: true })).toContain(named());
    });
    publish(staging, () => false);
    restore();
    closeStaging(staging);
    expect(named()).toBe("z/new");
    expect(readdirSync(site, { recursive: true })).not.toContain("a/old");
  });

  it("files become folders and folders files, and empty folders go", async () => {
    const root = await writeFolder({ "_site/a/b.html": "b", "_site/c": "c", "_site/d/e/f": "f" });
    onTestFinished(() => rmSync(root, { recursive: true }));
    const site = path.join(root, "_site");
    const staging = openStaging(site);
    writeFileSync(path.join(staging.fresh, "a"), "a");
    mkdirSync(path.join(staging.fresh, "c/g"), { recursive: true });
    writeFileSync(path.join(staging.fresh, "c/g/h"), "h");
    publish(staging, () => false);
    closeStaging(staging);
    expect(readdirSync(site, { recursive: true }).toSorted()).toEqual(["a", "c", "c/g", "c/g/h"]);
  });
});

type Files = Tree["files"];

/** What is wrong with a site that is on its way from one build to another. */
function faultsOf(
  files: Files,
  { old, fresh, site }: { readonly old: Tree; readonly fresh: Tree; readonly site: string },
): readonly string[] {
  const pages = [...files].filter(([name]) => name.endsWith(".html"));
  return [
    ...(files.has("index.html") ? [] : ["there is no index.html"]),
    ...pages.flatMap(([name, hash]) => [
      ...([old, fresh].some((tree) => tree.files.get(name) === hash) ? [] : [`${name} is neither`]),
      ...refersTo(readFileSync(path.join(site, name), "utf8"), name)
        .filter((target) => !files.has(target))
        .map((target) => `${name} refers to ${target}, which is not there`),
      // What scripts load by names of their own making.
      ...[old, fresh]
        .filter(
          (tree) => tree.files.get(name) === hash && old.files.get(name) !== fresh.files.get(name),
        )
        .flatMap((tree) => [...tree.files.keys()])
        .filter((asset) => asset.startsWith("assets/") && !files.has(asset))
        .map((asset) => `${asset} is not there for ${name}`),
    ]),
  ];
}

function refersTo(html: string, page: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"#?]+)/g)]
    .map(([, address = ""]) => new URL(address, `https://site.invalid/${page}`))
    .filter(({ host }) => host === "site.invalid")
    .map(({ pathname }) => decodeURI(pathname.slice(1)))
    .map((name) => (name === "" || name.endsWith("/") ? `${name}index.html` : name));
}
