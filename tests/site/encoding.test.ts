import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/site/read/read-text.ts";

/** `name:line:column rule`, as in the report. */
function placesIn(bytes: Buffer): string[] {
  return decodeText("a.md", bytes).diagnostics.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
}

const text = "---\ntitle: Über\n---\n\nEin Café.\n";

describe("a text file", () => {
  it.each([
    ["Latin-1", Buffer.from(text, "latin1"), "a.md:2:8 encoding"],
    // The bytes of "é" in UTF-8, then an "é" of one byte.
    ["UTF-8 and Latin-1", Buffer.from([0x61, 0x0a, 0xc3, 0xa9, 0xe9, 0x0a]), "a.md:2:2 encoding"],
    ["a sign of UTF-8 that is cut off", Buffer.from([0x61, 0xe2, 0x82]), "a.md:1:2 encoding"],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "a.md:1:1 encoding"],
    [
      "UTF-16 of the other order",
      Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
      "a.md:1:1 encoding",
    ],
    ["UTF-16 without its mark", Buffer.from(text, "utf16le"), "a.md:1:1 encoding"],
    ["a zero", Buffer.from("a\nb\0c"), "a.md:2:2 encoding"],
    [
      "U+FFFD typed by its author, before what is no UTF-8",
      Buffer.concat([Buffer.from("a \uFFFD b "), Buffer.from([0xe9])]),
      "a.md:1:7 encoding",
    ],
  ])("is an error at its first wrong byte: %s", (_name, bytes, expected) => {
    expect(placesIn(bytes)).toEqual([expected]);
  });

  it.each([text, `\uFEFF${text}`, "U+FFFD is \uFFFD", "", "a\r\nb\rc", "𝒳"])(
    "may be %j",
    (sound) => {
      const { file, diagnostics } = decodeText("a.md", Buffer.from(sound));
      expect(diagnostics).toEqual([]);
      expect(file.text).toBe(sound.replace("\uFEFF", "").replaceAll(/\r\n?/g, "\n"));
    },
  );
});
