import { describe, expect, it } from "vitest";
import { patternExamples } from "../../src/formats/qti/pattern-examples.ts";
import { thirdWords, xmlText } from "../../src/formats/qti/xml-text.ts";
import { readMarkup } from "../../src/formats/text/markup-tree.ts";

describe("texts that a pattern describes", () => {
  // Written down by hand; the engine's own expressions are asked besides whether each text is one.
  it.each<readonly [string, readonly string[], boolean]>([
    ["tea", ["tea"], true],
    ["^tea$", ["tea"], true],
    ["a|b|a", ["a", "b"], true],
    ["(?:a|b)c", ["ac", "bc"], true],
    ["(a|b)(c|d)", ["ac", "ad", "bc", "bd"], true],
    ["colou?r", ["colour", "color"], true],
    ["ab*", ["a"], false],
    ["ab+", ["ab"], false],
    ["ab+?", ["ab"], false],
    ["ab{2}", ["abb"], true],
    ["ab{12}", [`a${"b".repeat(12)}`], true],
    ["ab{2,}", ["abb"], false],
    ["ab{2,3}", ["abb"], false],
    ["ab{2,12}", ["abb"], false],
    ["ab{2,2}", ["abb"], true],
    ["a{0}", [""], true],
    [".", ["a"], false],
    ["\\d\\w\\s\\D\\S\\W", ["1a aa "], false],
    ["\\t\\n\\.", ["\t\n."], true],
    ["[Tt]ea", ["Tea", "tea"], true],
    ["[abcd]", ["a", "b", "c", "d"], true],
    ["[abcde]", ["a"], false],
    ["[a-c]", ["a"], false],
    ["[\\d.]", ["1"], false],
    ["[\\t]", ["\t"], false],
    ["[\\]]", ["]"], false],
    ["", [""], true],
    [
      "[abcd][abcd]",
      ["aa", "ab", "ac", "ad", "ba", "bb", "bc", "bd", "ca", "cb", "cc", "cd"],
      false,
    ],
  ])("%s", (pattern, texts, isAll) => {
    expect(patternExamples(pattern)).toEqual({ texts, isAll });
    for (const text of texts) expect(text).toMatch(new RegExp(`^(?:${pattern})$`));
  });

  it.each(["a(?=b)", "a(b", "a)", "[^a]", "[a", "a**", "*a", "a^b", "a$b", "\\b", "\\1", "a{101}"])(
    "%s has none",
    (pattern) => {
      expect(patternExamples(pattern)).toBeUndefined();
    },
  );
});

describe("elements as XML", () => {
  const [node = ""] = readMarkup(
    '<itemBody><p class="a&quot;b&#10;c">1 &lt; 2 &amp; 3 &gt; 2</p><choiceInteraction maxChoices="1" xml:lang="en"><prompt/><img alt=""/></choiceInteraction><match/><and/></itemBody>',
    { isXml: true },
  ).root.children;

  it("have what XML has signs of its own for written out", () => {
    expect(xmlText(node)).toBe(
      '<itemBody><p class="a&quot;b&#10;c">1 &lt; 2 &amp; 3 &gt; 2</p><choiceInteraction maxChoices="1" xml:lang="en"><prompt/><img alt=""/></choiceInteraction><match/><and/></itemBody>',
    );
  });

  it("of QTI's own have the words of QTI 3, and those of HTML stay", () => {
    expect(xmlText(thirdWords(node))).toBe(
      '<qti-item-body><p class="a&quot;b&#10;c">1 &lt; 2 &amp; 3 &gt; 2</p><qti-choice-interaction max-choices="1" xml:lang="en"><qti-prompt/><img alt=""/></qti-choice-interaction><qti-match/><qti-and/></qti-item-body>',
    );
  });
});
