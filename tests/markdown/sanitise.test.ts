import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTokens } from "../../src/markdown/render-tokens.ts";
import { sanitise } from "../../src/markdown/sanitise.ts";
import { elementsOf, parseText, plainTextOf } from "../support/parsed-html.ts";
import { textContext } from "../support/read-and-build.ts";

const { markdown } = textContext;

/** What a hostile or careless author's HTML is made of. */
const pieces = [
  ...["<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<table>"],
  ...["<tr>", "<td>", "</td>", "</table>", "<a href='x.md'>", "</a>", "<br>", "</br>", "<hr/>"],
  ...["<script>", "</script>", "<style>", "</style>", "<svg>", "</svg>", "<math>", "<mtext>"],
  ...[
    "<textarea>",
    "</textarea>",
    "<option>",
    "<xmp>",
    "</xmp>",
    "<iframe>",
    "</iframe>",
    "<title>",
  ],
  ...[
    "<form>",
    "<template>",
    "<noscript>",
    "</noscript>",
    "<font color=red>",
    "<h1>",
    "<h2>",
    "</h2>",
  ],
  ...["<!-- x -->", "<!--", "-->", "<!-->", "<?php x ?>", "<!DOCTYPE html>", "<![CDATA[x]]>"],
  ...[
    "<b onclick=x>",
    "<p style='a:b'>",
    "<i class=k title=t>",
    "<b x",
    "<b title='",
    "</ x>",
    "<x-y z>",
  ],
  ...["<img src=a.png alt>", "<img src=a.png alt='' onerror=x>", "<details open>", "<summary>"],
  ...["<img src=a alt=b src=c>", "<a href=javascript:x>", "<b id=main>", "<ol type=a start=2>"],
  ...[" ", "words", "&lt;", "&amp;", "<", ">", "\n", '"', "'", "$", "é"],
];

const html = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

/** Allowed elements, closed, each where HTML lets it stand. */
const sound = fc.letrec<{ words: string; blocks: string }>((tie) => ({
  words: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("text ", "&lt; ", "<br>", '<img src="a.png" alt="">', "<!-- c -->"),
    fc
      .tuple(fc.constantFrom("b", "i", 'span lang="de"', 'abbr title="t"', "code"), tie("words"))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(" ")[0]}>`),
  ),
  blocks: fc.oneof(
    { depthSize: "small" },
    tie("words").map((inner) => `<p class="k">${inner}</p>`),
    fc.array(tie("blocks"), { maxLength: 3 }).map((inner) => `<div>${inner.join("")}</div>`),
    fc
      .array(tie("words"), { maxLength: 3 })
      .map((inner) => `<ul><li>${inner.join("</li><li>")}</li></ul>`),
    tie("words").map(
      (inner) => `<table><tbody><tr><td colspan="2">${inner}</td></tr></tbody></table>`,
    ),
    tie("blocks").map((inner) => `<details open=""><summary>s</summary>${inner}</details>`),
  ),
})).blocks;

const mode = fc.constantFrom("block" as const, "inline" as const);

describe("what the sanitiser takes out of an author's HTML", () => {
  it("is told: where nothing is told, a browser reads the same as before", () => {
    fc.assert(
      fc.property(html, mode, (written, asked) => {
        const { out, told } = sanitised(written, asked);
        if (told.length === 0) expect(shape(out)).toEqual(shape(written));
      }),
      { numRuns: 1000 },
    );
  });

  it("is nothing, and nothing is told, where tags and attributes are allowed and closed", () => {
    fc.assert(
      fc.property(sound, (written) => {
        const { out, told } = sanitised(written, "block");
        expect(told).toEqual([]);
        expect(shape(out)).toEqual(shape(written));
      }),
      { numRuns: 500 },
    );
  });

  it("is no alignment, which is a class, and no width of a cell", () => {
    const { out, told } = sanitised(
      '<p align="center" class="a">b</p><table><tr><td align="right" valign="top" width="14%">c</td></tr></table>',
      "block",
    );
    expect([out, told]).toEqual([
      '<p class="a align-center">b</p><table><tr><td width="14%" class="align-end">c</td></tr></table>',
      [],
    ]);
  });

  it("is all that could run, load or restyle, as a browser reads it", () => {
    fc.assert(
      fc.property(html, mode, (written, asked) => {
        const { out } = sanitised(written, asked);
        for (const { name, attributes } of elementsOf(parseText(out))) {
          expect(unsafeNames.has(name), out).toBe(false);
          for (const [key, value] of attributes) {
            expect(/^on|^style$|^srcdoc$/.test(key), out).toBe(false);
            expect(/^\s*javascript:/i.test(value), out).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a tag that nothing closes", () => {
  it.each(["details", "summary", "div", "b", "blockquote", "ul", "a", "table"])(
    "is told, since what follows stands in it: <%s>",
    (name) => {
      const { told } = sanitised(`<${name}>open`, "block");
      expect(JSON.stringify(told)).toContain(`<${name}> is not closed`);
    },
  );

  // HTML, 13.1.2.4: their end tags may be left out.
  it.each(["<p>a<p>b", "<ul><li>a<li>b</ul>", "<table><tr><td>a<td>b</table>", "<br>", "<hr>"])(
    "is none where HTML needs no end tag: %s",
    (written) => {
      expect(JSON.stringify(sanitised(written, "block").told)).not.toContain("is not closed");
    },
  );
});

it("what Markdown alone makes is what the sanitiser would let through", () => {
  const marks = [
    "*a*",
    "**b**",
    "`c`",
    "~~d~~",
    "[e](f.md)",
    "![g](h.png)",
    "<https://i.org>",
    "\\<",
  ];
  const lines = [
    "## A",
    "- b",
    "1. c",
    "> d",
    "```\ne\n```",
    "| f |\n|--:|\n| g |",
    "---",
    "::: note\nh\n:::",
  ];
  const text = fc
    .array(fc.constantFrom(...marks, ...lines, "word", "\n\n", "  \n", "&copy;"), { maxLength: 10 })
    .map((parts) => parts.join("\n"));
  fc.assert(
    fc.property(text, (source) => {
      const plain = render(source);
      expect(shape(sanitised(plain, "block").out)).toEqual(shape(plain));
    }),
    { numRuns: 500 },
  );
});

const unsafeNames = new Set([
  ...["script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math"],
  ...["base", "meta", "link", "template", "noscript", "textarea", "title", "h1", "xmp", "font"],
]);

function sanitised(written: string, asked: "block" | "inline") {
  const told: string[] = [];
  const out = sanitise(written, {
    mode: asked,
    allowed: markdown.allowed,
    pieces: [{ start: 0, end: written.length }],
    resolve: (href) => href,
    claim: () => true,
    headingId: () => undefined,
    isTold: () => false,
    picture: () => ({}),
    report: (_, { rule, message }) => {
      if (rule !== "image-alt") told.push(message);
    },
  });
  return { out, told };
}

/** Elements with their attributes, and text, in the order in which a browser has them. */
function shape(source: string) {
  const fragment = parseText(source);
  return {
    elements: elementsOf(fragment).map(({ name, attributes }) => [name, [...attributes].sort()]),
    text: plainTextOf(fragment),
  };
}

function render(source: string): string {
  return renderTokens(markdown.parse(source), "block", {
    ...textContext,
    ...{ from: "content/a.md", page: "a.html" },
    note: () => {},
    report: () => {},
    citation: () => "",
    item: () => "",
    claim: () => undefined,
  });
}
