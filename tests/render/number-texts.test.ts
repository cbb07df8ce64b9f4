import { describe, expect, test } from "vitest";
import { numberText } from "../../src/render/views/number-texts.ts";

describe("a number stands as its language writes it", () => {
  test.each([
    [37.5, "en", "37.5"],
    [37.5, "de", "37,5"],
    [12345.678, "fr", "12345,678"],
    [-12.5, "en", "−12.5"],
    [-12.5, "sv", "−12,5"],
    [0.1, "en", "0.1"],
    [1e-7, "de", "1E−7"],
    [6.02e23, "en", "6.02E23"],
    [0, "de", "0"],
  ])("%d in %s: %s", (value, language, text) => {
    expect(numberText(value, language)).toBe(text);
  });
});
