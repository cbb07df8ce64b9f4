import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { parse } from "gift-pegjs";
import sqlite from "node-sqlite3-wasm";
import { SaxesParser } from "saxes";
import { expect, it, onTestFinished } from "vitest";
import { aikenWriter } from "../../src/formats/aiken/write-aiken.ts";
import { ankiWriter } from "../../src/formats/anki/write-anki-package.ts";
import { ankiTextWriter } from "../../src/formats/anki/write-anki-text.ts";
import { csvWriter } from "../../src/formats/csv/write-csv.ts";
import { bankText, questionText } from "../../src/formats/export/bank-text.ts";
import type { TextWriter } from "../../src/formats/export/exported.ts";
import { giftWriter } from "../../src/formats/gift/write-gift.ts";
import { moodleXmlWriter } from "../../src/formats/moodle-xml/write-moodle-xml.ts";
import { qti12Writer } from "../../src/formats/qti/write-qti1.ts";
import { readBankOf } from "./bank-of.ts";

// What goes out, as others read it: readers that share no code with ours. npm has none of Moodle XML, Aiken, Anki's
// text and QTI 1.2 that is kept: there the oracle is a reader of XML or of separated values, and what the format's
// own documents demand. Workbooks have theirs in xlsx.test.ts, QTI 2 and 3 their schemas in qti-schemas.test.ts.

const bank = readBankOf([
  {
    ...{ id: "which", kind: "single-choice", stem: "Which = {this}?", rationale: "It ~is~." },
    options: [
      { id: "x", text: "a: b", key: true, feedback: "Yes #1." },
      { id: "y", text: "c = d" },
    ],
  },
  { id: "truth", kind: "true-false", stem: "Hot?", answer: false },
  { id: "word", kind: "short-answer", stem: "Frozen?", accept: ["ice", "frozen water"] },
  { id: "number", kind: "numeric", stem: "How much?", value: 5, tolerance: 1 },
  {
    ...{ id: "pairs", kind: "matching", stem: "Which?" },
    prompts: [
      { id: "a", text: "A", match: "one" },
      { id: "b", text: "B", match: "two" },
    ],
    responses: [
      { id: "one", text: "1" },
      { id: "two", text: "2" },
    ],
  },
  { id: "essay", kind: "reflection", stem: 'Why, "so"?\n\n< & ]]> ü;\ttab', model: "So, *it* is." },
]);

function textBy(writer: TextWriter): string {
  const questions = bank.items.flatMap((item) => questionText(item, writer) ?? []);
  return bankText(bank, writer, questions).text;
}

it("GIFT that goes out is what another reader of GIFT takes it for", () => {
  const [category, ...read] = parse(textBy(giftWriter));
  expect(category).toMatchObject({ type: "Category" });
  expect(read.map(({ type }) => type)).toEqual([
    "MC",
    "TF",
    "Short",
    "Numerical",
    "Matching",
    "Essay",
  ]);
  expect(read[0]).toMatchObject({
    stem: { format: "markdown", text: "Which = {this}?" },
    globalFeedback: { text: "It ~is~." },
    choices: [
      { isCorrect: true, text: { text: "a: b" }, feedback: { text: "Yes #1." } },
      { isCorrect: false, text: { text: "c = d" } },
    ],
  });
  expect(read[1]).toMatchObject({ isTrue: false });
});

it("CSV is what another reader of CSV takes it for, each row as long as its head", () => {
  const rows = parseCsv(textBy(csvWriter), { columns: true, group_columns_by_name: true });
  expect(rows).toHaveLength(bank.items.length);
  expect(rows[0]).toMatchObject({
    ...{ kind: "single-choice", id: "which", question: "Which = {this}?", answer: "a: b" },
    ...{ "option 1": "a: b", "option 2": "c = d", explanation: "It ~is~." },
  });
  expect(rows[5]).toMatchObject({
    question: 'Why, "so"?\n\n< & ]]> ü;\ttab',
    answer: "So, *it* is.",
  });
});

it("Anki's text has its headers, then a note in each row", () => {
  const text = textBy(ankiTextWriter);
  const headers = text.split("\n").filter((line) => line.startsWith("#"));
  expect(headers).toContain("#separator:tab");
  expect(headers).toContain("#html:true");
  const rows = parseCsv(text, { delimiter: "\t", comment: "#", comment_no_infix: true });
  expect(rows.map(([id]) => id)).toEqual(bank.items.map(({ id }) => expect.stringContaining(id)));
  expect(rows.at(-1)?.join("\t")).toContain("&lt; &amp; ]]&gt; ü;");
});

