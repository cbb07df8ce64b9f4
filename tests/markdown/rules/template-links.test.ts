import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const hrefsOf = (body: string) => {
  const { introHtml, diagnostics } = introOf(body);
  const told = diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`);
  return { hrefs: [...introHtml.matchAll(/href="([^"]*)"/g)].map(([, href]) => href), told };
};

it.each([
  ['[a]({{< ref "b.md" >}})', "b.html"],
  ['[a]({{% relref "b.md#c" %}})', "b.html#c"],
  ["[a]({{< ref b.md >}})", "b.html"],
  ['[a]({{< ref "/b/c.md" >}} "Title")', "/b/c.md"],
  ["[a]({% link b/c.md %})", "/b/c.md"],
  ["[a]({{ site.baseurl }}{% link b/c.md %}#d)", "/b/c.md#d"],
  ["[a]({{ site.baseurl }}/b/c#d)", "/b/c#d"],
  ['[a]({{ "/b/" | relative_url }})', "/b/"],
  ["[a][b]\n\n[b]: {{site.baseurl}}/b", "/b"],
])("an address that a template makes is read: %j", (body, href) => {
  expect(hrefsOf(body)).toEqual({ hrefs: [href], told: [] });
});

it.each([
  ["[a]({% post_url 2020-01-01-b %})", ["1:5 foreign-syntax"]],
  ["[a]({{ page.next }})", ["1:5 foreign-syntax"]],
])("others are told, and are text: %j", (body, told) => {
  expect(hrefsOf(body)).toEqual({ hrefs: [], told });
});
