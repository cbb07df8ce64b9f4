import { describe, expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

describe("signs about words", () => {
  // Examples of Pandoc's manual and of the plugins' own documents, written afresh.
  it.each([
    ["H~2~O", "<p>H<sub>2</sub>O</p>"],
    ["2^10^ is 1024", "<p>2<sup>10</sup> is 1024</p>"],
    ["P~a\\ cat~", "<p>P<sub>a cat</sub></p>"],
    ["a ==small== word", "<p>a <mark>small</mark> word</p>"],
    ["==**very** small==", "<p><mark><strong>very</strong> small</mark></p>"],
    ["~~gone~~ and ~~*gone*~~", "<p><s>gone</s> and <s><em>gone</em></s></p>"],
    [
      "~gone~, ~gone *too*~ and (~so~)",
      "<p><s>gone</s>, <s>gone <em>too</em></s> and (<s>so</s>)</p>",
    ],
    ["*x*~1~ and CO~2~", "<p><em>x</em><sub>1</sub> and CO<sub>2</sub></p>"],
    ["~~H~2~O~~", "<p><s>H<sub>2</sub>O</s></p>"],
  ])("%s", (text, html) => {
    expect(introOf(text).introHtml.trim()).toBe(html);
  });

  it.each([
    "5~10 and 7 ~ 8, ~/tea and ~/cups",
    "a^b and c^d",
    "a == b and c == d",
    "+====+=====+ and a === b === c",
    "a ~ b ^ c",
    "\\~a~, \\^a^, \\==a==",
  ])("are text where they stand for themselves: %s", (text) => {
    expect(introOf(text).introHtml.trim()).toBe(`<p>${text.replaceAll("\\", "")}</p>`);
  });

  it("are left alone in mathematics and code", () => {
    const { introHtml } = introOf("$a^2 + b_1~c^2$ `x^2^ ~a~ ==b==`");
    expect(introHtml).not.toMatch(/<(?:su[bp]|mark)/);
    expect(introHtml).toContain("<code>x^2^ ~a~ ==b==</code>");
  });

  it("join the words that they part, for search", () => {
    expect(introOf("H~2~O is ==wet== x^2^").introText).toBe("H2O is wet x2");
  });
});
