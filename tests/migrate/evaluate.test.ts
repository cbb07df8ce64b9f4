import { expect, it } from "vitest";
import { unread } from "../../src/migrate/script/evaluate.ts";
import { scriptReader } from "../../src/migrate/script/read-script.ts";
import { folderOf } from "./support.ts";

function read(text: string, others = {}) {
  return scriptReader(folderOf({ "a.ts": text, ...others }))("a.ts");
}

it.each([
  [
    "texts and numbers",
    'const b = "b"; export default [`a` + b, "c" + 1, -2, !true, null];',
    ["ab", "c1", -2, false, null],
  ],
  ["names", "const a = { b: { c: 1 } }; export default { d: a.b.c, ...a };", { d: 1, b: { c: 1 } }],
  ["functions that return", "const f = () => ({ a: 1 }); export default f();", { a: 1 }],
  ["exports of Node", "module.exports = { a: require.resolve('./b.js') };", { a: "./b.js" }],
  ["types", "const a = [1] as const; export default a satisfies number[];", [1]],
  ["what is set from outside", 'export default { a: process.env.A ?? "b" };', { a: "b" }],
])("%s are read", (_what, text, value) => {
  expect(read(text)).toEqual(value);
});

it("modules beside it are read, also those that import one another", () => {
  const others = {
    "b.js": 'import a from "./a.ts"; export const b = [1]; export const c = a;',
    "d/index.ts": "export default 2;",
  };
  expect(
    read('import { b } from "./b.js"; import d from "./d"; export default [b, d];', others),
  ).toEqual([[1], 2]);
  expect(read('import { c } from "./b.js"; export default [c];', others)).toEqual([[unread]]);
});

it.each([
  ["code that counts", "export default { a: [1, 2].map((x) => x) };", { a: unread }],
  ["what stands outside", 'import x from "package"; export default { a: x };', { a: unread }],
  ["a name of itself", "const a = [a]; export default { b: 1, c: a };", { b: 1, c: [unread] }],
])("%s is not", (_what, text, value) => {
  expect(read(text)).toEqual(value);
});

it("nothing is run, and no prototype is touched", () => {
  expect(read('export default { "__proto__": { a: 1 }, b: "x".constructor };')).toEqual(
    Object.fromEntries([
      ["__proto__", { a: 1 }],
      ["b", unread],
    ]),
  );
  expect(read("throw new Error(); export default {};")).toEqual({});
  expect(read("this is no code")).toBe(unread);
});

it("what swells is bounded", () => {
  const doubled = Array.from(
    { length: 60 },
    (_, at) => `const a${at + 1} = [...a${at}, ...a${at}];`,
  );
  const value = read(`const a0 = [1, 2];\n${doubled.join("\n")}\nexport default { a: a60, b: 1 };`);
  expect(value).toMatchObject({ a: expect.anything() });
});
