import { execFile } from "node:child_process";
import { appendFile, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchFolder } from "../../src/cli/serve/watch.ts";
import { isMadeFrom, type MadeFrom } from "../../src/eleventy/made-from.ts";
import { repository } from "../support/build-site.ts";
import { writeSite } from "../support/read-and-build.ts";

/** A watched site, and how often a change was told. */
async function watched(work: () => Promise<void> = async () => {}) {
  const root = await writeSite({
    "content/index.md": "Home\n",
    "quizzes/q.yaml": "id: q\n",
    "_site/index.html": "built\n",
  });
  const change = vi.fn(work);
  const added: string[] = [];
  const made: MadeFrom = {
    folders: ["content", "quizzes", "_includes"].map((name) => path.join(root, name)),
    files: [path.join(root, ".eleventy.js")],
    endings: [],
    texts: [],
  };
  const watcher = await watchFolder(root, {
    output: path.join(root, "_site"),
    isSource: (file) => isMadeFrom(file, made) || added.includes(file),
    change,
  });
  const add = (file: string) => {
    added.push(file);
    watcher.add([file]);
  };
  onTestFinished(() => watcher.close());
  const told = async (act: () => Promise<unknown>) => {
    const before = change.mock.calls.length;
    await act();
    await vi.waitFor(() => expect(change.mock.calls.length).toBeGreaterThan(before), 100_000);
  };
  /** Saves a file until that is told: one that was added just now may be written before it is watched. */
  const toldOf = (file: string) => {
    const before = change.mock.calls.length;
    const save = async () => {
      await appendFile(file, "2\n");
      expect(change.mock.calls.length).toBeGreaterThan(before);
    };
    return vi.waitFor(save, { timeout: 100_000, interval: 500 });
  };
  return { root, change, told, toldOf, add };
}

it("sees a folder that goes and comes back, new ones, and what is in them", async () => {
  const { root, told } = await watched();
  const bank = path.join(root, "quizzes/q.yaml");
  await told(() => rm(path.dirname(bank), { recursive: true }));
  await told(() => mkdir(path.dirname(bank)));
  await told(() => writeFile(bank, "id: again\n"));
  await told(() => appendFile(bank, "title: Again\n"));
  await told(() => mkdir(path.join(root, "_includes/css"), { recursive: true }));
  await told(() => writeFile(path.join(root, "_includes/css/main.css"), "p {}\n"));
  await told(() => writeFile(path.join(root, ".eleventy.js"), "export default () => {};\n"));
});

it("sees what editors do: a new file in place of the old one", async () => {
  const { root, told } = await watched();
  for (const text of ["One\n", "Two\n"]) {
    await writeFile(path.join(root, ".index.md.new"), text);
    await told(() => rename(path.join(root, ".index.md.new"), path.join(root, "content/index.md")));
  }
});

it("sees into a folder that a link leads to", async () => {
  const { root, told } = await watched();
  const elsewhere = await writeSite({ "a.md": "A\n" });
  await told(() => symlink(elsewhere, path.join(root, "content/linked")));
  await told(() => appendFile(path.join(elsewhere, "a.md"), "More\n"));
});

it("sees a module that stands outside, or is hidden, once it is known of", async () => {
  const { root, toldOf, add } = await watched();
  const outside = path.join(await writeSite({ "names.js": "1\n" }), "names.js");
  const hidden = path.join(root, ".settings/names.js");
  await mkdir(path.dirname(hidden));
  await writeFile(hidden, "1\n");
  for (const file of [outside, hidden]) {
    add(file);
    await toldOf(file);
  }
});

it("lets its process end once it is closed, also when a file is added then", async () => {
  const file = path.join(await writeSite({ "names.js": "1\n" }), "names.js");
  const script = `
    import { watchFolder } from "${repository}/src/cli/serve/watch.ts";
    const options = { output: "_site", isSource: () => true, change: async () => {} };
    const watcher = await watchFolder("${repository}/src/cli/serve", options);
    await watcher.close();
    watcher.add(["${file}"]);
    console.log("Closed");`;
  const args = ["--conditions=waymark-source", "--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 });
  expect(stdout).toBe("Closed\n");
});

it("does not look at what no site is made from: logs, the output, hidden files, packages", async () => {
  const { root, change, told } = await watched();
  for (const name of [
    "server.log",
    "logs/a.md",
    "notes/b/c.txt",
    "_site/a.html",
    "._site-new/a.html",
    ".git/index",
    "node_modules/a/b.js",
  ]) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), "x\n");
  }
  // What is seen after them came alone.
  await told(() => appendFile(path.join(root, "content/index.md"), "More\n"));
  expect(change).toHaveBeenCalledTimes(1);
});

it("tells one change at a time, and what came meanwhile once", async () => {
  let going = 0;
  let most = 0;
  let release = () => {};
  const { root, change, told } = await watched(async () => {
    going += 1;
    most = Math.max(most, going);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    going -= 1;
  });
  const file = path.join(root, "content/index.md");
  await told(() => appendFile(file, "One\n"));
  await appendFile(file, "Two\n");
  // The next is told only when the first is done, however late it is seen.
  await vi.waitFor(() => {
    release();
    expect(change.mock.calls.length).toBeGreaterThan(1);
  }, 20_000);
  release();
  expect(most).toBe(1);
});
