import { describe, expect, test } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { numberText, numberTexts } from "../../src/render/views/number-texts.ts";
import type { Site } from "../../src/site/site.ts";

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

test("an item's numbers have its unit, and a percentage its sign at once", () => {
  const messages = createMessages("en");
  const site = { config: { language: "en" }, messages } as unknown as Site;
  const item = { id: "n", kind: "numeric", stem: "?", rationale: "R.", value: 37.5 } as const;
  expect(numberTexts({ ...item, unit: "kg", tolerance: 0.5 }, site)).toEqual({
    numbers: {
      ...{ value: "37.5 kg", tolerance: "0.5 kg", percent: "" },
      ...{ least: "", most: "", foreseen: [] },
    },
  });
  const feedback = [{ value: -1, text: "No." }];
  expect(numberTexts({ ...item, unit: "%", relativeTolerance: 0.07, feedback }, site)).toEqual({
    numbers: {
      ...{ value: "37.5%", tolerance: "", percent: "7%" },
      ...{ least: "", most: "", foreseen: ["−1%"] },
    },
  });
});
