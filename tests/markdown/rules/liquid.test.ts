import { expect, it } from "vitest";
import { readBody } from "../../support/read-and-build.ts";

const read = (body: string) => {
  const { article, diagnostics } = readBody(body);
  const told = diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`);
  return { html: article.introHtml.replaceAll(/<\/?span[^>]*>/g, ""), told };
};

it("a block of Jekyll's that is highlighted is code", () => {
  const { html, told } = read(
    'So\n{% highlight ruby linenos %}\ndef x\n\n  "<b>" # *y*\n{% endhighlight %}\nends.',
  );
  expect(html).toBe(
    '<p>So</p>\n<pre tabindex="0"><code class="language-ruby">def x\n\n  &quot;&lt;b&gt;&quot; # *y*\n</code></pre>\n<p>ends.</p>\n',
  );
  expect(told).toEqual([]);
});

it.each([
  ["A {% comment %}*b* {{ c }}{% endcomment %}d.", "<p>A d.</p>\n"],
  ["A\n\n{% comment %}\nb\n\nc\n{% endcomment %}\n\nd", "<p>A</p>\n<p>d</p>\n"],
  ["A {::comment}b{:/comment} c", "<p>A  c</p>\n"],
  ["A\n\n{::comment}\nb\n{:/}\n\nc", "<p>A</p>\n<p>c</p>\n"],
])("comments in %j are left out", (body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it.each([
  ["{% highlight ruby %}\nx", ["1:1 foreign-syntax"]],
  ["{% comment %} x", ["1:1 foreign-syntax"]],
  ["```\n{% comment %}x{% endcomment %}\n```", []],
])("what has no end stays, and is told: %j", (body, expected) => {
  const { html, told } = read(body);
  expect(html).toMatch(/\{% (?:highlight|comment)/);
  expect(told).toEqual(expected);
});
