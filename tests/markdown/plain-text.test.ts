import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { plainText } from "../../src/markdown/plain-text.ts";

const markdown = createMarkdown();
const read = (text: string) => plainText(markdown.parse(text).tokens);

test.each([
  ["in hospitals [@a].", "in hospitals."],
  ["in hospitals [@a; @b, p. 4], and out", "in hospitals, and out"],
  ["one [@a] [@b].", "one."],
  ["one [@a] two", "one two"],
  ["one\n[@a]\ntwo", "one two"],
  ["one ([@a]) two ([@a]).", "one two."],
  ["one (see [@a]).", "one (see)."],
  ["dire [@a] ?", "dire ?"],
  ["[@a] says so", "says so"],
  ["one [@a]", "one"],
  ["هذا [@a]؟", "هذا؟"],
])("of %j, where a citation stood, no gap stays", (text, plain) => {
  expect(read(text)).toBe(plain);
});
