import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { waymark } from "../../cli/support.ts";
import { buildSite, repository } from "../../support/build-site.ts";
import { article, writeFolder } from "../../support/read-and-build.ts";
import { type Tree, treeOf, treeReader } from "../../support/tree.ts";
import { watchWrites } from "../../support/watch-writes.ts";

/** The site at one time and at another, and so on in turns. */
const texts = [
  {
    "content/index.md": article("Home", "See [two](part/two.md)."),
    "content/part/two.md": article("Two", "More."),
    "content/data/0.csv": "old",
    "content/data/was/1.csv": "was",
  },
  {
    "content/index.md": article("Home again", "See [three](part/three.md)."),
    "content/part/three.md": article("Three", "More."),
    "content/data/0.csv": "new",
    "content/data/is/1.csv": "is",
  },
] as const;

/** So many files that a spare is kept of them. */
const always = {
  "waymark.config.yaml": "title: Test\n",
  ...Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`content/data/${index % 9}/${index}.csv`, "x"]),
  ),
};

let folder: string;
/** Of sites of which nothing is known from before. */
let clean: readonly Tree[];
let turn = 0;

const output = () => path.join(folder, "_site");
const temporary = () =>
  readdirSync(folder, { recursive: true }).filter((name) => `${name}`.includes(".waymark-"));

function spare(): string | undefined {
  const spares = path.join(folder, ".cache/waymark-spare");
  const [name] = existsSync(spares) ? readdirSync(spares) : [];
  return name && path.join(spares, name);
}

