import { expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

it("a first-level heading in HTML is shown a level lower, with its attributes, and told", () => {
  const { article, diagnostics } = readBody(
    'Intro.\n\n<h1 align="center" id="x">Tea <b>time</b></h1>\n',
  );
  expect(article.introHtml).toContain('<h2 id="x" class="align-center">Tea <b>time</b></h2>');
  expect(diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`)).toEqual([
    "3:1 heading-level",
  ]);
});
