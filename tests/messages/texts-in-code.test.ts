import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";
import { textsInCode } from "../support/texts-in-code.ts";

/** Where pages, and the files that learners save, are made. */
const makers = [
  "src/browser/**/*.ts",
  "src/core/export/*.ts",
  "src/core/items/authoring.ts",
  "src/markdown/**/*.ts",
  "src/output/{assemble,bank-scripts,search-documents}.ts",
  "src/render/**/*.ts",
  "src/site/letter-index.ts",
];

/** What these say goes to authors. */
const forAuthors = [
  "src/markdown/*-faults.ts",
  "src/markdown/{diagnostics-error,foreign*,html-reasons,language-tag,stray-signs,thrown-words,unread-markdown}.ts",
  "src/render/{includes,template-fault,template-tags}.ts",
];

/** What this says goes to search engines, in the names of schema.org. */
const forMachines = ["src/render/views/structured-data.ts"];

/** Media queries, keys of what is kept while a site is built, what formats call things, words for authors. */
const known: readonly string[] = [
  "not all",
  "its braces are nested too deep",
  // What a build is at, in the terminal.
  "Bundling scripts and styles",
  "(prefers-color-scheme: §)",
  "sidebar §",
  // Classes of a picture's lines.
  ...["way unseen", "way changed", "way filled"],
  "Waymark",
  "#tags column:4",
  "Activity",
  "Agent",
];

const files = globSync(makers, { cwd: repository, exclude: [...forAuthors, ...forMachines] })
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted();

test("what makes pages says nothing by itself", () => {
  expect(files.length).toBeGreaterThan(100);
  const said = files.flatMap((path) =>
    textsInCode(readFileSync(join(repository, path), "utf8"))
      .filter(({ text }) => !known.includes(text))
      .map(({ line, text }) => `${path}:${line} ${text}`),
  );
  expect(said).toEqual([]);
});

const found: readonly (readonly [code: string, text: string])[] = [
  ['button.textContent = "Close";', "Close"],
  ["const title = 'Go on';", "Go on"],
  ["status.textContent = `@{done} of @{all}`;", "§ of §"],
  ["return `@{title} on paper`;", "§ on paper"],
  ['const html = `<p class="note @{kind}">Try it</p>`;', "Try it"],
  ['const html = `<a aria-label="To the top" href="@{url}">@{mark}</a>`;', "To the top"],
  ["const html = `<li>@{title} <span>and more</span>`;", "and more"],
  ['const label = isOne ? "1 result" : plural;', "1 result"],
  ['// Not this one: "\nsay("Not found.");', "Not found."],
  ['const quote = /["\']/; say("Not found.");', "Not found."],
  ['throw new Error("no page"); say("Not found.");', "Not found."],
  ['element("p", { class: "note", text: "Not found." });', "Not found."],
  ['const fault = { message: "no page", label: "Go back" };', "Go back"],
  ['say(`a@{one ? `b@{two}` : "c"}d`, "Not found.");', "Not found."],
];

test.each(found)("a text is found in %s", (code, text) => {
  expect(textsInCode(withValues(code)).map((each) => each.text)).toContain(text);
});

const none: readonly string[] = [
  'import { a } from "Some folder/a.ts";',
  'const later = import("A b.ts");',
  "/** Says what it is. */ const name = 'quiz-end'; // As it is.",
  'messages.text("page.home", { title });',
  'throw new Error("this page lacks the part");',
  "throw new Error(`no part @{name} here`);",
  'const fault = { rule: "a", message: `no "@{x}" here`, hint: "give it another name" };',
  'if (event.key === "Escape") close();',
  'form.querySelector<HTMLElement>("p:not(.a) > b i");',
  'const controls = "input, select, textarea, button[data-move]";',
  'element("span", "column-label now");',
  'const markup = `<div class="box @{name}" tabindex="0"></div>`;',
  'text.replace(/[A-Z]+ (?:is "it")/g, "");',
];

test.each(none)("there is no text in %s", (code) => {
  expect(textsInCode(withValues(code))).toEqual([]);
});

/** Templates' values stand as `@{value}` above, as in strings the linter takes them for a slip. */
function withValues(code: string): string {
  return code.replaceAll("@{", "${");
}

test("a text is told with its line", () => {
  expect(textsInCode('const a = `\n`;\n// b\nsay("Go on");')).toEqual([{ line: 4, text: "Go on" }]);
});
