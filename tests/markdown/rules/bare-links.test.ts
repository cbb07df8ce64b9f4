import { describe, expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

/** Each link of a text: its address and its words. */
function linksIn(text: string): string[] {
  const { introHtml } = introOf(text);
  return [...introHtml.matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(
    ([, href, words]) => `${href} ${words}`,
  );
}

describe("bare addresses", () => {
  // GitHub's specification, 6.9, its examples written afresh.
  it.each([
    ["www.tea.example", ["http://www.tea.example www.tea.example"]],
    ["See www.tea.example/help, please.", ["http://www.tea.example/help www.tea.example/help"]],
    ["At https://tea.example/a_b_c!", ["https://tea.example/a_b_c https://tea.example/a_b_c"]],
    ["(http://tea.example/x)", ["http://tea.example/x http://tea.example/x"]],
    ["https://t.example/?q=(a)+b", ["https://t.example/?q=(a)+b https://t.example/?q=(a)+b"]],
    ["**https://tea.example**", ["https://tea.example https://tea.example"]],
    ["pot@example.org.", ["mailto:pot@example.org pot@example.org"]],
    [
      "https://a.example and http://b.example",
      ["https://a.example https://a.example", "http://b.example http://b.example"],
    ],
  ])("become links: %s", (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it.each([
    "README.md and tea.example",
    "`https://tea.example`",
    "    https://tea.example",
    "10.0.0.1, //tea.example, ftp://tea.example, tea@pot",
    "$https://tea.example$",
    "<!-- https://tea.example -->",
  ])("do not: %s", (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it("stay one link within a link", () => {
    const once = "https://a.example https://b.example";
    expect(linksIn("[https://b.example](https://a.example)")).toEqual([once]);
    expect(linksIn('<a href="https://a.example">https://b.example</a>')).toEqual([once]);
  });
});
