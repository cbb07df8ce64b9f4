import { describe, expect, it } from "vitest";
import { evaluated, NotFollowed } from "../../src/formats/qti/qti-expression.ts";
import { qtiItem } from "../../src/formats/qti/qti-item.ts";
import { qtiProcessing } from "../../src/formats/qti/qti-processing.ts";
import { readQtiTree } from "../../src/formats/qti/qti-tree.ts";
import { scalarOf } from "../../src/formats/qti/qti-value.ts";
import { elementsIn } from "../../src/formats/text/markup-tree.ts";

// After "Expressions" and "Response Processing" in the QTI 2.1 Assessment Test, Section, and Item Information
// Model; what each comes to is worked out by hand from its words.

const itemOf = (inner: string) => {
  const [element] = elementsIn(
    readQtiTree(`<assessmentItem>${inner}<itemBody/></assessmentItem>`).root,
  );
  const item = element && qtiItem(element);
  if (!item) throw new Error("no item");
  return item;
};

const { responses } = itemOf(`
<responseDeclaration identifier="A" cardinality="single" baseType="string">
  <defaultValue><value>begun</value></defaultValue>
  <correctResponse><value>Tea</value></correctResponse>
  <mapping defaultValue="-1" lowerBound="-1.5" upperBound="3">
    <mapEntry mapKey="Tea" mappedValue="2"/>
    <mapEntry mapKey="Chai" mappedValue="1" caseSensitive="false"/>
    <mapEntry mapKey="broken" mappedValue="much"/>
  </mapping>
</responseDeclaration>
<responseDeclaration identifier="M" cardinality="multiple" baseType="identifier">
  <mapping caseSensitive="false" upperBound="x"><mapEntry mapKey="b" mappedValue="5"/></mapping>
</responseDeclaration>
<responseDeclaration identifier="N" cardinality="single" baseType="float"/>`);

/** What it comes to: one value, a list, or nothing for NULL. */
function come(xml: string, values: Readonly<Record<string, readonly string[]>> = {}) {
  const [expression] = elementsIn(readQtiTree(xml).root);
  const own = new Map(Object.entries(values).map(([id, list]) => [id, { values: list }]));
  const { values: come } = evaluated(expression, { responses, values: own });
  return come.length > 1 ? come : come[0];
}

const T = '<baseValue baseType="boolean">true</baseValue>';
const F = '<baseValue baseType="boolean">false</baseValue>';
const NULL = "<null/>";
const num = (...all: readonly number[]) =>
  all.map((each) => `<baseValue baseType="float">${each}</baseValue>`).join("");
const text = (...all: readonly string[]) =>
  all.map((each) => `<baseValue baseType="string">${each}</baseValue>`).join("");
const many = (...all: readonly string[]) => `<multiple>${text(...all)}</multiple>`;
const row = (...all: readonly string[]) => `<ordered>${text(...all)}</ordered>`;
const op = (name: string, inner: string, attributes = "") =>
  `<${name} ${attributes}>${inner}</${name}>`;

