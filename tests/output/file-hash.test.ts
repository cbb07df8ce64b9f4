import { createHash } from "node:crypto";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fileHash } from "../../src/output/file-hash.ts";
import { writeSite } from "../support/read-and-build.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Of a text that was written long ago, as far as the clock that is asked tells. */
async function oldFile(text: string) {
  const file = path.join(await writeSite({ "a.css": text }), "a.css");
  return { file, later: Date.now() + 60_000 };
}

test("a file is named by what it holds, the first time, again, and when it is written anew", async () => {
  const { file, later } = await oldFile("one");
  for (const _ of ["first", "again"]) expect(fileHash(file, later)).toBe(sha256("one"));
  writeFileSync(file, "three");
  expect(fileHash(file, later)).toBe(sha256("three"));
  // As long as before, with a time of its own.
  writeFileSync(file, "seven");
  utimesSync(file, 1_000_000, 1_000_000);
  expect(fileHash(file, later)).toBe(sha256("seven"));
});

test("one written this very moment is read again, since it may be written with the same times", async () => {
  const { file } = await oldFile("one");
  expect(fileHash(file)).toBe(sha256("one"));
  writeFileSync(file, "two");
  expect(fileHash(file)).toBe(sha256("two"));
});

test("one that is gone has no name, and one that comes back its own", async () => {
  const { file, later } = await oldFile("one");
  expect(fileHash(file, later)).toBe(sha256("one"));
  rmSync(file);
  expect(fileHash(file, later)).toBe("");
  writeFileSync(file, "two");
  expect(fileHash(file, later)).toBe(sha256("two"));
});
