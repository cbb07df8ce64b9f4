import { afterEach, expect, it, vi } from "vitest";
import { fill } from "../../src/browser/dom/templates.ts";
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

// The oracle: the forms that a language has by CLDR. Japanese has no form for one, French has it for none too.
it.each([
  ["the page's language", { lang: "fr", dataset: {} }, 0, "one"],
  ["English on a Japanese page", { lang: "ja", dataset: { words: "en" } }, 1, "one"],
  ["English on a French page", { lang: "fr", dataset: { words: "en" } }, 0, "other"],
])("of a sentence's forms scripts show that of %s", (_name, documentElement, count, expected) => {
  vi.stubGlobal("document", { documentElement });
  const forms = ["one", "other"].map((arm) => ({ dataset: { arm }, hidden: false }));
  const root = {
    querySelectorAll: (selector: string) => (selector.startsWith("[data-choose") ? forms : []),
  };
  fill(root as unknown as ParentNode, { count });
  expect(forms.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.arm)).toEqual([
    expected,
  ]);
});
