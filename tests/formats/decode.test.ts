import fc from "fast-check";
import { expect, it } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { decode } from "../../src/formats/text/decode.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

it("reads UTF-8 with single bytes of another encoding as what it is, and tells their lines", () => {
  const bytes = Buffer.concat([
    Buffer.from("Thé vert\nŒuvre, 日本, 🍵\n"),
    latin("caf\u00e9\n"),
    Buffer.from("déjà vu\n"),
  ]);
  const { text, losses } = decode(bytes);
  expect(text).toBe("Thé vert\nŒuvre, 日本, 🍵\ncafé\ndéjà vu\n");
  expect(losses.map(({ what }) => what)).toEqual([expect.stringContaining("bytes in line 3,")]);
});

it("reads as windows-1252 what is that as a whole, though it says that it is UTF-8", () => {
  const { text, losses } = decode(latin("<quiz>thé, café</quiz>"), "utf-8");
  expect(text).toBe("<quiz>thé, café</quiz>");
  expect(losses.map(({ what }) => what)).toEqual([expect.stringContaining("windows-1252")]);
});

it("reads every UTF-8 text to the letter, as Node does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (written) => {
      const plain = written.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
      // Zeros among few letters are taken for UTF-16.
      fc.pre(!plain.includes("\0"));
      const stray = Buffer.concat([
        Buffer.from(`${plain}é日é\n`),
        Uint8Array.of(0xe9),
        Buffer.from("\n"),
      ]);
      expect(decode(stray).text).toBe(`${plain}é日é\né\n`);
    }),
  );
});

it.each([
  ["zeros", Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256)],
  ["signs that no text has", Uint8Array.from({ length: 400 }, (_, at) => 1 + (at % 8))],
])("bytes that are no text are refused: %s", async (_, bytes) => {
  await expect(formats.gift.read({ name: "a.gift", bytes })).rejects.toThrow("it is no text");
});
