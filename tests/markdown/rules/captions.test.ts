import { expect, it } from "vitest";
import { readBody } from "../../support/read-and-build.ts";

// What Pandoc prints of an image with `alt` among its attributes: the words in the brackets are its caption.
it.each([
  [
    "By *A*, <https://example.org/a>",
    'By <em>A</em>, <a href="https://example.org/a">https://example.org/a</a>',
  ],
  [
    "`a < b` & [c](https://example.org/c)",
    '<code>a &lt; b</code> &amp; <a href="https://example.org/c">c</a>',
  ],
  ["plain", "plain"],
])("a caption in an image's brackets is read: %s", (words, html) => {
  const { article, diagnostics } = readBody(
    `![${words}](data:image/png;base64,AA==){alt="What it shows"}`,
  );
  const [, caption] = /<figcaption>(.*)<\/figcaption>/.exec(article.introHtml) ?? [];
  expect(caption).toBe(html);
  expect(diagnostics.map(({ rule }) => rule).filter((rule) => rule !== "missing-image")).toEqual(
    [],
  );
});

it("what is wrong in such a caption has its place", () => {
  const { diagnostics } = readBody('![By *a* [b](data:x)](data:image/png;base64,AA==){alt="c"}');
  expect(
    diagnostics
      .filter(({ rule }) => rule === "unsafe-link")
      .map(({ line, column }) => [line - 5, column]),
  ).toEqual([[1, 14]]);
});
