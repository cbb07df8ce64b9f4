import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/formats/text/escape-markdown.ts";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { plainText } from "../../src/markdown/plain-text.ts";

const markdown = createMarkdown();

describe("a text as Markdown", () => {
  it("has a backslash only where a sign would mean something", () => {
    expect(escapeMarkdown("Who's buried (in 5 * 3 rooms)? #1 & a_b, $5, x < 3.")).toBe(
      "Who's buried (in 5 * 3 rooms)? #1 & a_b, $5, x < 3.",
    );
    expect(escapeMarkdown("# include <stdio.h>")).toBe("\\# include \\<stdio.h>");
    expect(escapeMarkdown("1. *a* and [b](c)")).toBe("1\\. \\*a\\* and \\[b](c)");
    expect(escapeMarkdown("one\ntwo\n\nthree")).toBe("one\\\ntwo\n\nthree");
    expect(escapeMarkdown("The area is \\(\\pi r^2\\) or $$a_1$$.")).toBe(
      "The area is \\(\\pi r^2\\) or $$a_1$$.",
    );
  });

  it("reads as the text, whatever signs are in it", () => {
    const signs = [..."*_~^$=+`<>&[](){}#-.:!|\\\"'1ab \n"];
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 24 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(!/\\[([]|\$\$|https?:/.test(written));
        const shown = plainText(markdown.parse(escapeMarkdown(written)).tokens);
        expect(plain(shown)).toBe(plain(written));
      }),
      { numRuns: 500 },
    );
  });
});

function plain(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'").replace(/\s+/g, " ").trim();
}
