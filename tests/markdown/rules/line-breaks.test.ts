import { expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { introOf } from "../../support/read-and-build.ts";

const body = "One\ntwo\n{.lead}\n\n- three\n  four";
const html = (options: Parameters<typeof createMarkdown>[0]) =>
  introOf(body, { markdown: createMarkdown(options) }).introHtml;

it("with Obsidian's dialect each line of a paragraph stays one, unless the site says otherwise", () => {
  const lines = html({ dialects: ["obsidian"] });
  expect(lines).toContain('<p class="lead">One<br>\ntwo</p>');
  expect(lines).toContain("<li>three<br>\nfour</li>");
  expect(html({ dialects: ["obsidian"], breaks: false })).not.toContain("<br>");
  expect(html({})).not.toContain("<br>");
  expect(html({ breaks: true })).toContain("<br>");
});