it("Aiken has a line of a question, options A) B) and so on, and its answer", () => {
  // https://docs.moodle.org/en/Aiken_format
  const blocks = textBy(aikenWriter).trim().split("\n\n");
  expect(blocks).toHaveLength(2);
  for (const block of blocks)
    expect(block).toMatch(/^[^\n]+\n(?:[A-Z]\) [^\n]+\n){2,}ANSWER: [A-Z]$/);
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** By a strict reader of XML, which throws where it is not well-formed. */
function xmlTree(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const take = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}

const named = ({ children }: Element, name: string) =>
  children.filter((each) => each.name === name);
const words = (element: Element | undefined): string =>
  element === undefined ? "" : (named(element, "text")[0]?.text ?? "").trim();

it("Moodle XML is well-formed, and each question has what Moodle's import asks for", () => {
  const [quiz] = xmlTree(textBy(moodleXmlWriter)).children;
  if (!quiz) throw new Error("there is no <quiz>");
  const [category, ...questions] = named(quiz, "question");
  expect(category?.attributes.type).toBe("category");
  // https://docs.moodle.org/en/Moodle_XML_format
  const asked = questions.map((question) => {
    expect(words(named(question, "name")[0])).not.toBe("");
    expect(words(named(question, "questiontext")[0])).not.toBe("");
    expect(named(question, "questiontext")[0]?.attributes.format).toBe("markdown");
    const answers = named(question, "answer");
    for (const { attributes } of answers) expect(Number(attributes.fraction)).not.toBeNaN();
    return [
      question.attributes.type,
      answers.map((each) => [each.attributes.fraction, words(each)]),
    ];
  });
  expect(asked).toEqual([
    ["multichoice", [...[["100", "a: b"]], ["0", "c = d"]]],
    ["truefalse", [...[["0", "true"]], ["100", "false"]]],
    ["shortanswer", [...[["100", "ice"]], ["100", "frozen water"]]],
    ["numerical", [["100", "5"]]],
    ["matching", []],
    ["essay", []],
  ]);
  const [multi, , , number, pairs, essay] = questions;
  expect(multi && named(multi, "single")[0]?.text).toBe("true");
  expect(number && named(named(number, "answer")[0] ?? quiz, "tolerance")[0]?.text).toBe("1");
  const both = (pairs ? named(pairs, "subquestion") : []).map((each) => [
    words(each),
    words(named(each, "answer")[0]),
  ]);
  expect(both).toEqual([
    ["A", "1"],
    ["B", "2"],
  ]);
  expect(words(essay && named(essay, "questiontext")[0])).toBe('Why, "so"?\n\n< & ]]> ü;\ttab');
});

async function packed(writer: typeof ankiWriter) {
  const questions = bank.items.flatMap((item) => {
    const written = writer.write(item, new Map());
    return "text" in written ? [{ item, text: written.text }] : [];
  });
  return unzipSync(await writer.pack(bank, questions, new Map(), new Date(0)));
}

it("QTI 1.2 is well-formed, and its manifest names every file", async () => {
  const files = await packed(qti12Writer);
  const texts = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  const trees = new Map(texts.map(([name = "", text = ""]) => [name, xmlTree(text)]));
  const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
  const manifest = trees.get("imsmanifest.xml");
  if (!manifest) throw new Error("there is no manifest");
  const hrefs = all(manifest).flatMap(({ attributes: { href } }) => href ?? []);
  expect([...new Set(hrefs)].toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "imsmanifest.xml")
      .toSorted(),
  );
  const items = [...trees.values()].flatMap(all).filter(({ name }) => name === "item");
  expect(items.map(({ attributes }) => attributes.ident)).toEqual(bank.items.map(({ id }) => id));
  for (const item of items) expect(named(item, "presentation")).toHaveLength(1);
});

it("Anki's package has a database that another build of SQLite opens", async () => {
  const { "collection.anki2": collection } = await packed(ankiWriter);
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "collection.anki2");
  writeFileSync(file, collection ?? new Uint8Array());
  const database = new sqlite.Database(file, { readOnly: true });
  onTestFinished(() => database.close());
  expect(database.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const notes = database.all("SELECT guid, flds FROM notes ORDER BY id");
  expect(notes.map(({ guid }) => guid).toSorted()).toEqual(
    bank.items.map(({ id }) => `tea/${id}`).toSorted(),
  );
  const models = JSON.parse(String(database.get("SELECT models FROM col")?.models));
  const fields = new Map(Object.entries(models).map(([id, model]) => [Number(id), model]));
  for (const { mid, flds } of database.all("SELECT mid, flds FROM notes")) {
    const model = fields.get(Number(mid)) as { readonly flds: readonly unknown[] };
    expect(String(flds).split("\u001f")).toHaveLength(model.flds.length);
  }
});