describe("an expression of QTI", () => {
  it.each([
    [op("and", T + T), true],
    [op("and", T + F), false],
    [op("and", T + NULL), undefined],
    [op("and", F + NULL), false],
    [op("or", F + F), false],
    [op("or", F + T), true],
    [op("or", F + NULL), undefined],
    [op("or", T + NULL), true],
    [op("not", T), false],
    [op("not", F), true],
    [op("not", NULL), undefined],
    [op("anyN", T + F + T, 'min="2" max="3"'), true],
    [op("anyN", T + F + T, 'min="3" max="3"'), false],
    [op("anyN", T + F + T, 'min="1" max="1"'), false],
    [op("anyN", T + T, 'min="2" max="2"'), true],
    [op("anyN", T), false],
  ])("of truth: %s", (xml, value) => expect(come(xml)).toBe(value));

  it.each([
    [op("match", text("a", "a")), true],
    [op("match", text("a", "b")), false],
    [op("match", text("a") + NULL), undefined],
    [op("match", NULL + text("a")), undefined],
    [op("match", many("a", "b") + many("b", "a")), true],
    [op("match", many("a", "a") + many("a", "b")), false],
    [op("match", many("a", "b") + many("a")), false],
    [op("match", row("a", "b") + row("b", "a")), false],
    [op("match", row("a", "b") + row("a", "b")), true],
    [op("member", text("a") + many("b", "a")), true],
    [op("member", text("c") + many("b", "a")), false],
    [op("member", text("c") + NULL), undefined],
    [op("member", NULL + many("a")), undefined],
    [op("contains", many("a", "b", "c") + many("c", "a")), true],
    [op("contains", many("a", "b") + many("a", "a")), false],
    [op("contains", many("a", "b", "a") + many("a", "a")), true],
    [op("contains", many("a") + many("b")), false],
    [op("contains", NULL + many("b")), undefined],
    [op("contains", many("b") + NULL), undefined],
    [op("stringMatch", text("Tea", "tea"), 'caseSensitive="true"'), false],
    [op("stringMatch", text("Tea", "tea")), false],
    [op("stringMatch", text("Tea", "tea"), 'caseSensitive="false"'), true],
    [op("stringMatch", text("green tea", "tea")), false],
    [op("stringMatch", text("green tea", "tea"), 'substring="true"'), true],
    [op("stringMatch", text("tea", "green tea"), 'substring="true"'), false],
    [op("stringMatch", text("tea") + NULL), undefined],
    [op("stringMatch", NULL + text("tea")), undefined],
    [op("substring", text("tea", "green tea")), true],
    [op("substring", text("green tea", "tea")), false],
    [op("substring", text("Tea", "green tea"), 'caseSensitive="false"'), true],
    [op("substring", text("Tea", "green tea")), false],
    [op("patternMatch", text("tea"), 'pattern="t.a"'), true],
    [op("patternMatch", text("green tea"), 'pattern="t.a"'), false],
    [op("patternMatch", text("TEA"), 'pattern="t.a"'), false],
    [op("patternMatch", text("TEA"), 'pattern="t.a" caseSensitive="false"'), true],
    [op("patternMatch", text("tea", "t.a")), true],
    [op("patternMatch", NULL, 'pattern="t.a"'), undefined],
  ])("of texts: %s", (xml, value) => expect(come(xml)).toBe(value));

  const within = (mode: string, more = "") => `toleranceMode="${mode}" ${more}`;
  it.each([
    [op("equal", num(2, 2)), true],
    [op("equal", num(2, 2.1)), false],
    [op("equal", num(2, 2.1), 'tolerance="1"'), false],
    [op("equal", num(2) + NULL), undefined],
    [op("equal", NULL + num(2)), undefined],
    [op("equal", num(2) + text("two")), undefined],
    [op("equal", num(2) + text("")), undefined],
    [op("equal", num(10, 11), within("absolute", 'tolerance="1"')), true],
    [op("equal", num(10, 9), within("absolute", 'tolerance="1"')), true],
    [op("equal", num(10, 8.9), within("absolute", 'tolerance="1"')), false],
    [op("equal", num(10, 11.5), within("absolute", 'tolerance="1 2"')), true],
    [op("equal", num(10, 8.5), within("absolute", 'tolerance="1 2"')), false],
    [op("equal", num(10, 12.5), within("absolute", 'tolerance=" 1 2 "')), false],
    [op("equal", num(10, 9), within("absolute", 'tolerance="1" includeLowerBound="false"')), false],
    [op("equal", num(10, 11), within("absolute", 'tolerance="1" includeLowerBound="false"')), true],
    [
      op("equal", num(10, 11), within("absolute", 'tolerance="1" includeUpperBound="false"')),
      false,
    ],
    [op("equal", num(10, 9), within("absolute", 'tolerance="1" includeUpperBound="false"')), true],
    [op("equal", num(0.3, 0.4), within("absolute", 'tolerance="0.1"')), true],
    [op("equal", num(200, 220), within("relative", 'tolerance="10"')), true],
    [op("equal", num(200, 221), within("relative", 'tolerance="10"')), false],
    [op("equal", num(-200, -180), within("relative", 'tolerance="10"')), true],
    [op("equalRounded", num(1.68572, 1.69), 'roundingMode="decimalPlaces" figures="2"'), true],
    [op("equalRounded", num(1.68432, 1.69), 'roundingMode="decimalPlaces" figures="2"'), false],
    [op("equalRounded", num(3.176, 3.183), 'roundingMode="significantFigures" figures="3"'), true],
    [
      op("equalRounded", num(3.1749, 3.183), 'roundingMode="significantFigures" figures="3"'),
      false,
    ],
    [op("equalRounded", num(14, 13), 'roundingMode="significantFigures" figures="1"'), true],
    [op("equalRounded", num(1.4, 1.2)), true],
    [op("equalRounded", num(1) + NULL), undefined],
    [op("equalRounded", NULL + num(1)), undefined],
    [op("lt", num(1, 2)), true],
    [op("lt", num(2, 2)), false],
    [op("lte", num(2, 2)), true],
    [op("lte", num(3, 2)), false],
    [op("gt", num(3, 2)), true],
    [op("gt", num(2, 2)), false],
    [op("gte", num(2, 2)), true],
    [op("gte", num(1, 2)), false],
    [op("gt", num(3) + NULL), undefined],
    [op("lt", NULL + num(3)), undefined],
  ])("that compares numbers: %s", (xml, value) => expect(come(xml)).toBe(value));

  it.each([
    ["sum", [1, 2, 3.5], 6.5],
    ["product", [2, 3, 4], 24],
    ["subtract", [5, 3], 2],
    ["divide", [6, 4], 1.5],
    ["divide", [6, 0], undefined],
    ["power", [2, 10], 1024],
    ["min", [3, 1, 2], 1],
    ["max", [1, 3, 2], 3],
    ["round", [6.5], 7],
    ["round", [-6.5], -6],
    ["truncate", [6.8], 6],
    ["truncate", [-6.8], -6],
    ["integerToFloat", [7], 7],
    ["integerDivide", [7, 2], 3],
    ["integerDivide", [-7, 2], -4],
    ["integerDivide", [7, 0], undefined],
    ["integerModulus", [7, 3], 1],
    ["integerModulus", [-7, 3], 2],
  ])("that counts: %s of %j is %s", (name, numbers, value) => {
    expect(come(op(name, num(...numbers)))).toBe(value);
    expect(come(op(name, num(...numbers.slice(1)) + NULL))).toBeUndefined();
  });

  it.each([
    [op("isNull", NULL), true],
    [op("isNull", text("")), true],
    [op("isNull", text("a")), false],
    [op("containerSize", NULL), 0],
    [op("containerSize", many("a", "b")), 2],
    [op("index", row("a", "b", "c"), 'n="2"'), "b"],
    [op("index", row("a"), 'n="2"'), undefined],
    [op("delete", text("a") + many("a", "b", "a", "c")), ["b", "c"]],
    [op("delete", NULL + many("a", "b")), ["a", "b"]],
    ['<baseValue baseType="integer"> 12 </baseValue>', 12],
    ['<baseValue baseType="integer">twelve</baseValue>', undefined],
    ["<baseValue> a </baseValue>", " a "],
    ['<correct identifier="A"/>', "Tea"],
    ['<default identifier="A"/>', "begun"],
    ['<correct identifier="Z"/>', undefined],
    ['<default identifier="Z"/>', undefined],
    ['<variable identifier="Z"/>', undefined],
    ["<variable/>", undefined],
  ])("of lists and variables: %s", (xml, value) => expect(come(xml)).toEqual(value));

  it.each([
    [{ A: ["Tea"] }, "A", 2],
    [{ A: ["tea"] }, "A", -1],
    [{ A: ["CHAI"] }, "A", 1],
    [{ A: ["broken"] }, "A", -1],
    // Within its bounds.
    [{ A: ["Tea", "Tea"] }, "A", 3],
    [{ A: ["x", "y"] }, "A", -1.5],
    [{}, "A", 0],
    [{ M: ["B", "B", "x"] }, "M", 10],
    [{ N: ["1"] }, "N", 0],
    [{}, "Z", 0],
  ])("that maps %j of %s", (values, id, score) => {
    expect(come(`<mapResponse identifier="${id}"/>`, values)).toBe(score);
  });

  it("is not followed where it is none of these", () => {
    for (const name of ["customOperator", "toString", "constructor"]) {
      expect(() => come(`<${name}/>`)).toThrow(NotFollowed);
    }
    expect(evaluated(undefined, { responses, values: new Map() }).values).toEqual([]);
  });
});

