import { readSheet } from "read-excel-file/node";
import { expect, it } from "vitest";
import { draftOf } from "../../src/formats/question/draft.ts";
import { UnreadableFile } from "../../src/formats/unreadable-file.ts";
import { readXlsx } from "../../src/formats/xlsx/read-xlsx.ts";
import { xlsxTemplate, xlsxWriter } from "../../src/formats/xlsx/write-xlsx.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";
import { readBankOf } from "./bank-of.ts";

const bank = readBankOf([
  {
    ...{ id: "sum", kind: "single-choice", stem: "=1+1?\n\n  `a  b`", rationale: "_x0041_ & <b>" },
    options: [
      { id: "x", text: "-2", key: true },
      { id: "y", text: "+3" },
    ],
    tags: ["sums"],
  },
  { id: "ice", kind: "short-answer", stem: "Frozen?", accept: ["ice", "frozen water"] },
]);

async function workbook(): Promise<Uint8Array> {
  const questions = bank.items.flatMap((item) => {
    const written = xlsxWriter.write(item, new Map());
    return "text" in written ? [{ item, text: written.text }] : [];
  });
  return xlsxWriter.pack(bank, questions, new Map(), new Date(0));
}

it("another reader of workbooks finds the same columns and rows as in CSV, as text", async () => {
  const rows = await readSheet(Buffer.from(await workbook()));
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ["kind", "id", "question", "answer", "option 1", "option 2"],
    ["single-choice", "sum", "=1+1?\n\n  `a  b`", "-2", "-2", "+3"],
    ["short-answer", "ice", "Frozen?", "ice | frozen water", null, null],
  ]);
});

it("what goes out comes in again, with its row as its place", async () => {
  const { questions } = readXlsx(await workbook());
  expect(questions.map(({ place, id }) => [place, id])).toEqual([
    [{ inner: "Tea", line: 2, column: 1 }, "sum"],
    [{ inner: "Tea", line: 3, column: 1 }, "ice"],
  ]);
  expect(questions.map(draftOf)).toMatchObject([
    {
      item: {
        ...{ stem: "=1+1?\n\n  `a  b`", rationale: "_x0041_ & <b>", tags: ["sums"] },
        options: [{ text: "-2", key: true }, { text: "+3" }],
      },
    },
    { item: { accept: ["ice", "frozen water"] } },
  ]);
});

// As ECMA-376, Part 1, 18 has them, and as Excel and LibreOffice write them.
const files = (sheet: string, strings = "") => ({
  "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Old" state="hidden" r:id="rId9"/><sheet name="Quiz" r:id="rId1"/><sheet name="More" r:id="rId2"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/one.xml"/><Relationship Id="rId2" Type="t" Target="worksheets/two.xml"/></Relationships>`,
  "xl/worksheets/one.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
});
const zipped = (parts: Readonly<Record<string, string>>) =>
  writeZip(
    new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

it("cells are what they show: shared, rich and inline texts, numbers, truth, what formulas came to", () => {
  const strings =
    "<si><t>Question</t></si><si><r><t>What </t></r><r><rPr><b/></rPr><t>is it?</t></r><rPh><t>aloud</t></rPh></si><si><t>a_x000D_b</t></si>";
  const sheet = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Answer</t></is></c><c r="D2" t="str"><f>x</f><v>Tolerance</v></c></row>
    <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="D4"><v>1E-2</v></c></row>
    <row><c t="s"><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>`;
  const { questions, losses } = readXlsx(zipped(files(sheet, strings)));
  expect(questions.map(({ place }) => place.line)).toEqual([4, 5]);
  expect(questions.map(draftOf)).toMatchObject([
    { item: { kind: "numeric", stem: "What is it?", value: 0.3, tolerance: 0.01 } },
    { item: { kind: "true-false", stem: "a\rb", answer: true } },
  ]);
  expect(losses).toEqual([{ kind: "dropped", what: 'the sheet "More"' }]);
});

it("a sheet of words on how to fill it in is passed over, and told", () => {
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`;
  const { questions, losses } = readXlsx(
    zipped({
      ...files(row(["How to fill this in"])),
      "xl/worksheets/two.xml": `<worksheet><sheetData>${row(["question", "answer"])}${row(["Warm?", "tea"])}</sheetData></worksheet>`,
    }),
  );
  expect(questions.map(({ place }) => place)).toEqual([{ inner: "More", line: 2, column: 1 }]);
  expect(losses).toEqual([{ kind: "dropped", what: 'the sheet "Quiz"' }]);
});

it("a workbook to fill in has a row for each kind", () => {
  expect(readXlsx(xlsxTemplate()).questions).toHaveLength(8);
});

it("what is no workbook, or reaches too far, is refused or read in words", () => {
  const refused: readonly (readonly [Uint8Array, string])[] = [
    [new TextEncoder().encode("question,answer"), "no workbook"],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "of the old kind"],
    [zipped({ a: "x" }), "no sheet"],
    [zipped(files('<row><c t="str"><v>a</v></c></row>')), 'called "question"'],
    [zipped({ "xl/big.xml": "0".repeat(33 * 1024 * 1024) }), "more than 32 MB"],
  ];
  for (const [bytes, words] of refused) {
    expect(() => readXlsx(bytes)).toThrow(UnreadableFile);
    expect(() => readXlsx(bytes)).toThrow(words);
  }
  const far = `<row r="1"><c r="A1" t="str"><v>question</v></c><c r="B1" t="str"><v>answer</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>q</v></c><c r="B1048576" t="str"><v>a</v></c><c r="XFD1048576"><v>1</v></c></row>`;
  expect(readXlsx(zipped(files(far))).questions).toHaveLength(1);
});

it("a day is a day, by its style, and pictures on sheets are told", () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
  const sheet = `<row r="1">${cell("A1", "question")}${cell("B1", "answer")}</row><row r="2">${cell("A2", "When?")}<c r="B2" s="1"><v>45000.5</v></c></row><row r="3">${cell("A3", "How many?")}<c r="B3" s="2"><v>45000</v></c></row><row r="4">${cell("A4", "Which day?")}<c r="B4" s="3"><v>45000</v></c></row>`;
  const { questions, losses } = readXlsx(
    zipped({
      ...files(sheet),
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\ mmm"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      "xl/media/image1.png": "x",
    }),
  );
  // 45,000 is 15 March 2023, as Excel and LibreOffice show it.
  expect(questions.map(draftOf)).toMatchObject([
    { item: { accept: ["2023-03-15"] } },
    { item: { accept: ["45000"] } },
    { item: { accept: ["2023-03-15"] } },
  ]);
  expect(losses).toContainEqual({
    kind: "dropped",
    what: "1 pictures, which lie on sheets and in no cell",
  });
});
