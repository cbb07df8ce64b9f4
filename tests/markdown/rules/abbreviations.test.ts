import { expect, it } from "vitest";
import { introOf, readBody } from "../../support/read-and-build.ts";

// After PHP Markdown Extra's document, which the syntax is from.
it("says what each abbreviation is short for, wherever that is written", () => {
  const { introHtml } = introOf('HTML, XHTML, *HTML* and `HTML`.\n\n*[HTML]: Hyper <Text> "ML"');
  const html = '<abbr title="Hyper &lt;Text&gt; &quot;ML&quot;">HTML</abbr>';
  expect(introHtml.trim()).toBe(`<p>${html}, XHTML, <em>${html}</em> and <code>HTML</code>.</p>`);
});

it.each(["*[HTML]:", "* [HTML]: A list", "\\*[HTML]: Escaped"])(
  "is none without a text: %s",
  (line) => {
    expect(introOf(`HTML.\n\n${line}`).introHtml).not.toContain("<abbr");
  },
);

it("spells each out once in what is searched, and in no title", () => {
  const { article } = readBody("HTML. HTML.\n\n## HTML\n\nHTML\n\n*[HTML]: Hyper Text");
  expect(article.introText).toBe("HTML (Hyper Text). HTML.");
  expect(article.sections).toMatchObject([
    { title: "HTML", id: "html", text: "HTML (Hyper Text)" },
  ]);
});
