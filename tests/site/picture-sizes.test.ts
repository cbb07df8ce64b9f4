import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pictureSizes } from "../../src/site/read/picture-sizes.ts";

/** A PNG of this size as far as its header (PNG, 11.2.1). */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  header.write("IHDR", 12, "latin1");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return header;
}

/** A JPEG has at least a table before its size. */
const table = segment(0xdb, Buffer.alloc(65, 1));

/** A JPEG (T.81, annex B): `before` its size, segments as cameras write them. */
function jpeg(width: number, height: number, before: readonly Buffer[] = [table]): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const end = Buffer.from([0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, frame, end, Buffer.alloc(16)]);
}

function segment(marker: number, contents: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(contents.length + 2, 2);
  return Buffer.concat([head, contents]);
}

/** Exif 2.32, 4.6: big-endian TIFF with one entry, the orientation. */
function orientation(value: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0];
  return segment(0xe1, Buffer.from([...Buffer.from("Exif\0\0"), ...tiff, 0, 0, 0, 0]));
}

const gif = Buffer.from("GIF89a\x05\x00\x04\x00\x00\x00\x00;", "latin1");
const profile = segment(0xe2, Buffer.alloc(60_000, 1));
const svg = (attributes: string, before = "") =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0"/></svg>`,
  );

it.each<[string, string, Buffer, unknown]>([
  ["a PNG", "a.png", png(3, 2), { width: 3, height: 2 }],
  ["a GIF by another name", "a.png", gif, { width: 5, height: 4 }],
  ["a JPEG", "a.jpg", jpeg(40, 30), { width: 40, height: 30 }],
  ["one taken upright", "a.jpg", jpeg(40, 30, [orientation(6)]), { width: 30, height: 40 }],
  ["one upside down", "a.jpg", jpeg(40, 30, [orientation(3)]), { width: 40, height: 30 }],
  [
    "one whose size is far down",
    "a.jpg",
    jpeg(40, 30, [profile, profile, profile]),
    { width: 40, height: 30 },
  ],
  ["a drawing", "a.svg", svg('width="30" height="20px"'), { width: 30, height: 20 }],
  [
    "one in other units, after a comment",
    "a.SVG",
    svg('width="1in" height="2.54cm"', '<?xml version="1.0"?>\n<!-- <svg width="9"> -->\n'),
    { width: 96, height: 96 },
  ],
  ["one of parts of a pixel", "a.svg", svg("width='12.4' height='7.6'"), { width: 12, height: 8 }],
  [
    "one with a width and a shape",
    "a.svg",
    svg('width="50" viewBox="0 0 200,100"'),
    { width: 50, height: 25 },
  ],
  [
    "one with a height and a shape",
    "a.svg",
    svg('height="50" width="100%" viewBox="0 0 200 100"'),
    { width: 100, height: 50 },
  ],
  // As wide as there is room, as browsers have it: only the shape counts.
  ["one with a shape", "a.svg", svg('viewBox="0 0 4 1"'), { width: 1600, height: 400 }],
  ["one that says nothing", "a.svg", svg(""), "unknown"],
  ["one with a senseless box", "a.svg", svg('viewBox="0 0 0 x"'), "unknown"],
  ["an endless one", "a.svg", svg('width="1e9" height="1"'), "unknown"],
  ["a PNG of no width", "a.png", png(0, 2), "unshown"],
  ["a page", "a.svg", Buffer.from("<html><svg width='1' height='1'></svg></html>"), "unshown"],
  ["no file's contents", "a.png", Buffer.alloc(0), "unshown"],
  ["one cut short", "a.png", png(3, 2).subarray(0, 18), "unshown"],
  ["zeros", "a.png", Buffer.alloc(100), "unshown"],
  ["zeros without end", "a.jpg", Buffer.alloc(9_000_000), "unshown"],
  ["a text", "a.jpg", Buffer.from("not found"), "unshown"],
  ["a drawing cut short", "a.svg", Buffer.from("<svg width='1"), "unshown"],
  ...[
    '<svg width="9" height="9"><g><path d="M0 0"/>',
    '<svg width="9" height="9"><g><path d="M0 0"/></svg>',
    '<svg width="9" height="9"><text>a</svg>',
    '<svg width="9" height="9"><!-- a </svg>',
    '<svg width="9" height="9"><path d="M0 0',
  ].map((text): [string, string, Buffer, unknown] => [
    `a drawing that does not end: ${text}`,
    ...(["a.svg", Buffer.from(text), "unshown"] as const),
  ]),
  [
    "a drawing of which each part ends",
    "a.svg",
    Buffer.from('<svg width="9" height="8"><g><path/><path></path></g><style>a{}</style></svg>\n'),
    { width: 9, height: 8 },
  ],
])("knows how large it is: %s", (_, name, bytes, expected) => {
  const root = mkdtempSync(path.join(tmpdir(), "waymark-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(path.join(root, name), bytes);
  expect(pictureSizes(root).sizeOf(name)).toEqual(expected);
});

it("a PNG or JPEG that ends too early is said to be cut, whatever small picture it holds", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { isCut } = pictureSizes(folder);
  const is = (name: string, bytes: Buffer) => {
    const file = `${Math.random()}-${name}`;
    writeFileSync(path.join(folder, file), bytes);
    return isCut(file);
  };
  const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  const data = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from("IDAT1234....")]);
  expect(is("a.png", Buffer.concat([png(3, 2), data, end]))).toBe(false);
  expect(is("a.png", Buffer.concat([png(3, 2), data]))).toBe(true);
  const small = segment(0xe1, Buffer.from([0xff, 0xd8, 1, 2, 0xff, 0xd9]));
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const photo = Buffer.concat([jpeg(4, 3, [small]).subarray(0, -18), scan, Buffer.from([1, 2, 3])]);
  expect(is("a.jpg", photo)).toBe(true);
  expect(is("a.jpg", Buffer.concat([photo, Buffer.from([0xff, 0xd9])]))).toBe(false);
  expect(is("a.jpg", photo.subarray(0, 20))).toBe(true);
  expect(is("a.gif", gif.subarray(0, -1))).toBe(false);
});
