import { describe, expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

/** Prose with mathematics as its TeX: in parentheses within a line, in brackets on lines of its own. */
function shown(body: string): string {
  const { introHtml, diagnostics } = introOf(body);
  expect(diagnostics).toEqual([]);
  return introHtml
    .trim()
    .replace(/<math data-tex="([^"]*)" display="block".*?<\/math>/gs, "[[$1]]")
    .replace(/<math data-tex="([^"]*)".*?<\/math>/gs, "(($1))");
}

describe("mathematics between TeX's brackets", () => {
  it.each([
    ["So \\(x^2\\) and \\( n \\).", "<p>So ((x^2)) and ((n)).</p>"],
    ["So \\(O(n \\log n)\\).", "<p>So ((O(n \\log n))).</p>"],
    ["Of \\(\\sqrt{2}\n= a\\) here", "<p>Of ((\\sqrt{2} = a)) here</p>"],
    ["Then \\[\\frac{a}{b}\\] ends.", "<p>Then [[\\frac{a}{b}]] ends.</p>"],
    ["\\(f\\) is even.", "<p>((f)) is even.</p>"],
    ["With two, \\\\(a_i + 1\\\\).", "<p>With two, ((a_i + 1)).</p>"],
    ["Then\n\\[\nx = y\n\\]\nends.", "<p>Then</p>\n[[x = y]]\n<p>ends.</p>"],
    ["\\[ E = mc^2 \\]", "[[E = mc^2]]"],
    ["\\\\[\na \\\\[2pt]\nb\n\\\\]", "[[a \\\\[2pt] b]]"],
    ["- \\[\n  x\n  \\]\n- b", "<ul>\n<li>\n[[x]]\n</li>\n<li>b</li>\n</ul>"],
    ["> \\[\n> x\n> \\]\n\nb", "<blockquote>\n[[x]]\n</blockquote>\n<p>b</p>"],
  ])("%j", (body, html) => {
    expect(shown(body)).toBe(html);
  });

  it.each([
    ["\\(see below\\), \\(1\\) and \\(\\)", "(see below), (1) and ()"],
    ["\\[1\\], \\[edit\\], \\[a_b\\] and \\[key=value\\]", "[1], [edit], [a_b] and [key=value]"],
    ["[a]\\(b\\)", "[a](b)"],
    ["\\(a\\) One", "(a) One"],
    ["\\(b\\) One\n\n\\(c\\) Two", "(b) One</p>\n<p>(c) Two"],
    ["1\\) One, 2\\) two", "1) One, 2) two"],
    ["`\\(x^2\\)`", "<code>\\(x^2\\)</code>"],
    ["\\[", "["],
    ["\\(x^2 and no end", "(x^2 and no end"],
  ])("is not what stands there for its brackets: %j", (body, text) => {
    expect(shown(body)).toBe(`<p>${text}</p>`);
  });

  it("is told where its fault stands", () => {
    const told = (body: string) =>
      introOf(body).diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`);
    expect(told("So \\(x^2\\), `\\frac{`\n\\( a + \\frac{1 \\).")).toEqual(["2:15 math"]);
    expect(told("\\[\n\\nosuch\n\\]")).toEqual(["2:1 math"]);
  });
});

describe("mathematics between two dollar signs", () => {
  it.each([
    ["So $$ a $$ and $$ x^2 + 1 $$.", "<p>So [[a]] and [[x^2 + 1]].</p>"],
    ["$$\na\n$$ (eq:one)", '<div id="eq:one"></div>\n[[a]]'],
    ["$$ b $$ {#eq-b}", '<div id="eq-b"></div>\n[[b]]'],
    ["Cheap $$ and mid $$ places, $$ – $$$.", "<p>Cheap $$ and mid $$ places, $$ – $$$.</p>"],
  ])("may have spaces, and a name after it: %j", (body, html) => {
    expect(shown(body)).toBe(html);
  });
});
