import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listFiles, readListed } from "../../../src/core/offline/listed-files.ts";
import { anyCharacter } from "../../support/any-character.ts";

const hashOf = (text: string) =>
  createHash("sha256").update(text).digest().subarray(0, 6).toString("base64");

const listOf = (paths: readonly string[]) =>
  listFiles(new Map(paths.map((path, at) => [path, { hash: hashOf(path), bytes: at * 97 }])));

test("a list is read as it was written, in its order, whatever files are called", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: anyCharacter })),
      fc.string({ maxLength: 3000 }),
      (names, folder) => {
        const paths = [...names, ...names.map((name) => `${folder}/${name}`)];
        const read = readListed(JSON.parse(JSON.stringify(listOf([...new Set(paths)]))));
        expect([...read]).toEqual(
          [...new Set(paths)].map((path, at) => [path, { hash: hashOf(path), bytes: at * 97 }]),
        );
      },
    ),
  );
});

test.each([
  [0, "00"],
  [35, "0z"],
  [36, "10"],
  [1295, "zz"],
  // Two digits of 36 say no more.
  [1296, "zz"],
])("of names with %i signs in common, %s is said", (shared, digits) => {
  const [first, second] = [`${"a".repeat(shared)}b`, `${"a".repeat(shared)}c`];
  const list = listOf([first, second]);
  expect(list.names).toEqual([`00${first}`, digits + second.slice(Math.min(shared, 1295))]);
  expect([...readListed(list).keys()]).toEqual([first, second]);
});

test("of a site of 10,000 pages a file takes ten bytes on the way, six of them its hash", () => {
  const paths = Array.from({ length: 10_000 }, (_, at) => {
    const folder = `part-${Math.floor(at / 100)}`;
    return `${folder}/how-${"abcdefghij"[at % 10]}-is-made-of-${at}.html`;
  });
  const packed = gzipSync(JSON.stringify(listOf(paths.toSorted())));
  expect(packed.length).toBeLessThan(10 * paths.length);
  expect(packed.length).toBeGreaterThan(6 * paths.length);
});

test("what another version of Waymark wrote is none", () => {
  expect(() => readListed({ "index.html": ["hash", 5] } as never)).toThrow(TypeError);
});
