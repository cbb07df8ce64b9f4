import { execFile } from "node:child_process";
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
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { WORKER } from "../../../src/output/offline-files.ts";
import { waymark } from "../../cli/support.ts";
import { repository } from "../../support/build-site.ts";
import { putSite } from "../../support/put-site.ts";
import { article, type Files, writeFolder } from "../../support/read-and-build.ts";
import { treeOf, treeReader } from "../../support/tree.ts";
import { watchWrites } from "../../support/watch-writes.ts";

/** The site at one time and at another, and so on in turns. */
const texts: readonly Files[] = [
  {
    "index.md": article("Home", "See [two](part/two.md)."),
    "part/two.md": article("Two", "More."),
    "data/0.csv": "old",
    "data/was/1.csv": "was",
  },
  {
    "index.md": article("Home again", "See [three](part/three.md)."),
    "part/three.md": article("Three", "More."),
    "data/0.csv": "new",
    "data/is/1.csv": "is",
  },
];

/** So many files that a spare is kept of them. */
const always: Files = Object.fromEntries(
  Array.from({ length: 250 }, (_, index) => [`data/${index % 9}/${index}.csv`, "x"]),
);

let folder: string;
let turn = 0;

const output = () => path.join(folder, "_site");
const temporary = () =>
  readdirSync(folder, { recursive: true }).filter((name) => `${name}`.includes(".waymark-"));

function spare(): string | undefined {
  const spares = path.join(folder, ".cache/waymark-spare");
  const [name] = existsSync(spares) ? readdirSync(spares) : [];
  return name && path.join(spares, name);
}

function keptSpare(): string {
  const kept = spare();
  if (kept === undefined) throw new Error("no spare was kept");
  return kept;
}

/** A new project, whose files lie in a folder of this name. */
async function begin(sources: string, more: Files = {}): Promise<void> {
  turn = 0;
  const files = Object.entries({ ...always, ...texts[0] });
  folder = await writeFolder({
    ...Object.fromEntries(files.map(([name, text]) => [`${sources}/${name}`, text])),
    ...more,
  });
}

function change(sources: string): void {
  const [is, was] = [texts[++turn % 2], texts[(turn + 1) % 2]];
  for (const name of Object.keys(was ?? {})) rmSync(path.join(folder, sources, name));
  for (const [name, text] of Object.entries(is ?? {})) {
    mkdirSync(path.dirname(path.join(folder, sources, name)), { recursive: true });
    writeFileSync(path.join(folder, sources, name), text);
  }
}

beforeAll(() => void vi.stubEnv("CI", ""));
afterAll(() => void vi.unstubAllEnvs());

