import { decodeQR } from "qr/decode.js";
import { expect, it } from "vitest";
import { type QrCode, qrCode } from "../../src/render/qr-code.ts";

it.each([
  "https://example.org/guide/quizzes/consent.html",
  "https://example.org/%C3%BCber/quizzes/tee.html?mode=exam&n=20&seed=7&minutes=30",
  `https://example.org/${"a-long-folder/".repeat(20)}quiz.html`,
])("a reader of QR codes finds %s in its picture", (text) => {
  expect(decodeQR(painted(codeOf(text)))).toBe(text);
});

it("holds 2,331 bytes, and there is none for more", () => {
  expect(codeOf("é".repeat(1165)).size).toBe(177 + 8);
  expect(qrCode("é".repeat(1166))).toBeNull();
});

it("has four light fields on each side, as ISO/IEC 18004 asks", () => {
  const { size, path } = codeOf("https://example.org/");
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((found) => found.slice(1).map(Number));
  for (const [x = 0, y = 0, wide = 0] of rows) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + wide, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});

function codeOf(text: string): QrCode {
  const code = qrCode(text);
  if (!code) throw new Error("no code");
  return code;
}

/** As a browser would paint it, four pixels to a field. */
function painted({ size, path }: QrCode) {
  const [scale, wide] = [4, 4 * size];
  const data = new Uint8ClampedArray(wide * wide * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * wide + Number(x) * scale) * 4;
      for (let at = 0; at < Number(run) * scale; at++)
        data.fill(0, start + at * 4, start + at * 4 + 3);
    }
  }
  return { width: wide, height: wide, data };
}