it.each([
  ["a b", "pair", "a b"],
  ["b  a", "pair", "a b"],
  ["b  a", "directedPair", "b a"],
  ["1", "boolean", true],
  ["true", "boolean", true],
  ["0", "boolean", false],
  ["", "float", undefined],
  ["1.5", "duration", 1.5],
  [" x ", "identifier", "x"],
  [" x ", "string", " x "],
])("%j as %s is %j", (written, type, value) => expect(scalarOf(written, type)).toBe(value));

describe("an item's own processing", () => {
  const outcomes = `<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<outcomeDeclaration identifier="SAID" cardinality="multiple" baseType="identifier"/>
<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse>
<mapping><mapEntry mapKey="a" mappedValue="3"/></mapping></responseDeclaration>`;
  const processing = (inner: string, attributes = "") =>
    qtiProcessing(
      itemOf(
        `${outcomes}<responseProcessing ${attributes}>${inner}</responseProcessing>
<modalFeedback outcomeIdentifier="SAID" identifier="yes">Y</modalFeedback>
<modalFeedback outcomeIdentifier="SAID" identifier="yes" showHide="hide">N</modalFeedback>`,
      ),
    );
  const is = (id: string) =>
    `<match><variable identifier="R"/><baseValue baseType="identifier">${id}</baseValue></match>`;
  const score = (points: number) =>
    `<setOutcomeValue identifier="SCORE">${num(points)}</setOutcomeValue>`;
  const said =
    '<setOutcomeValue identifier="SAID"><multiple><baseValue baseType="identifier">yes</baseValue></multiple></setOutcomeValue>';
  const scores = (inner: string, attributes = "") => {
    const { outcomeOf, notFollowed } = processing(inner, attributes);
    const of = (answer?: string) => outcomeOf(answer ? { R: { values: [answer] } } : {}).score;
    return [of("a"), of("b"), of("c"), of(), notFollowed];
  };

  it("takes the first branch whose condition is true", () => {
    const branches = `<responseCondition><responseIf>${is("a")}${score(2)}</responseIf>
<responseElseIf>${is("b")}${score(1)}</responseElseIf><responseElseIf>${is("a")}${score(9)}</responseElseIf>
<responseElse>${score(-1)}</responseElse></responseCondition>`;
    expect(scores(branches)).toEqual([2, 1, -1, -1, undefined]);
    expect(scores(`<responseProcessingFragment>${branches}</responseProcessingFragment>`)).toEqual([
      ...[2, 1, -1, -1, undefined],
    ]);
    // Without an else nothing is set, and a number that nothing sets is 0.
    expect(scores(branches.replace(/<responseElse>.*<\/responseElse>/s, ""))).toEqual([
      ...[2, 1, 0, 0, undefined],
    ]);
  });

  it("goes on behind a condition, and ends where it says so", () => {
    const ends = `<responseCondition><responseIf>${is("a")}${score(2)}<exitResponse/></responseIf></responseCondition>`;
    expect(scores(`${ends}${score(5)}`)).toEqual([2, 5, 5, 5, undefined]);
    expect(scores(`<responseCondition/>${score(1)}`)).toEqual([1, 1, 1, 1, undefined]);
  });

  it.each([
    ["https://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct", [1, 0, 0, 0]],
    ["https://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response", [3, 0, 0, 0]],
    ["/CC2_match", [1, 0, 0, 0]],
    ["", [3, 0, 0, 0]],
    // One that only its authors know: by what is declared, as told.
    ["own.xml", [3, 0, 0, 0], 'responseProcessing template="own.xml"'],
  ])("by the template %j", (template, four, told?: string) => {
    expect(scores("", `template="${template}"`)).toEqual([...four, told]);
    expect(scores("", `templateLocation="${template}"`)).toEqual([...four, told]);
  });

  it("is given up for what is declared, as told, where one of its branches is not known", () => {
    const never = (inner: string) =>
      `<responseCondition><responseIf>${F}${inner}</responseIf></responseCondition>${score(7)}`;
    for (const [inner, name] of [
      [`<setOutcomeValue identifier="SCORE"><random/></setOutcomeValue>`, "random"],
      [
        `<setOutcomeValue identifier="X"><sum><mathOperator/></sum></setOutcomeValue>`,
        "mathOperator",
      ],
    ]) {
      expect(scores(never(inner ?? ""))).toEqual([3, 0, 0, 0, name]);
    }
    expect(scores(`<setOwn/>${score(7)}`)).toEqual([3, 0, 0, 0, "setOwn"]);
    // What sets no score does not score.
    expect(scores(said)).toEqual([3, 0, 0, 0, undefined]);
    const pattern = (text: string) =>
      `${score(7)}<responseCondition><responseIf><patternMatch pattern="${text}"><variable identifier="R"/></patternMatch></responseIf></responseCondition>`;
    expect(scores(pattern("[a-c]"))).toEqual([7, 7, 7, 7, undefined]);
    expect(scores(pattern("[a-"))).toEqual([3, 0, 0, 0, 'patternMatch pattern="[a-"']);
  });

  it("shows and hides what outcomes name", () => {
    const shown = (inner: string) =>
      processing(inner)
        .outcomeOf({})
        .shown.map(({ children }) => children.join(""));
    expect(shown(`${score(1)}${said}`)).toEqual(["Y"]);
    expect(shown(score(1))).toEqual(["N"]);
    expect(shown(said)).toEqual(["Y"]);
  });
});
