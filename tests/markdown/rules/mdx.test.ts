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
  ["{/* hidden */}\n\nText.", 1],
  ["{/*\n  hidden\n*/}\nText.", 1],
])("code and comments of MDX in %j are left out, and told once", (body, place) => {
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
  "{/* one */} These words {/* two */}",
  "{/* one\n*/} These words {/* two */}",
  "import the table from 'Downloads'",
  "export class diagrams as pictures\nof all kinds.",
  "export class diagrams\nof all kinds.",
  "export function keys\nare of use.",
  "export default function keys\nare of use.",
])("%j is text, and none of it is lost", (body) => {
  const { words } = read(body);
  for (const word of body.match(/\w+/g) ?? []) expect(words).toContain(word);
});

it("comments among words, whose asterisks may read as emphasis, are told", () => {
  expect(read("{/* one */} These words {/* two */}").told).toEqual(left(1));
});

it("what has no end is looked through once", () => {
  const body = "import {\n".repeat(50_000);
  expect(read(body).words.match(/import/g)).toHaveLength(50_000);
});
