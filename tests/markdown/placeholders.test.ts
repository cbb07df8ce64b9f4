import MarkdownIt, { type Token } from "markdown-it";
import { expect, it } from "vitest";
import { createPlaceholders } from "../../src/markdown/placeholders.ts";

const { Token: Made } = new MarkdownIt().core.State.prototype as unknown as {
  Token: new (type: string, tag: string, nesting: number) => Token;
};

/** A token that an author's HTML is. */
function html(content: string): Token {
  return Object.assign(new Made("html_inline", "", 0), { content });
}

it("what is protected comes back where it stood, and nothing else is touched", () => {
  const { protect, restore } = createPlaceholders();
  const [a, b] = [protect("<a>"), protect("<b>")];
  expect(a).not.toBe(b);
  expect(`${a}${b}`).not.toMatch(/[<>]/);
  expect(restore(`1 ${b}2${a} 3${b}`)).toBe("1 <b>2<a> 3<b>");
  expect(restore("1 <c>")).toBe("1 <c>");
});

it("an author's and a plugin's HTML come back with where they stand", () => {
  const { protect, raw, plugin, restoreRaw } = createPlaceholders();
  const [one, two] = [html("<i>"), html("<u>")];
  const kept = protect("<a>");
  const text = `x${raw(one)}${kept}${plugin("<b>", two)}y`;
  const { html: whole, pieces } = restoreRaw(text);
  expect(whole).toBe(`x<i>${kept}<b>y`);
  const at = 4 + kept.length;
  expect(pieces).toEqual([
    { start: 1, end: 4, token: one, byPlugin: false },
    { start: at, end: at + 3, token: two, byPlugin: true },
  ]);
});

it("what a plugin makes of other HTML holds that, and never itself", () => {
  const { raw, plugin, restoreRaw } = createPlaceholders();
  const [inner, outer] = [html("<i>"), html("")];
  const mark = raw(inner);
  const around = plugin(`<b>${mark}</b>`, outer);
  expect(restoreRaw(`x${around}`)).toEqual({
    html: "x<b><i></b>",
    pieces: [
      { start: 1, end: 11, token: outer, byPlugin: true },
      { start: 4, end: 7, token: inner, byPlugin: false },
    ],
  });
  const later = createPlaceholders();
  // The second is asked for in what the first one is: it is not there yet.
  const second = later.raw(inner).replace("r0", "r1");
  later.plugin(`<b>${second}</b>`, outer);
  later.raw(inner);
  expect(later.restoreRaw(second).html).toBe("<b></b>");
});

it("without any the text is as it was", () => {
  expect(createPlaceholders().restoreRaw("<a>")).toEqual({ html: "<a>", pieces: [] });
});
