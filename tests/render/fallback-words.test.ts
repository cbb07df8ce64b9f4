import { expect, it } from "vitest";
import { markFallback as mark, nameFallbacks } from "../../src/render/fallback-words.ts";

it.each([
  ["text", `<p>${mark("Search")}</p>`, '<p><span lang="en">Search</span></p>'],
  [
    "attributes",
    `<a title="${mark("More > less")}" href='x'>${mark("More")}</a>`,
    `<a title="More > less" href='x'><span lang="en">More</span></a>`,
  ],
  [
    "what holds text alone",
    `<title>${mark("A")} · B</title><option>${mark("C")}</option><script>"<p>${mark("D")}"</script>`,
    '<title>A · B</title><option>C</option><script>"<p>D"</script>',
  ],
  [
    "sentences in sentences, with markup",
    mark(`<b>${mark("1")}</b> of 2`),
    '<span lang="en"><b><span lang="en">1</span></b> of 2</span>',
  ],
  ["comments", `<!-- ${mark("E")} -->`, "<!-- E -->"],
  ["nothing to name", "<p>Search</p>", "<p>Search</p>"],
])("words that stand in English say so: %s", (_name, html, expected) => {
  expect(nameFallbacks(html, "ja")).toBe(expected);
});

it("stand from left to right on a page that does not", () => {
  expect(nameFallbacks(mark("Search"), "he")).toBe('<span lang="en" dir="ltr">Search</span>');
});
