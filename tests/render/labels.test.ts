import { describe, expect, test } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { countLabel, readingLabel } from "../../src/render/views/labels.ts";

const english = createMessages("en");

describe("how many questions a quiz has", () => {
  test.each([
    [1, 1, "1 question"],
    [8, 8, "8 questions"],
    [8, 20, "8 of 20 questions"],
  ])("%i of %i: %s", (asked, available, label) => {
    expect(countLabel({ asked, available }, english)).toBe(label);
  });

  test("goes by the plurals of the site's language", () => {
    // CLDR: Polish has a form for 2 to 4, and for what ends in them.
    const text = "{count, plural, one {# pytanie} few {# pytania} other {# pytań}}";
    const polish = createMessages("pl", { "list.questions": text });
    const label = (count: number) => countLabel({ asked: count, available: count }, polish);
    expect([1, 3, 5, 22].map(label)).toEqual(["1 pytanie", "3 pytania", "5 pytań", "22 pytania"]);
  });
});

test.each([
  [100, ""],
  [660, "3 min read"],
])("%i words are read in: %s", (words, label) => {
  // At 220 words a minute; under half a minute there is nothing to say.
  expect(readingLabel(words, english)).toBe(label);
});
