import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assembleBuild } from "../../src/output/assemble.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";
import { type Tree, treeOf } from "../support/tree.ts";

// What a build writes depends on its files alone. Of threads and of what builds before have left,
// article-cache.test.ts and write-site.test.ts tell; of the way the package is installed and of the system's
// language, package.test.ts.

const files: Files = {
  ...soundFiles,
  "content/guide/a.md": article("Ärger", "[Tea](../tea/z.md).", "updated: 2026-03-29\n"),
  "content/guide/b.md": article("Zebra", "A choice.", "updated: 2026-01-01\n"),
  "content/tea/z.md": article("Tea", "See [it](../guide/a.md)."),
  "content/tea/b.txt": "Plain.",
  "content/tea/a.txt": "Plain.",
  "quizzes/again.yaml": (soundFiles["quizzes/choice.yaml"] ?? "")
    .replace("id: choice", "id: again")
    .replace("choice-1", "again-1"),
};
test("a build writes the same whatever the time zone, and in whichever order folders are listed", async () => {
  const { TZ } = process.env;
  const lists = [fs.readdirSync, fs.promises.readdir] as const;
  onTestFinished(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    [fs.readdirSync, fs.promises.readdir] = lists;
    syncBuiltinESMExports();
  });
  process.env.TZ = "Pacific/Kiritimati";
  const first = await built();
  // It is another day there, most of the time.
  process.env.TZ = "Pacific/Pago_Pago";
  listBackwards();
  expect(await built()).toEqual(first);
});

async function built(): Promise<Tree> {
  const root = await writeSite(files);
  const { config } = readConfig({ title: "Test", url: "https://tea.example/" });
  if (!config) throw new Error("the test's own options are wrong");
  const folder = path.join(root, "_site");
  const build = await besideLastBundle(root, "en", () => assembleBuild(root, config));
  await writeTo(build, { root, folder, before: folder }, () => undefined);
  return treeOf(folder);
}

/** From now on folders are listed from the end, as another disk may have it. */
function listBackwards(): void {
  const { readdirSync, promises } = fs;
  const { readdir } = promises;
  const backwards = (listed: unknown) => (Array.isArray(listed) ? listed.toReversed() : listed);
  Object.assign(fs, {
    readdirSync: (...asked: Parameters<typeof readdirSync>) => backwards(readdirSync(...asked)),
  });
  Object.assign(promises, {
    readdir: async (...asked: Parameters<typeof readdir>) => backwards(await readdir(...asked)),
  });
  syncBuiltinESMExports();
}
