import { expect, it } from "vitest";
import { UnreadableFile } from "../../src/formats/unreadable-file.ts";
import { isZip, readZip } from "../../src/formats/zip/read-zip.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it("an archive comes back as it was written, and equal files make equal bytes", () => {
  const files = new Map([
    ["a.txt", bytes("tea")],
    ["folder/é.txt", bytes("x".repeat(9999))],
    ["empty", bytes("")],
  ]);
  const zip = writeZip(files);
  expect(isZip(zip)).toBe(true);
  expect(new Map([...readZip(zip)].map(([name, data]) => [name, [...data]]))).toEqual(
    new Map([...files].map(([name, data]) => [name, [...data]])),
  );
  expect(writeZip(files)).toEqual(zip);
});

it("what is too large, of too many files, leads out, or is no archive is refused in words", () => {
  const bomb = writeZip(new Map([["zeros", new Uint8Array(9_000_000)]]));
  expect(bomb.length).toBeLessThan(20_000);
  expect(() => readZip(bomb, { largest: 2_000_000 })).toThrow("more than 2 MB unpacked");
  const many = writeZip(new Map(Array.from({ length: 12 }, (_, at) => [`${at}`, bytes("")])));
  expect(() => readZip(many, { most: 10 })).toThrow("more than 10 files");
  for (const name of ["../a", "a/../../b", "/etc/passwd", "C:\\a", "a\\..\\..\\b"]) {
    expect(() => readZip(writeZip(new Map([[name, bytes("x")]])))).toThrow(UnreadableFile);
  }
  for (const text of ["", "PK", "tea", `PK\u0003\u0004${"x".repeat(99)}`])
    expect(() => readZip(bytes(text))).toThrow("no zip archive");
  const cut = writeZip(new Map([["a", bytes("tea".repeat(999))]]));
  expect(() => readZip(cut.subarray(0, cut.length - 30))).toThrow(UnreadableFile);
});

it("a file that says it is small does not become larger", () => {
  const zip = writeZip(new Map([["zeros", new Uint8Array(1_000_000)]]));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // The size in the central directory, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12.
  const directory = view.getUint32(zip.length - 6, true);
  expect(view.getUint32(directory + 24, true)).toBe(1_000_000);
  view.setUint32(directory + 24, 100, true);
  expect(readZip(zip).get("zeros")?.length ?? 0).toBeLessThanOrEqual(100);
});
