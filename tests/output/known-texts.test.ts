import { copyFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openKnownTexts } from "../../src/output/known-texts.ts";
import { writeSite } from "../support/read-and-build.ts";

/** When the files below are long written. */
const later = () => Date.now() + 60_000;

test("a file that nobody has touched since it was read has the text that it had", async () => {
  const { root, find } = await read("One.");
  expect(await find()).toBe("One.");
  rmSync(path.join(root, "cache"));
  expect(await find()).toBeUndefined();
});

test.each<[string, (file: string) => void]>([
  ["has another text", (file) => writeFileSync(file, "Other.")],
  [
    "has a text as long, and its old time",
    (file) => keepTime(file, () => writeFileSync(file, "Two.")),
  ],
  [
    "makes way for another as long and as old",
    (file) =>
      keepTime(file, () => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      }),
  ],
  ["is gone", (file) => rmSync(file)],
])("a file that %s is read", async (_, change) => {
  const { root, find } = await read("One.");
  change(path.join(root, "a.md"));
  expect(await find()).toBeUndefined();
});

test("a file that was read as soon as it was written is read again: it may be written twice at one time", async () => {
  const { find } = await read("One.", Date.now);
  expect(await find()).toBeUndefined();
});

async function read(text: string, now = later) {
  const root = await writeSite({ "a.md": text });
  const file = path.join(root, "cache");
  const texts = await openKnownTexts(file, now);
  expect(texts.find(root, "a.md")).toBeUndefined();
  texts.keep("a.md", text);
  await texts.save();
  return { root, find: async () => (await openKnownTexts(file, now)).find(root, "a.md") };
}

function keepTime(file: string, change: () => void): void {
  const { atime, mtime } = statSync(file);
  change();
  utimesSync(file, atime, mtime);
}
