import { expect, it } from "vitest";
import { readAnkiPackage } from "../../src/formats/anki/read-anki-package.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { writeSqlite } from "../../src/formats/sqlite/sqlite-file.ts";
import { UnreadableFile } from "../../src/formats/unreadable-file.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";
import { basic, cloze, latestDeck, legacyDeck, reversed } from "./anki-decks.ts";

const country = {
  name: "Country",
  fields: ["Name", "Capital", "Map", "Note", "Reverse"],
  templates: [
    [
      '<div class="q">What is the capital of {{Name}}?</div>{{#Map}}<br>{{Map}}{{/Map}}{{hint:Note}}',
      "{{FrontSide}}<hr id=answer>{{type:Capital}}",
    ],
    ["{{#Reverse}}Whose capital is {{Capital}}?{{/Reverse}}", "{{Capital}}<hr id=answer>{{Name}}"],
  ] as const,
};

const deck = {
  types: [basic, reversed, cloze, country],
  notes: [
    {
      ...{ id: 1, guid: "ab#1", type: "Basic", tags: " green  hot ", deck: "Tea::Green" },
      fields: ["Which <b>tea</b>?", "<div>Sencha</div>"],
    },
    {
      ...{ id: 2, guid: "ab#2", type: "Basic" },
      fields: ["How?", "<pre><code>steep()\n  wait()</code></pre>"],
    },
    {
      ...{ id: 3, guid: "ab#3", type: "Basic (and reversed card)", cards: [0, 1] },
      fields: ["Wasser", "water"],
    },
    {
      ...{ id: 4, guid: "ab#4", type: "Cloze", cards: [0, 1], deck: "Tea::Green" },
      fields: ["Tea is {{c1::hot}} and {{c2::green}}.", "Or black."],
    },
    {
      ...{ id: 5, guid: "ab#5", type: "Country" },
      fields: ["Italy", "Rome", '<img src="it aly.png">', "Not Milan", ""],
    },
    {
      ...{ id: 6, guid: "ab#6", type: "Basic" },
      fields: ["What sounds so? [sound:rain.mp3]", "rain [sound:gone.mp3]"],
    },
    { id: 7, guid: "ab#7", type: "Basic", fields: ["Alone", ""] },
  ],
  files: { "it aly.png": "PNG", "rain.mp3": "MP3", "_unused.js": "x" },
};

it.each([
  ["for older versions", legacyDeck],
  ["of today", latestDeck],
])("a package %s has its cards, as their templates ask them", async (_, make) => {
  const { questions, leftOut, assets } = await readAnkiPackage(await make(deck));
  expect(
    questions.map(({ name, category, tags, place }) => [name, category, tags, place.line]),
  ).toEqual([
    ["ab#1", "Tea/Green", ["green", "hot"], 1],
    ["ab#2", undefined, [], 2],
    ["ab#3", undefined, [], 3],
    ["ab#3 2", undefined, [], 3],
    ["ab#4", "Tea/Green", [], 4],
    ["ab#5", undefined, [], 5],
    ["ab#6", undefined, [], 6],
  ]);
  expect(questions.map(draftOf)).toMatchObject([
    { item: { kind: "short-answer", stem: "Which **tea**?", accept: ["Sencha"] }, losses: [] },
    { item: { kind: "reflection", stem: "How?", model: "```\nsteep()\n  wait()\n```" } },
    { item: { stem: "Wasser", accept: ["water"] }, losses: [] },
    { item: { stem: "water", accept: ["Wasser"] }, losses: [] },
    {
      item: {
        ...{ kind: "cloze", text: "Tea is [[gap-1]] and [[gap-2]].", rationale: "Or black." },
        gaps: [{ accept: ["hot"] }, { accept: ["green"] }],
      },
      losses: [{ what: "2 cards are one question with 2 gaps" }],
    },
    {
      item: {
        ...{ kind: "short-answer", accept: ["Rome"], hints: ["Not Milan"] },
        stem: expect.stringContaining("What is the capital of Italy?"),
      },
      losses: [],
    },
    {
      item: { kind: "short-answer", accept: ["rain"] },
      losses: [
        { what: "the sound gone.mp3, which did not come with the file" },
        { what: "the question: <audio> stays HTML, without styles" },
      ],
    },
  ]);
  const stems = questions.map(draftOf).map((made) => ("item" in made ? made.item.stem : ""));
  expect(stems[5]).toContain("![](waymark-asset:it-aly.png)");
  expect(stems[6]).toContain('src="waymark-asset:rain.mp3"');
  expect(
    [...(assets ?? [])].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ["it-aly.png", "PNG"],
    ["rain.mp3", "MP3"],
  ]);
  expect(leftOut).toMatchObject([{ name: "ab#7", why: "no-question", place: { line: 7 } }]);
});

it("what is no package of Anki's is refused in words", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const zip = (files: Readonly<Record<string, Uint8Array>>) =>
    writeZip(new Map(Object.entries(files)));
  const table = (statement: string) => writeSqlite((database) => database.exec(statement));
  const view = await table(
    `CREATE TABLE col (x); CREATE TABLE cards (x);
     CREATE VIEW notes AS WITH RECURSIVE n(id) AS (VALUES(1) UNION ALL SELECT id + 1 FROM n)
       SELECT id, '' AS guid, 0 AS mid, '' AS tags, '' AS flds FROM n`,
  );
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [bytes("hello"), "neither a package"],
    [zip({ a: bytes("x") }), "no collection"],
    [zip({ "collection.anki2": bytes("x") }), "neither a package"],
    [zip({ "collection.anki21b": bytes("x") }), "damaged"],
    [await table("CREATE TABLE facts (x)"), "a deck of Anki 1"],
    [await table("CREATE TABLE tea (x)"), "none of Anki's"],
    [view, 'no table "notes" but a view'],
    [await table("CREATE TABLE col (x); CREATE TABLE notes (x); CREATE TABLE cards (x)"), "cannot"],
    [bytes(`SQLite format 3\0${"x".repeat(2000)}`), "cannot be read"],
    [
      zip({ "collection.anki2": await table("CREATE TABLE col (x)"), "../evil": bytes("x") }),
      "leads out",
    ],
  ];
  for (const [file, words] of cases) {
    const failed = await readAnkiPackage(file).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failed, words).toBeInstanceOf(UnreadableFile);
    expect(String(failed)).toContain(words);
  }
});
