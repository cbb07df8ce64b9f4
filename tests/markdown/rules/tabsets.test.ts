import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const tidy = (html: string) => html.replaceAll(/\n/g, "");

// As Quarto 1.4 has them: the headings of the first one's level are the tabs.
it("headings in a set of Quarto's are the titles of tabs", () => {
  const { introHtml, diagnostics } = introOf(
    [
      '::: {.panel-tabset group="os"}',
      "## Linux {#linux}",
      "",
      "One.",
      "",
      "### Within",
      "",
      "```sh",
      "## no tab",
      "```",
      "",
      "## macOS",
      "::: {.callout-note}",
      "## Title",
      "Two.",
      ":::",
      ":::",
      "",
      "After.",
    ].join("\n"),
  );
  expect(diagnostics).toEqual([]);
  expect(tidy(introHtml)).toMatch(
    /^<div class="tabs" data-tabs="os"><div class="tab"><p class="tab-title">Linux<\/p><p>One\.<\/p><h3 [^>]*>Within<\/h3>.*no tab.*<\/div><div class="tab"><p class="tab-title">macOS<\/p><div class="box note">.*Title.*<p>Two\.<\/p><\/div><\/div><\/div><p>After\.<\/p>$/,
  );
});

it("one without headings is told", () => {
  const { diagnostics } = introOf("::: {.panel-tabset}\nWords.\n:::");
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["unknown-box"]);
});