// Folders change places on Linux alone.
describe.runIf(process.platform === "linux")("a build of a site of many files", () => {
  async function build(...more: readonly string[]): Promise<void> {
    const { code, output: said } = await waymark(folder, "build", ...more);
    expect([code, said]).toEqual([0, expect.stringContaining("Built")]);
  }

  beforeAll(() => begin("content", { "waymark.config.yaml": "title: Test\n" }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("begins as the one before the last, and is the old or the new one at every moment", async () => {
    await build();
    // Of a site of which nothing is known from before; the next but one is as this.
    const fresh = treeOf(output());
    change("content");
    await build();
    const old = treeOf(output()).digest;
    change("content");
    const look = treeReader();
    const calls: string[] = [];
    const states: string[] = [];
    const restore = watchWrites((call, moment) => {
      if (!call.includes(path.basename(folder))) return;
      calls.push(call);
      // As each call finds it, the one before has left it.
      if (moment === "after") states.push(look(output()).digest);
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
    const from = states.indexOf(fresh.digest);
    expect(from).toBeGreaterThan(0);
    expect(new Set(states.slice(0, from))).toEqual(new Set([old]));
    expect(new Set(states.slice(from))).toEqual(new Set([fresh.digest]));
    expect(temporary()).toEqual([]);
    expect(existsSync(path.join(output(), "data/is"))).toBe(false);
  });

  it("has nearly all files in common with its spare", () => {
    const inodes = (root: string) =>
      [...treeOf(root).files.keys()].map((name) => statSync(path.join(root, name)).ino);
    const own = new Set(inodes(keptSpare()));
    expect(inodes(output()).filter((each) => own.has(each)).length).toBeGreaterThan(250);
  });

  it("leaves no spare where it is built without a cache, and in CI", async () => {
    change("content");
    await build("--no-cache");
    expect(spare()).toBeUndefined();
    change("content");
    vi.stubEnv("CI", "1");
    await build();
    vi.stubEnv("CI", "");
    expect(spare()).toBeUndefined();
  });
});

// What a build does about it, without reading articles and making pages.
describe.runIf(process.platform === "linux")("a new site that begins as the spare", () => {
  beforeAll(async () => {
    await begin("next");
    await putSite(folder);
    change("next");
    await putSite(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const filesOf = (root: string) => Object.fromEntries(treeOf(path.join(folder, root)).files);

  /** What builds write beside a site's own files. */
  const added = {
    [WORKER]: expect.any(String),
    ".waymark": expect.any(String),
  };

  function expectNext(): void {
    expect(filesOf("_site")).toEqual({ ...filesOf("next"), ...added });
  }

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

  it.each(Object.keys(touched))("is the new one, though of the spare %s", async (how) => {
    touched[how]?.(keptSpare());
    change("next");
    await putSite(folder);
    expectNext();
    expect(readdirSync(output())).not.toContain("other");
    expect(temporary()).toEqual([]);
    expect(spare()).toBeDefined();
  });

  it("is written to no place that a link in the spare leads to", async () => {
    const elsewhere = await writeFolder({ "3.csv": "mine" });
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    const linked = path.join(keptSpare(), "data/3");
    rmSync(linked, { recursive: true });
    symlinkSync(elsewhere, linked);
    change("next");
    await putSite(folder);
    expectNext();
    expect(lstatSync(path.join(output(), "data/3")).isDirectory()).toBe(true);
    expect(readdirSync(elsewhere)).toEqual(["3.csv"]);
    expect(readFileSync(path.join(elsewhere, "3.csv"), "utf8")).toBe("mine");
  });

  /** In a process of its own. */
  function putElsewhere(env: Readonly<Record<string, string>> = {}, options = "{}") {
    const put = `import { putSite } from "${repository}/tests/support/put-site.ts";
      await putSite(process.cwd(), ${options});`;
    const preload = path.join(repository, "tests/support/at-each-write.ts");
    const flags = ["--conditions=waymark-source", "--import", preload, "--input-type=module"];
    return promisify(execFile)(process.execPath, [...flags, "--eval", put], {
      cwd: folder,
      env: { ...process.env, CI: "", ...env },
    });
  }

  it("is whole whenever its build is killed, and the next one takes away what that left", async () => {
    const old = filesOf("_site");
    change("next");
    const moments = [
      ["^renameSync .*waymark-spare.*waymark-new", old],
      ["^copyFileSync .*waymark-new.*index.md", old],
      ["^renameSync .*waymark-new.*waymark-spare", { ...filesOf("next"), ...added }],
    ] as const;
    for (const [ON, files] of moments) {
      const killed = putElsewhere({ ON, SIGNAL: "SIGKILL" });
      await expect(killed, ON).rejects.toMatchObject({ signal: "SIGKILL" });
      expect(filesOf("_site")).toEqual(files);
    }
    await putSite(folder);
    expectNext();
    expect(temporary()).toEqual([]);
  });

  it("agrees where several make it at once, one of them without a cache", async () => {
    change("next");
    const others = [putElsewhere(), putElsewhere({}, "{ cache: false }")];
    await putSite(folder);
    await Promise.all(others);
    expectNext();
    expect(temporary()).toEqual([]);
  });
});
