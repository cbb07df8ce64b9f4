import { describe, expect, it } from "vitest";
import type { JsonNode } from "../../src/formats/json/json-node.ts";
import { jsonValues } from "../../src/formats/json/json-node.ts";
import { readJson } from "../../src/formats/json/read-json.ts";

/** A value as JavaScript has it; what only running a script would tell is "CODE". */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.entries.map(plain);
    case "record":
      return Object.fromEntries([...node.fields].map(([name, each]) => [name, plain(each)]));
    case "code":
      return "CODE";
  }
}

const valuesOf = (text: string) => jsonValues(text).values.map(plain);

describe("values of a text", () => {
  it.each<readonly [string, readonly unknown[]]>([
    ["", []],
    [" // nothing\n/* at\nall */ ", []],
    ['[1, "a", true, null, -2.5]', [[1, "a", true, null, -2.5]]],
    ['{"a": {"b": []}}', [{ a: { b: [] } }]],
    ["{a: 1} {a: 2}", [{ a: 1 }, { a: 2 }]],
    ["[1]\n;// between\n/* both */[2];,", [[1], [2]]],
    ["{a: 'x', \"b\": `y`, 3: 'z',}", [{ a: "x", b: "y", 3: "z" }]],
    ["[1,,2]", [[1, 2]]],
    ["['a' + 'b', 'n' + 1, 1 + 'n', 1 + 2, 'a' - 'b']", [["ab", "n1", "1n", "CODE", "CODE"]]],
    ["[-1, +1, -'a', !true, (-1), -x]", [[-1, "CODE", "CODE", "CODE", -1, "CODE"]]],
    [
      "[`a$" + "{b}c`, `\\n`, /x/, 12n, f(), x, 'a' + x]",
      [["CODE", "\n", ...Array(5).fill("CODE")]],
    ],
    ["{[a]: 1, ...b, c: 2, d() {}}", [{ c: 2, d: "CODE" }]],
    ["const a = [1], b = {c: 2}; let d; var e = 5;", [[1], { c: 2 }]],
    ["export const a = [1]; export default [2]; export { a as b };", [[1], [2]]],
    ["export function f() {} window.quiz = [3]; f([4]); x.y += 1;", [[3]]],
    ["export default { a: 1 };", [{ a: 1 }]],
    ['{"a": 1}\n{"a": 2}\n\n  {"a": 3}\r\n', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ['{"a": 1,\n"b": 2}', [{ a: 1, b: 2 }]],
    ["{\n{", []],
  ])("%j", (text, expected) => {
    if (text === "{\n{")
      expect(() => valuesOf(text)).toThrow("it is no JSON from line 2, column 1 on");
    else expect(valuesOf(text)).toEqual(expected);
  });

  it("have their places, also after others and after lines", () => {
    const places = (text: string) =>
      jsonValues(text).values.map(({ start, end }) => text.slice(start, end));
    expect(places(' [1] /* x */ {"a": 2}')).toEqual(["[1]", '{"a": 2}']);
    expect(places('{"a": 1}\n  {"a": 22}\n')).toEqual(['{"a": 1}', '{"a": 22}']);
    expect(places("const a = [ 1 ];")).toEqual(["[ 1 ]"]);
  });

  it("have lines that are none told with their places", () => {
    const text = '{"a": 1}\n{"a": 2} x\n{"a": \n{"a": 3}';
    expect(jsonValues(text).faults).toEqual([
      { start: 9, end: 19, what: "this line is no JSON" },
      { start: 20, end: 26, what: "this line is no JSON" },
    ]);
    expect(valuesOf(text)).toEqual([{ a: 1 }, { a: 3 }]);
  });

  it("have names that are given twice, the last counting", () => {
    const [node] = jsonValues('{"a": 1, "b": 2, "a": 3}').values;
    expect(node).toMatchObject({ twice: ["a"] });
    expect(node && plain(node)).toEqual({ a: 3, b: 2 });
    expect(jsonValues('{"a": 1}').values[0]).not.toHaveProperty("twice");
  });

  it.each([
    ["[1, 2", "it is no JSON from line 1, column 6 on"],
    ["[1];\n[2,\n 3}", "it is no JSON from line 3, column 3 on"],
    ["const a = [1;", "it is no JSON from line 1, column 13 on"],
    ["hello there", "it is no JSON from line 1, column 7 on"],
    [`${"[".repeat(101)}1${"]".repeat(101)}`, "it is nested too deep"],
    [`${'{"a":'.repeat(101)}1${"}".repeat(101)}`, "it is nested too deep"],
    [`[${"1,".repeat(399_999)}1]`, undefined],
    [`[${"1,".repeat(400_000)}1]`, "it has more than 400000 values, the most of JSON; part it"],
    [`["${",".repeat(400_001)}"]`, undefined],
    [`["\\"${",".repeat(400_001)}"]`, undefined],
    [
      " ".repeat(24 * 1024 * 1024 + 1),
      "it has more than 24 million signs, the most of JSON; part it",
    ],
    [`${"[".repeat(100)}1${"]".repeat(100)}`, undefined],
    ['["[[[[", }', "it is no JSON from line 1, column 10 on"],
  ])("%#: what is too much, or is no JSON, is refused with its place", (text, message) => {
    if (message === undefined) expect(() => jsonValues(text)).not.toThrow();
    else expect(() => jsonValues(text)).toThrow(new Error(message));
  });
});

describe("where no question is found", () => {
  it.each([
    ["[]", ""],
    ["[1, 2]", ""],
    ['{"a": 1}', ""],
    ['{"a": [{"b": 1, "c": 2}]}', "b, c"],
    ['{"a": {"x": [3, {"d": 1}]}}', "d"],
    [
      `[{${"abcdefghijklmn"
        .split("")
        .map((name) => `"${name}x": 1`)
        .join(",")}}]`,
      "ax, bx, cx, dx, ex, fx, gx, hx, ix, jx, kx, lx",
    ],
  ])("%s is said to have %j", (text, names) => {
    const hint = ` Its objects have ${names}: say --columns "name=question" "other=answer"`;
    expect(() => readJson(text)).toThrow(
      new Error(
        `no question is found in it: an object with a text that is asked, and with options or an answer.${names === "" ? "" : hint}`,
      ),
    );
  });
});
