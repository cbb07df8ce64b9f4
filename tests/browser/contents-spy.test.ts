import { describe, expect, it } from "vitest";
import { readingAt } from "../../src/browser/page/contents-spy.ts";

describe("readingAt", () => {
  const line = 300;

  it("is the last heading that has passed the line", () => {
    expect(readingAt([-900, -20, 700], { line, atEnd: false })).toBe(1);
  });

  it("counts a heading that stands exactly on the line", () => {
    expect(readingAt([-900, 300, 700], { line, atEnd: false })).toBe(1);
  });

  it("is none before the first heading", () => {
    expect(readingAt([400, 900], { line, atEnd: false })).toBe(-1);
  });

  it("is the last heading at the page's end, even where that stands below the line", () => {
    expect(readingAt([-900, -20, 500], { line, atEnd: true })).toBe(2);
  });

  it("is none on a page without headings", () => {
    expect(readingAt([], { line, atEnd: true })).toBe(-1);
  });
});
