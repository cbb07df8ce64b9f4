import { expect, it } from "vitest";
import { readAnkiPackage } from "../../src/formats/anki/read-anki-package.ts";
import { readAnkiText } from "../../src/formats/anki/read-anki-text.ts";
import { ankiWriter } from "../../src/formats/anki/write-anki-package.ts";
import { ankiTextWriter } from "../../src/formats/anki/write-anki-text.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { readSqlite } from "../../src/formats/sqlite/sqlite-file.ts";
import { readZip } from "../../src/formats/zip/read-zip.ts";
import { readBankOf } from "./bank-of.ts";

const code = "```js\nfor (const tea of teas) {\n  steep(tea);\n\n}\n```";
const bank = readBankOf([
  {
    id: "which",
    kind: "short-answer",
    stem: "Which is *this*?\n\n![A cup](../content/cup.png)",
    accept: ["tea"],
  },
  {
    id: "code",
    kind: "reflection",
    stem: `What does it do?\n\n${code}`,
    model: `It steeps \`tea\`, $a^2$.\n\n${code}`,
    tags: ["hot-water"],
  },
  {
    id: "gaps",
    kind: "cloze",
    stem: "Fill the gaps.",
    text: "Tea is [[a]], not [[b]].",
    gaps: [
      { id: "a", accept: ["hot"] },
      { id: "b", accept: ["cold"] },
    ],
    rationale: "It **is**.",
  },
  {
    id: "one",
    kind: "single-choice",
    stem: "Which?",
    options: [
      { id: "x", text: "`a < b`", key: true },
      { id: "y", text: "b" },
    ],
  },
]);
const files = new Map([
  ["../content/cup.png", { name: "cup.png", bytes: new Uint8Array([1, 2, 3]) }],
]);

async function deckOf(changed: Date): Promise<Uint8Array> {
  const questions = bank.items.map((item) => {
    const written = ankiWriter.write(item, files);
    if ("reason" in written) throw new Error(written.reason);
    return { item, text: written.text };
  });
  return ankiWriter.pack(bank, questions, files, changed);
}

it("a deck is what Anki's schema 11 says, whole by SQLite's own check, with ids that stay", async () => {
  const deck = await deckOf(new Date("2026-01-02T03:04:05Z"));
  const entries = readZip(deck);
  expect([...entries.keys()].sort()).toEqual(["0", "collection.anki2", "media"]);
  expect(JSON.parse(new TextDecoder().decode(entries.get("media")))).toEqual({ 0: "cup.png" });
  expect(entries.get("0")).toEqual(new Uint8Array([1, 2, 3]));
  const read = (bytes: Uint8Array) =>
    readSqlite(bytes, [], (query) => ({
      check: query("PRAGMA integrity_check"),
      notes: query("SELECT id, guid, mod, mid, tags, flds FROM notes ORDER BY id"),
      cards: query("SELECT nid, ord, due, type FROM cards ORDER BY due, ord"),
      models: JSON.parse(String(query("SELECT models FROM col")[0]?.models)),
      decks: JSON.parse(String(query("SELECT decks FROM col")[0]?.decks)),
    }));
  const first = await read(entries.get("collection.anki2") ?? new Uint8Array());
  expect(first.check).toMatchObject([{ integrity_check: "ok" }]);
  const byGuid = new Map(first.notes.map((note) => [note.guid, note]));
  expect([...byGuid.keys()].sort()).toEqual(["tea/code", "tea/gaps", "tea/one", "tea/which"]);
  expect(String(byGuid.get("tea/code")?.flds)).toContain(
    '<pre><code class="language-js">for (const tea of teas) {\n  steep(tea);\n\n}\n</code></pre>',
  );
  expect(byGuid.get("tea/code")).toMatchObject({ tags: " hot-water ", mod: 1_767_323_045 });
  expect(String(byGuid.get("tea/code")?.flds)).toContain("\\(a^2\\)");
  expect(String(byGuid.get("tea/which")?.flds)).toContain('<img src="cup.png" alt="A cup">');
  expect(String(byGuid.get("tea/gaps")?.flds)).toContain("Tea is {{c1::hot}}, not {{c2::cold}}.");
  expect(String(byGuid.get("tea/one")?.flds)).toContain("<code>a &lt; b</code>");
  expect(first.cards.map(({ ord, due }) => [ord, due])).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 3],
    [0, 4],
  ]);
  for (const { mid } of first.notes) expect(first.models[String(mid)]).toBeDefined();
  expect(Object.values(first.decks).map((each) => (each as { name: string }).name)).toContain(
    "Tea",
  );
  const later = readZip(await deckOf(new Date("2026-05-05T00:00:00Z")));
  const second = await read(later.get("collection.anki2") ?? new Uint8Array());
  expect(second.notes.map(({ id, guid, flds }) => [id, guid, flds])).toEqual(
    first.notes.map(({ id, guid, flds }) => [id, guid, flds]),
  );
  expect(await deckOf(new Date("2026-01-02T03:04:05Z"))).toEqual(deck);
});