/** Changes the sources. @returns what is to come of them. */
function change(): Tree | undefined {
  const [is, was] = [texts[++turn % 2], texts[(turn + 1) % 2]];
  for (const name of Object.keys(was ?? {})) rmSync(path.join(folder, name));
  for (const [name, text] of Object.entries(is ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return clean[turn % 2];
}

async function build(...more: readonly string[]): Promise<void> {
  const { code, output: said } = await waymark(folder, "build", ...more);
  expect([code, said]).toEqual([0, expect.stringContaining("Built")]);
}

// Folders change places on Linux alone.
describe.runIf(process.platform === "linux")("a site of many files", () => {
  beforeAll(async () => {
    vi.stubEnv("CI", "");
    const trees: Tree[] = [];
    for (const files of texts) {
      folder = await writeFolder({ ...always, ...files });
      await build();
      trees.push(treeOf(output()));
      rmSync(folder, { recursive: true });
    }
    clean = trees;
    folder = await writeFolder({ ...always, ...texts[0] });
    await build();
    change();
    await build();
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });

  it("begins as the one before the last, and is the old or the new one at every moment", async () => {
    const old = treeOf(output()).digest;
    const fresh = change();
    const look = treeReader();
    const calls: string[] = [];
    const states: string[] = [];
    const restore = watchWrites((call) => {
      if (!call.includes(path.basename(folder))) return;
      calls.push(call);
      states.push(look(output()).digest);
    });
    try {
      await build();
    } finally {
      restore();
    }
    expect(treeOf(output())).toEqual(fresh);
    expect(calls).toContainEqual(expect.stringMatching(/^renameSync .*-spare.*,.*waymark-new/));
    // What the one before the last had otherwise, and nothing else.
    expect(calls.filter((call) => call.startsWith("linkSync")).length).toBeLessThan(100);
    const from = states.indexOf(fresh?.digest ?? "");
    expect(new Set(states.slice(0, from))).toEqual(new Set([old]));
    expect(new Set(states.slice(from))).toEqual(new Set([fresh?.digest]));
    expect(temporary()).toEqual([]);
    expect(existsSync(path.join(output(), "data/is"))).toBe(false);
  });

  it("has nearly all files in common with its spare", () => {
    const inodes = (root: string) =>
      [...treeOf(root).files.keys()].map((name) => statSync(path.join(root, name)).ino);
    const own = new Set(inodes(spare() ?? ""));
    expect(inodes(output()).filter((each) => own.has(each)).length).toBeGreaterThan(250);
  });

  const file = "data/3/3.csv";
  const touched: Readonly<Record<string, (spare: string) => void>> = {
    "a file was taken away": (within) => rmSync(path.join(within, file)),
    "a file was written into, which is the site's as well": (within) => {
      const name = path.join(within, file);
      const { atime, mtime } = statSync(name);
      writeFileSync(name, "9");
      utimesSync(name, atime, new Date(mtime.getTime() + 1));
    },
    "another file took its place": (within) => {
      rmSync(path.join(within, file));
      writeFileSync(path.join(within, file), "x");
    },
    "a folder took its place": (within) => {
      rmSync(path.join(within, file));
      mkdirSync(path.join(within, file));
      writeFileSync(path.join(within, file, "x"), "x");
    },
    "a file took a folder's": (within) => {
      rmSync(path.join(within, "data"), { recursive: true });
      writeFileSync(path.join(within, "data"), "x");
    },
    "there is another file": (within) => writeFileSync(path.join(within, "other.html"), "x"),
    "there is another folder": (within) => mkdirSync(path.join(within, "other")),
    "there are other folders with files": (within) => {
      mkdirSync(path.join(within, "other/folder"), { recursive: true });
      writeFileSync(path.join(within, "other/folder/file.html"), "x");
    },
    "it is not marked": (within) => rmSync(path.join(within, ".waymark")),
    "it is empty": (within) => {
      rmSync(within, { recursive: true });
      mkdirSync(within);
    },
    "it is a file": (within) => {
      rmSync(within, { recursive: true });
      writeFileSync(within, "x");
    },
  };

  it.each(Object.keys(touched))("is that of a clean build, though of the spare %s", async (how) => {
    touched[how]?.(spare() ?? "");
    const fresh = change();
    await build();
    expect(treeOf(output())).toEqual(fresh);
    expect(readdirSync(output())).not.toContain("other");
    expect(temporary()).toEqual([]);
    expect(spare()).toBeDefined();
  });

  it("is written to no place that a link in the spare leads to", async () => {
    const elsewhere = await writeFolder({ "3.csv": "mine" });
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    const linked = path.join(spare() ?? "", "data/3");
    rmSync(linked, { recursive: true });
    symlinkSync(elsewhere, linked);
    const fresh = change();
    await build();
    expect(treeOf(output())).toEqual(fresh);
    expect(lstatSync(path.join(output(), "data/3")).isDirectory()).toBe(true);
    expect(readdirSync(elsewhere)).toEqual(["3.csv"]);
    expect(readFileSync(path.join(elsewhere, "3.csv"), "utf8")).toBe("mine");
  });

  it("is whole whenever its build is killed, and the next one takes away what that left", async () => {
    const preload = ["--import", path.join(repository, "tests/support/at-each-write.ts")];
    const old = treeOf(output());
    const fresh = change();
    const moments = [
      ["^renameSync .*waymark-spare.*waymark-new", old],
      ["^writeFileSync .*waymark-new.*index.html", old],
      ["^renameSync .*waymark-new.*waymark-spare", fresh],
    ] as const;
    for (const [ON, tree] of moments) {
      const env = { ON, SIGNAL: "SIGKILL", CI: "" };
      const { output: said } = await buildSite({ folder, node: preload, env });
      expect([ON, said]).toEqual([ON, expect.not.stringContaining("Built")]);
      expect(treeOf(output())).toEqual(tree);
    }
    await build();
    expect(treeOf(output())).toEqual(fresh);
    expect(temporary()).toEqual([]);
  });

  it("agrees where several build it at once, one of them without a cache", async () => {
    const fresh = change();
    const others = [buildSite({ folder }), buildSite({ folder, args: ["--no-cache"] })];
    await build();
    const results = await Promise.all(others);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(treeOf(output())).toEqual(fresh);
    expect(temporary()).toEqual([]);
  });

  it("leaves no spare where it is built without a cache, and in CI", async () => {
    change();
    await build("--no-cache");
    expect(spare()).toBeUndefined();
    change();
    vi.stubEnv("CI", "1");
    await build();
    vi.stubEnv("CI", "");
    expect(spare()).toBeUndefined();
  });
});
