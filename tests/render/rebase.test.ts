import { describe, expect, it } from "vitest";
import { rebase } from "../../src/render/views/rebase.ts";

/** What an address of `guide/a.html` is on another page. */
function moved(address: string, to: string): string {
  const { html } = rebase({ html: `<a href="${address}">x</a>` }, "guide/a.html", to);
  return /href="([^"]*)"/.exec(html)?.[1] ?? "";
}

describe("an address on another page than its own", () => {
  const addresses = [
    ...["b.html", "../index.html", "#part", "b.html#part", "?q=1", "deep/c.html?q=1#part"],
    ...["a.html#part", "../guide/a.html", "./b.html", "../1:2/x.html", "../"],
  ];
  const pages = ["index.html", "guide/b.html", "guide/deep/c.html", "quizzes/q.html", "1:2/y.html"];

  it("leads where it led, as browsers resolve it", () => {
    for (const to of pages) {
      for (const address of addresses) {
        const before = new URL(address, "https://example.org/sub/guide/a.html").href;
        const after = new URL(moved(address, to), `https://example.org/sub/${to}`).href;
        expect(after, `${address} on ${to}`).toBe(before);
      }
    }
  });

  it.each([
    ["https://example.org/", "https://example.org/"],
    ["mailto:a@example.org", "mailto:a@example.org"],
    ["//example.org/a", "//example.org/a"],
    ["/root.html", "/root.html"],
    ["b.html#part", "#part"],
    ["b.html", "b.html"],
    ["b.html?q=1#part", "b.html?q=1#part"],
  ])("is as it was, or as short as can be: %s", (address, expected) => {
    expect(moved(address, "guide/b.html")).toBe(expected);
  });

  it("may need a mark that it begins with no scheme", () => {
    expect(moved("../a:b.html", "index.html")).toBe("./a:b.html");
    expect(moved("../a/b:c.html", "index.html")).toBe("a/b:c.html");
  });
});

describe("a value that is printed on another page", () => {
  const value = {
    html: '<a class="x" href="b.html">B</a><img alt="" src="m.svg"><a href="#c"><img src="n.svg" href="b.html"></a>',
    titleHtml: '<a href="b.html">B</a>',
    text: '<a href="b.html">as it is</a>',
    xhtml: '<a href="b.html">as it is</a>',
    parts: [{ stemHtml: '<A HREF="b.html">B</A>', count: 1, none: null, not: undefined }, "b.html"],
  };

  it("has its addresses changed in each of its fields of markup, and nothing else", () => {
    expect(rebase(value, "guide/a.html", "index.html")).toEqual({
      html: '<a class="x" href="guide/b.html">B</a><img alt="" src="guide/m.svg"><a href="guide/a.html#c"><img src="guide/n.svg" href="b.html"></a>',
      titleHtml: '<a href="guide/b.html">B</a>',
      text: value.text,
      xhtml: value.xhtml,
      parts: [
        { stemHtml: '<A HREF="guide/b.html">B</A>', count: 1, none: null, not: undefined },
        "b.html",
      ],
    });
  });

  it("is the same value on the same page", () => {
    expect(rebase(value, "guide/a.html", "guide/a.html")).toBe(value);
  });

  it("keeps what only reads like an address", () => {
    const html =
      '<p>href="b.html" src="b.html"</p><a data-href="b.html">x</a><q cite="b.html">y</q>';
    expect(rebase({ html }, "guide/a.html", "index.html")).toEqual({ html });
  });
});