it("what goes out comes in again, with its picture", async () => {
  const { questions, assets } = await readAnkiPackage(await deckOf(new Date(0)));
  const byId = new Map(questions.map((question) => [question.id, draftOf(question)]));
  expect(byId.get("which")).toMatchObject({
    item: {
      kind: "short-answer",
      stem: "Which is *this*?\n\n![A cup](waymark-asset:cup.png)",
      accept: ["tea"],
    },
    losses: [],
  });
  expect(byId.get("code")).toMatchObject({
    item: { kind: "reflection", stem: `What does it do?\n\n${code}` },
  });
  expect(byId.get("gaps")).toMatchObject({
    item: { kind: "cloze", text: "Tea is [[gap-1]], not [[gap-2]].", rationale: "It **is**." },
  });
  expect([...(assets?.keys() ?? [])]).toEqual(["cup.png"]);
});

it("a text file has HTML of the Markdown in one line each, and what is true in the bank's language", () => {
  const items = readBankOf([
    { id: "code", kind: "reflection", stem: `What does it *do*?\n\n${code}`, model: "It steeps." },
    {
      ...{ id: "both", kind: "multiple-choice", scoring: "per-option", stem: "Which?" },
      options: [
        { id: "x", text: "`a < b`", key: true },
        { id: "y", text: "b", key: true },
        { id: "z", text: "c" },
      ],
    },
    { id: "stars", kind: "short-answer", stem: "Which sum?", accept: ["2*3*4"] },
    { id: "warm", kind: "true-false", stem: "Tee ist **warm**.", answer: true },
  ]).items;
  const lines = items.map((item) => {
    const written = ankiTextWriter.write(item, new Map(), { true: "Richtig", false: "Falsch" });
    return "text" in written ? written.text : written.reason;
  });
  expect(lines).toEqual([
    'code\t"<p>What does it <em>do</em>?</p> <pre><code class=""language-js"">for (const tea of teas) {<br>  steep(tea);<br><br>}</code></pre>"\tIt steeps.\t',
    "both\t<p>Which?</p> <ul> <li><code>a &lt; b</code></li> <li>b</li> <li>c</li> </ul>\t<ul> <li><code>a &lt; b</code></li> <li>b</li> </ul>\t",
    "stars\tWhich sum?\t2*3*4\t",
    "warm\t<p>Tee ist <strong>warm</strong>.</p> <ul> <li>Richtig</li> <li>Falsch</li> </ul>\tRichtig\t",
  ]);
  const { questions } = readAnkiText(
    `#separator:tab\n#html:true\n#guid column:1\n${lines.join("\n")}\n`,
  );
  expect(questions.map(draftOf)).toMatchObject([
    { item: { kind: "short-answer", stem: `What does it *do*?\n\n${code}` } },
    {},
    { item: { kind: "short-answer", accept: ["2*3*4"] } },
    { item: { accept: ["Richtig"] } },
  ]);
});
