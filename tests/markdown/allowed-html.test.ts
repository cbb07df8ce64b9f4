import { describe, expect, it } from "vitest";
import { allowedHtml, type Emitted } from "../../src/markdown/allowed-html.ts";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { rulesOf } from "../../src/markdown/rules/rules.ts";
import { sanitise } from "../../src/markdown/sanitise.ts";

const rules = rulesOf({
  quotes: true,
  dashes: true,
  emoji: false,
  boxes: {},
  footnotes: "end",
  breaks: false,
  dialects: [],
});

/** What the sanitiser leaves of a renderer's HTML where rules emit this. */
function kept(html: string, emitted: readonly Emitted[], mode: "block" | "inline" = "block") {
  return sanitise(html, {
    ...{ mode, allowed: allowedHtml(emitted), pieces: [] },
    ...{
      resolve: (href) => href,
      picture: () => ({}),
      claim: () => true,
      headingId: () => undefined,
      isTold: () => false,
      report: () => {},
    },
  });
}

describe("what a text may hold", () => {
  it("is what rules emit: an element that none does, and no author may write, is taken out", () => {
    const meter = { phrasing: ["meter"], attributes: { meter: ["value", "max"] } };
    const html = '<p><meter value="2" max="5" low="1">2 of 5</meter></p>';
    expect(kept(html, [])).toBe("<p>2 of 5</p>");
    expect(kept(html, [meter])).toBe('<p><meter value="2" max="5">2 of 5</meter></p>');
    expect(kept(html, [{ phrasing: ["meter"] }])).toBe("<p><meter>2 of 5</meter></p>");
  });

  it("has in a line of text what is emitted as phrasing, and blocks only between paragraphs", () => {
    const emitted = [{ phrasing: ["meter"], blocks: ["aside"] }];
    const html = "<aside><meter>2</meter></aside>";
    expect(kept(html, emitted)).toBe(html);
    expect(kept(html, emitted, "inline")).toBe("<meter>2</meter>");
  });

  it.each([
    ["tables", '<div class="scroll" tabindex="0"><table></table></div>'],
    ["code", '<pre tabindex="0"><code>x</code></pre>'],
  ])("without the rule of %s no longer has what that alone emits", (_name, html) => {
    const emits = rules.flatMap((rule) => rule.emits ?? []);
    expect(kept(html, emits)).toBe(html);
    const [tag = ""] = /\w+/.exec(html) ?? [];
    const others = emits.filter(
      ({ attributes }) => attributes?.[tag]?.includes("tabindex") !== true,
    );
    expect(others).toHaveLength(emits.length - 1);
    expect(kept(html, others)).toBe(html.replace(' tabindex="0"', ""));
  });

  it("is put together from the rules that Markdown is read by", () => {
    const emits = rules.flatMap((rule) => rule.emits ?? []);
    expect(createMarkdown().allowed).toEqual(allowedHtml(emits));
    expect(createMarkdown().allowed).not.toEqual(allowedHtml([]));
  });
});
