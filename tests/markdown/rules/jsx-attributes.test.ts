import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const read = (body: string) => {
  const { introHtml, diagnostics } = introOf(body);
  const told = diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`);
  return { html: introHtml.trim(), told };
};

// As MDX, Docusaurus and Astro have them, and what HTML has for it.
it.each([
  ['<div className="wide">\n\n*a*\n\n</div>', '<div class="wide">\n<p><em>a</em></p>\n</div>'],
  [
    "A <img src={\"data:image/png;base64,AA\"} alt={'B'} width={30} />",
    '<p>A <img src="data:image/png;base64,AA" alt="B" width="30" /></p>',
  ],
  ['<a href={useBaseUrl("https://a.org")}>b</a>', '<p><a href="https://a.org">b</a></p>'],
  [
    "<p>\n<a href={require('https://a.org/b.pdf').default}>b</a>\n</p>",
    '<p>\n<a href="https://a.org/b.pdf">b</a>\n</p>',
  ],
  [
    'import map from "https://a.org/b.pdf";\n\n<a href={map}>b</a> and <a href={map.src}>c</a>',
    '<p><a href="https://a.org/b.pdf">b</a> and <a href="https://a.org/b.pdf">c</a></p>',
  ],
])("attributes of MDX in %j are those of HTML", (body, html) => {
  const { told, html: shown } = read(body);
  expect(shown).toBe(html);
  expect(told).toEqual([]);
});

it("what only running it would tell is left out and told at its place", () => {
  const { html, told } = read('<div style={{ color: "red" }} className="a">\nb\n</div>');
  expect(html).toBe('<div class="a">\nb\n</div>');
  expect(told).toEqual(["1:6 unsafe-html"]);
});
