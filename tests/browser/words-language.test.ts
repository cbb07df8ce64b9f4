import { afterEach, expect, it, vi } from "vitest";
import { relativeDay } from "../../src/browser/review/dates.ts";

afterEach(() => vi.unstubAllGlobals());

// The oracle: what the sentence around it is written in.
it.each([
  ["the page's language", { lang: "de", dataset: {} }, "morgen"],
  [
    "English, where the interface has no words in it",
    { lang: "pl", dataset: { words: "en" } },
    "tomorrow",
  ],
])("days that scripts name are in %s", (_name, documentElement, expected) => {
  vi.stubGlobal("document", { documentElement });
  expect(relativeDay(1)).toBe(expected);
});
