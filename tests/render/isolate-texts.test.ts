import { expect, it } from "vitest";
import { isolateTexts } from "../../src/render/isolate-texts.ts";
import { article, buildChanged } from "../support/read-and-build.ts";

const marked = (html: string, language = "ar") =>
  isolateTexts(html, language).replaceAll("\u2066", "[").replaceAll("\u2069", "]");

it.each([
  ["text", "<p class='a > b'>عند 80 °C</p>", "<p class='a > b'>عند [80 °C]</p>"],
  [
    "what holds text alone",
    "<title>5 kg</title><option>5 kg</option>",
    "<title>[5 kg]</title><option>[5 kg]</option>",
  ],
  ["templates", "<template><i>5 kg</i></template>", "<template><i>[5 kg]</i></template>"],
])("a page's texts keep the order of numbers and units: %s", (_name, html, expected) => {
  expect(marked(html)).toBe(expected);
});

it.each([
  ["what is kept apart", "<bdi>5 kg</bdi><code>5 kg</code><pre><code>5 kg</code> 5 kg</pre>"],
  ["what no reader sees", '<script>"5 kg"</script><!-- 5 kg --><a title="5 kg">x</a>'],
  ["a sign that opens nothing", "5 < 6"],
])("the rest is as it was: %s", (_name, html) => {
  expect(marked(html)).toBe(html);
});

it("a page from left to right has marks around what it says in Arabic letters alone", () => {
  expect(marked("<a>5 kg</a> <a>حتى 5 kg</a>", "en")).toBe("<a>5 kg</a> <a>حتى [5 kg]</a>");
});

it("everywhere that a page names an article", async () => {
  const built = await buildChanged(
    { "content/guide/heat.md": article("ماء 80 °C", "نص.\n\n## حتى 5 kg\n\nنص.\n") },
    { language: "ar" },
  );
  const page = built.get("guide/heat.html") ?? "";
  expect(page).toMatch(/<title>ماء \u206680 °C\u2069/);
  expect(page).toMatch(/<a href="#[^"]*">حتى \u20665 kg\u2069<\/a>/);
  expect(page).toMatch(/<h2[^>]*>حتى <bdi>5\u00a0kg<\/bdi>/);
  expect(built.get("index.html")).toContain("ماء \u206680 °C\u2069</a>");
});
