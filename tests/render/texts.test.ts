import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";
import { textsOutside } from "../support/texts-outside.ts";

const templates = globSync("_includes/**/*.njk", { cwd: repository })
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted();

test.each(templates)("%s says nothing by itself", (path) => {
  expect(textsOutside(readFileSync(join(repository, path), "utf8"))).toEqual([]);
});

test("a text outside the messages is found wherever it stands, with its line", () => {
  const template = [
    "{# Not this. #}<!doctype html>",
    '<p data-part="quiz-end">{{ say("quiz.check") }} &nbsp; {{ page.title }}</p>',
    "<p>Check {{ say(1) }}</p>",
    '<button aria-label="Close it"><b>×</b></button>',
    '{{ link("Go on") }}<input value="Send">',
    `{{ link('Go back', "don't") }}<img alt='A map of "it"'>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
  ].join("\n");
  expect(textsOutside(template)).toEqual([
    { line: 5, text: "Go on" },
    { line: 6, text: "Go back" },
    { line: 4, text: "Close it" },
    { line: 5, text: "Send" },
    { line: 6, text: 'A map of "it"' },
    { line: 3, text: "Check" },
  ]);
});
