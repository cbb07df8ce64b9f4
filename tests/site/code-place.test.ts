import { expect, it } from "vitest";
import type { YamlPath } from "../../src/markdown/source-file.ts";
import { placeInCode } from "../../src/site/config/code-place.ts";

/** `«` stands in each text where the place is to be found. */
function found(marked: string, keys: readonly string[], path: YamlPath, part?: "key") {
  const text = marked.replace("«", "");
  const at = placeInCode(text, { keys, path, part: part ?? "value" });
  return at === undefined ? undefined : `${text.slice(0, at)}«${text.slice(at)}`;
}

it.each<[string, string, readonly string[], YamlPath, "key"?]>([
  ["a value", 'export default { title: «"A" };', ["title"], ["title"]],
  ["a name", 'export default { «"title": "A" };', ["title"], ["title"], "key"],
  ["a name in a list", "f({ a: [1, { b: 2, «c: 3 }] })", ["a"], ["a", 1, "c"], "key"],
  ["what has a value from elsewhere", "f({ a: «list })", ["a"], ["a", 1, "c"]],
  ["what is not there", "f({ a: «{ b: 1 } })", ["a"], ["a", "c"]],
  ["what is short for a name", "const title = 1; f({ «title, tagline })", ["title"], ["title"]],
  [
    "what is spread around it",
    "f({ ...{ x: 1 }, ...rest, a: g({ a: 2 }), b: «3 })",
    ["a", "b"],
    ["b"],
  ],
  [
    "in TypeScript, behind a type of the same names",
    "interface O { title: string; x?: Map<string, { a: 1 }> }\nconst o = { title: «'A' as string, y: <T,>(t: T) => t, z: 1 } satisfies O;",
    ["title", "y", "z"],
    ["title"],
  ],
  [
    "behind strings, templates, comments and patterns with braces",
    "const r = /[}{/]/; // { title: 1\nconst s = `}$" + "{{ x: `}` }}{`; f({ b: '}', title: «1 })",
    ["b", "title"],
    ["title"],
  ],
])("finds %s", (_, marked, keys, path, part) => {
  expect(found(marked, keys, path, part)).toBe(marked);
});

it.each([
  ["options from elsewhere", "import { options } from './o.js';\nf(options, { dir: 1 });"],
  ["no object", "f();"],
  ["no code", "f({ title: 'A"],
])("finds nothing where there is %s", (_, text) => {
  expect(placeInCode(text, { keys: ["title"], path: ["title"], part: "value" })).toBeUndefined();
});
