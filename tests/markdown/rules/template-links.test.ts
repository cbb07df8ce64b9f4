import { expect, it } from "vitest";
import { introOf, textContext } from "../../support/read-and-build.ts";

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
  ["[a]({% post_url 2020-01-01-b %})", "2020-01-01-b"],
  ["[a]({% link b/c.md %})", "/b/c.md"],
  ["[a]({{ site.baseurl }}{% link b/c.md %}#d)", "/b/c.md#d"],
  ["[a]({{ site.baseurl }}/b/c#d)", "/b/c#d"],
  ['[a]({{ "/b/" | relative_url }})', "/b/"],
  ["[a][b]\n\n[b]: {{site.baseurl}}/b", "/b"],
  ['<a href="{{< ref "b.md" >}}">a *b*</a>', "b.html"],
  ["<a href='{{% relref b.md %}}'>a</a>", "b.html"],
])("an address that a template makes is read: %j", (body, href) => {
  expect(hrefsOf(body)).toEqual({ hrefs: [href], told: [] });
});

it.each([
  ["[a]({% post_url %})", ["1:5 foreign-syntax"]],
  ["[a]({{ page.next }})", ["1:5 foreign-syntax"]],
])("others are told, and are text: %j", (body, told) => {
  expect(hrefsOf(body)).toEqual({ hrefs: [], told });
});

it.each([
  ['{{< ref "far.md#part" >}}', "guide/far.html#part"],
  ['{{< relref "far" >}}', "guide/far.html"],
  ["{% post_url 2020-01-01-b %}", "posts/2020-01-01-b.html"],
])("a page that a template names is found in any folder: %s", (target, href) => {
  const files = new Set(["content/a.md", "content/guide/far.md", "content/posts/2020-01-01-b.md"]);
  const { introHtml } = introOf(`[a](${target})`, { folders: { ...textContext.folders, files } });
  expect(introHtml).toContain(`href="${href}"`);
});
