import { expect, it } from "vitest";
import { kinds } from "../../src/markdown/foreign-kinds.ts";
import { ruledTable } from "../../src/markdown/foreign-lines.ts";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { computingTime } from "../support/computing-time.ts";
import { readBody } from "../support/read-and-build.ts";

const told = (body: string) =>
  readBody(body).diagnostics.map(
    ({ line, column, message }) =>
      `${line - 5}:${column} ${/^".*" is (?:an? )?(.*?)(?:, which|$)/s.exec(message)?.[1]}`,
  );

const comment = "comment of MyST's or a title of Pandoc's";
const row =
  "row of a table that has no line of dashes below its first row, or a line of verse as Pandoc has it";
const table = "table of dashes and spaces, as Pandoc has it";
const expression = "expression of MDX";

it.each([
  ["% hidden words\n% and more", [`1:1 ${comment}`]],
  ["Words\n% of people, 50 % and %s\n\n%s is one", []],
  ['a\n\n+++\n\n+++ {"a": 1}', ["3:1 break between cells of MyST's"]],
  ["| Roses are\n| red", [`1:1 ${row}`]],
  ["Words.\n\n> | a | b |\n> | c | d |", [`3:3 ${row}`]],
  ["|x| is no row, a | b\n| c", []],
  ["| a | b |\n| --- | --- |\n| c | d |", []],
  [" Right  Left\n------ -----\n    12 12", [`2:1 ${table}`]],
  ["------ -----\n12     12\n------ -----\n\nWords", [`1:1 ${table}`]],
  ["> a\n> -- --", [`2:3 ${table}`]],
  ["Words\n\n-- -- --\n\n- - -\n\nWords\n- - -\nWords", []],
  ["$$\na\n\nb\n$$", ["1:1 mathematics that does not end, or that has an empty line in it"]],
  ["Sum {1 + 1} and {props.name}.", [`1:5 ${expression}`]],
  ["Now {new Date().getFullYear()}", [`1:5 ${expression}`]],
  ["So{' '}it {items.map(i => i)}", [`1:11 ${expression}`]],
  ["/users/{user.id}, a_{n - 1}, {a, b}, {x}, {a-b}", []],
])("what other tools know by its place is told: %j", (body, expected) => {
  expect(told(body)).toEqual(expected);
});

/** Four times the text may take no more than ten times as long: where each opener looks to the end it is sixteen. */
function expectTimeByLength(opener: string, read: (text: string) => void): void {
  const timeFor = (count: number) => {
    const text = opener.repeat(count);
    const before = computingTime();
    read(text);
    return computingTime() - before;
  };
  const short = timeFor(5000);
  // What the machine does besides, such as gathering what is no longer needed, is little.
  expect(timeFor(20_000)).toBeLessThan(10 * short + 100);
}

it.each([
  ...["^^", "^^a", " ^^a", "++", "++a+", ' ++"a', "{", "{a.", "{a(", "{a + ", "{a => ", "| ", "% "],
  ...["+++", "-- ", "$$", "[[", "[^", "[a][", "{{", "{%", "%%", "::: ", "<% ", ":a", "{++"],
])("takes time by its length alone: %j, 20,000 times", (opener) => {
  const patterns = [...kinds, ruledTable].map(({ pattern }) => new RegExp(pattern, "gu"));
  expect(patterns.length).toBeGreaterThan(30);
  expectTimeByLength(opener, (text) => {
    for (const pattern of patterns) for (const _ of text.matchAll(pattern));
  });
});

it.each([
  ...["\\(a\\", "\\[a\\", "^^a", "$$ ", "++a+", "$$\n", "\\[\n"],
  ...["$`a", "{% comment %}\n", "{% highlight js %}\n", "| a `|` b |\n"],
])("is read in time by its length alone: %j, 20,000 times", (opener) => {
  const markdown = createMarkdown({ dialects: ["mkdocs"] });
  expectTimeByLength(opener, (text) =>
    expect(markdown.parse(text).tokens.length).toBeGreaterThan(0),
  );
});

it("metadata without lines of dashes is told where a text begins with it", () => {
  const told = (body: string) => {
    const { diagnostics } = readBody(body);
    return diagnostics.map(({ line, column, message }) => `${line - 5}:${column} ${message}`);
  };
  expect(told("title: Tea\nauthor: Me\n\nWords.")).toEqual([
    expect.stringMatching(/^1:1 "title: Tea" is metadata/),
  ]);
  expect(told("Words.\n\ntitle: Tea")).toEqual([]);
});
