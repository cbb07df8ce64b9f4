import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const read = (body: string) => {
  const { introHtml, diagnostics } = introOf(body);
  return {
    words: introHtml.replaceAll(/<[^>]+>/g, "").trim(),
    told: diagnostics.map(({ line, rule }) => `${line - 5} ${rule}`),
  };
};
const left = (place: number) => [`${place} foreign-syntax`];

it.each([
  ["import Tabs from '@theme/Tabs';\n\nText.", 1],
  ["import './a.css'\nimport { B, C } from \"b\";\nText.", 1],
  ["import D, {\n  A,\n  B as C,\n} from './x';\nText.", 1],
  ["import * as all from 'x'\nText.", 1],
  ["import type { A } from 'x'\nimport B, * as c from 'y';\nimport D,{e} from 'z'\nText.", 1],
  ["export class Tea extends Cup {\n}\n\nText.", 1],
  ["export default async function () {\n}\n\nText.", 1],
  ["export const meta = {\n  a: 1,\n};\n\nText.", 1],
  ["export default Layout;\n\nText.", 1],
  ["export default ({ children }) => (\n  <div>{children}</div>\n);\n\nText.", 1],
  ["export function Tea() {\n  return null;\n}\n\nText.", 1],
  ["export { a } from './a';\nexport * from './b';\n\nText.", 1],
])("code of MDX in %j are left out, and told once", (body, place) => {
  expect(read(body)).toEqual({ words: "Text.", told: left(place) });
});

it.each([
  "import duties from there are paid.",
  "import 'what you like'.",
  "import {\n\nText.",
  "export default settings from the menu.",
  "export const tea",
  "{/* open\n\nText.",
  "    import A from 'a';",
  "import the table from 'Downloads'",
  "export class diagrams as pictures\nof all kinds.",
  "export class diagrams\nof all kinds.",
  "export function keys\nare of use.",
  "export default function keys\nare of use.",
])("%j is text, and none of it is lost", (body) => {
  const { words } = read(body);
  for (const word of body.match(/\w+/g) ?? []) expect(words).toContain(word);
});

it.each([
  "{/* hidden */}\n\nText.",
  "{/*\n  hidden\n*/}\nText.",
  "{/* *one* */}Text.{/* two */}",
  "{/* one\n*/}Text.",
])("comments of MDX in %j are left out, as those of HTML are", (body) => {
  expect(read(body)).toEqual({ words: "Text.", told: [] });
});

it("a comment that has no end is text, and told", () => {
  expect(read("Text {/* open").told).toEqual(left(1));
});

it("a space between braces is one", () => {
  expect(read('One{" "}\ntwo').words).toBe("One\ntwo");
});

it.each([
  "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\n<Tabs>\n<TabItem label=\"A\">\n\nText.\n\n</TabItem>\n</Tabs>",
  "import { Note, Tip } from './boxes';\n\n<Note>\nText.\n</Note>",
])("imports of components that are read are not told: %j", (body) => {
  expect(read(body).told).toEqual([]);
});

it("an import of a component that is not read is told at that", () => {
  expect(read("import Map from './map';\n\nText.\n\n<Map />").told).toEqual(["5 unsafe-html"]);
});

it("a block that Docusaurus's writers fence for other tools is none", () => {
  const { introHtml, diagnostics } = introOf("```mdx-code-block\n<Note>\n*Text*.\n</Note>\n```");
  expect(introHtml).toContain("<em>Text</em>");
  expect(diagnostics).toEqual([]);
});

it.each([
  ["~~~mdx-code-block\n*So*.\n~~~", true],
  ["````  mdx-code-block\n*So*.\n````", true],
  ["``` js mdx-code-block\n*So*.\n```", false],
  ["```mdx-code-blocks\n*So*.\n```", false],
  ["```xmdx-code-block\n*So*.\n```", false],
  ["~~mdx-code-block\n*So*.\n~~", true],
  ["Words ```mdx-code-block\n*So*.\n```", true],
])("%j: what stands in it is read: %s", (body, isRead) => {
  expect(introOf(body).introHtml.includes("<em>So</em>")).toBe(isRead);
});

it.each([
  ["{/* a\nb */}\nWords.", "Words."],
  ["{/* a */} Words.", " Words."],
  ["{/* a\nb */} and\nWords.", " and\nWords."],
])("of %j what is no comment is the article's own", (body, words) => {
  expect(read(body).words).toBe(words.trim());
});

it.each(['<button @click="count++">Press</button>', '<v-tab #title="{ a }">x</v-tab>'])(
  "an element of Vue's that Markdown takes for text is told: %s",
  (body) => {
    expect(read(`Text ${body}`).told).toEqual(left(1));
  },
);

it("what has no end is looked through once", () => {
  const body = "import {\n".repeat(50_000);
  expect(read(body).words.match(/import/g)).toHaveLength(50_000);
});
