import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isSeq, parse, parseDocument } from "yaml";
import { importReading } from "../../src/cli/import/import-file.ts";
import { readGift } from "../../src/formats/gift/read-gift.ts";
import { parseBank } from "../../src/site/read/parse-bank.ts";

// An import again: what the author changed stays, what the source changed comes over, what both changed is told.

interface Question {
  readonly name: string;
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly feedback: string }[];
}

/** As Moodle's documentation of the format has it; the first option is right. */
function giftOf(questions: readonly Question[]): string {
  return questions
    .map(({ name, stem, options }) => {
      const lines = options.map(
        ({ text, feedback }, at) => `${at === 0 ? "=" : "~"}${text}#${feedback}`,
      );
      return `::${name}::${stem}{\n${lines.join("\n")}\n}\n`;
    })
    .join("\n");
}

function imported(gift: string, bank?: { readonly text: string; readonly record: string }) {
  const { report, ...made } = importReading(readGift(gift), {
    origin: { file: "tea.gift", format: "gift" },
    ...{ to: "quizzes/tea.yaml", content: "content" },
    before: bank?.text,
    record: bank?.record,
  });
  return { text: made.bank ?? "", record: made.record ?? "", report };
}

interface Written {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly feedback: string;
  }[];
}

function itemsIn(text: string): readonly Written[] {
  return (parse(text) as { readonly items: readonly Written[] }).items;
}

function valueAt(items: readonly Written[], [at, field, option]: Place): string | undefined {
  const item = items[at];
  if (field === "stem") return item?.stem;
  return item?.options[option]?.[field];
}

type Place = readonly [item: number, field: "stem" | "text" | "feedback", option: number];

const COUNT = 3;
const first: readonly Question[] = Array.from({ length: COUNT }, (_, at) => ({
  name: `Q${at}`,
  stem: `What is tea ${at}?`,
  options: ["A leaf", "A root", "A stone"].map((text) => ({
    text: `${text} ${at}`,
    feedback: `As for ${text.toLowerCase()} ${at}.`,
  })),
}));

const place = fc.tuple(
  fc.nat({ max: COUNT - 1 }),
  fc.constantFrom("stem" as const, "text" as const, "feedback" as const),
  fc.nat({ max: 2 }),
) satisfies fc.Arbitrary<Place>;
const places = fc.uniqueArray(place, { maxLength: 8, selector: keyOf });

function keyOf([at, field, option]: Place): string {
  return field === "stem" ? `${at} stem` : `${at} ${field} ${option}`;
}

/** The author's way: the text of the bank, changed by hand, with a remark behind each change. */
function editedBank(text: string, edits: readonly Place[]): string {
  return edits.reduce((bank, edit) => {
    const was = valueAt(itemsIn(bank), edit);
    const now = `Mine ${keyOf(edit)}`;
    return bank
      .split("\n")
      .flatMap((line) => {
        if (!line.includes(String(was))) return [line];
        const changed = line.replace(String(was), now);
        return [
          `${/^ */.exec(line)?.[0] ?? ""}# Why ${keyOf(edit)}.`,
          `${changed} # Behind ${keyOf(edit)}.`,
        ];
      })
      .join("\n");
  }, text);
}

function changedSource(changes: readonly Place[]): readonly Question[] {
  const has = (wanted: string) => changes.some((change) => keyOf(change) === wanted);
  return first.map(({ name, stem, options }, at) => ({
    name,
    stem: has(`${at} stem`) ? `Theirs ${at} stem` : stem,
    options: options.map(({ text, feedback }, option) => ({
      text: has(`${at} text ${option}`) ? `Theirs ${at} text ${option}` : text,
      feedback: has(`${at} feedback ${option}`) ? `Theirs ${at} feedback ${option}` : feedback,
    })),
  }));
}

describe("an import again", () => {
  it("keeps every edit of the author's, takes every other change of the source's, and tells the rest", () => {
    fc.assert(
      fc.property(places, places, fc.context(), (edits, changes, context) => {
        const bank = imported(giftOf(first));
        const edited = editedBank(bank.text, edits);
        context.log(edited);
        const after = imported(giftOf(changedSource(changes)), { ...bank, text: edited });
        context.log(after.text);
        const items = itemsIn(after.text);
        for (const edit of edits) {
          expect(valueAt(items, edit)).toBe(`Mine ${keyOf(edit)}`);
          expect(after.text).toContain(`# Why ${keyOf(edit)}.`);
          expect(after.text).toContain(`# Behind ${keyOf(edit)}.`);
        }
        const mine = new Set(edits.map(keyOf));
        const told = after.report.items.flatMap(({ conflicts = [] }) => conflicts);
        for (const change of changes) {
          const theirs = `Theirs ${change.slice(0, change[1] === "stem" ? 2 : 3).join(" ")}`;
          if (!mine.has(keyOf(change))) expect(valueAt(items, change)).toBe(theirs);
          else {
            const conflict = told.find(({ says }) => says === theirs);
            expect(conflict?.from).toMatchObject({ file: "tea.gift" });
            const line = after.text.split("\n")[(conflict?.to?.line ?? 0) - 1];
            expect(line).toContain(`Mine ${keyOf(change)}`);
          }
        }
        expect(told).toHaveLength(changes.filter((change) => mine.has(keyOf(change))).length);
        const idsOf = (all: readonly Written[]) =>
          all.map(({ id, options }) => [id, ...options.map((option) => option.id)]);
        expect(idsOf(items)).toEqual(idsOf(itemsIn(bank.text)));
        const { diagnostics } = parseBank({ path: "quizzes/tea.yaml", text: after.text });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        // What was told once is not told again.
        const again = imported(giftOf(changedSource(changes)), after);
        expect(again.text).toBe(after.text);
        expect(again.report.items.flatMap(({ conflicts = [] }) => conflicts)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps comments wherever they stand, also of what the source no longer has", () => {
    const bank = imported(giftOf(first));
    let count = 0;
    const edited = bank.text
      .split("\n")
      .flatMap((line) => {
        if (!/^ {4}/.test(line)) return [line];
        const [indent = ""] = /^ */.exec(line) ?? [];
        count += 1;
        return [`${indent}# before ${count}.`, `${line} # behind ${count}.`];
      })
      .join("\n");
    const fewer = first.map((question, at) => ({
      ...question,
      stem: `${question.stem} Really?`,
      options: question.options.filter((_, option) => option !== (at === 0 ? 2 : 1)),
    }));
    const after = imported(giftOf(fewer), { ...bank, text: edited });
    for (let at = 1; at <= count; at++) {
      expect(after.text).toMatch(new RegExp(`# before ${at}\\.$`, "m"));
      expect(after.text).toMatch(new RegExp(`# behind ${at}\\.$`, "m"));
    }
    expect(itemsIn(after.text).map(({ options }) => options.length)).toEqual([2, 2, 2]);
    expect(after.report.items[0]?.updated).toEqual([
      "stem",
      "options › a-stone-0: no longer in the source",
    ]);
  });

  it("takes new options in where they stand in the source, and leaves out what the author took out", () => {
    const bank = imported(giftOf(first));
    const document = parseDocument(bank.text);
    const items = document.get("items");
    if (!isSeq(items)) throw new Error("no items");
    items.items.splice(1, 1);
    const [item] = items.items;
    const options = isMap(item) ? item.get("options") : undefined;
    if (!isSeq(options)) throw new Error("no options");
    options.items.splice(1, 1);
    options.items.push(document.createNode({ id: "mine", text: "Mine" }));
    const more = first.map((question, at) =>
      at === 0
        ? {
            ...question,
            options: question.options.toSpliced(1, 0, { text: "A flower", feedback: "No." }),
          }
        : question,
    );
    const after = imported(giftOf(more), { ...bank, text: String(document) });
    expect(itemsIn(after.text).map(({ options }) => options.map(({ text }) => text))).toEqual([
      ["A leaf 0", "A flower", "A stone 0", "Mine"],
      ["A leaf 2", "A root 2", "A stone 2"],
    ]);
    expect(after.report.items.map(({ result }) => result)).toEqual([
      ...["updated", "left-out", "unchanged"],
    ]);
    expect(after.report.items[1]?.reason).toContain("you took it out");
    expect(after.report.gone).toEqual([]);
  });

  it("never makes two answers right of which one was to be", () => {
    const bank = imported("::A::Which?{=one ~two ~three}\n");
    const edited = bank.text
      .replace("text: one, key: true", "text: one")
      .replace("text: two", "text: two, key: true");
    const after = imported("::A::Which of these?{~one ~two =three}\n", { ...bank, text: edited });
    expect(after.text).toContain("stem: Which of these?");
    expect(after.text.match(/key: true/g)).toHaveLength(1);
    expect(after.text).toContain("text: two, key: true");
    expect(after.report.items[0]?.conflicts).toMatchObject([
      { what: "options", says: ["three"], from: { line: 1 } },
    ]);
  });

  it("takes over what the source made another kind, but not over the author's own answer", () => {
    const bank = imported("::A::Hot?{T}\n\n::B::Cold?{T}\n");
    const edited = bank.text.replace(/(Cold\?\n {4}answer:) true/, "$1 false");
    const after = imported("::A::Hot?{=yes ~no}\n\n::B::Cold?{=yes ~no}\n", {
      ...bank,
      text: edited,
    });
    expect(itemsIn(after.text)).toMatchObject([
      { kind: "single-choice" },
      { kind: "true-false", answer: false },
    ]);
    expect(after.report.items[1]?.conflicts).toMatchObject([
      { what: "kind", says: { kind: "single-choice" } },
    ]);
  });

  it("follows ids that the author has changed, of questions and options", () => {
    const bank = imported(giftOf(first));
    const edited = bank.text
      .replace("id: tea-what-is-tea-1", "id: leaf")
      .replace("id: a-root-1", "id: root");
    const changes: readonly Place[] = [
      [1, "stem", 0],
      [1, "text", 1],
    ];
    const after = imported(giftOf(changedSource(changes)), { ...bank, text: edited });
    const item = itemsIn(after.text)[1];
    expect(item).toMatchObject({ id: "leaf", stem: "Theirs 1 stem" });
    expect(item?.options[1]).toMatchObject({ id: "root", text: "Theirs 1 text 1" });
    expect(itemsIn(after.text)).toHaveLength(COUNT);
  });

  it("without a record of what was imported, keeps what the bank says and tells what the source does", () => {
    const bank = imported(giftOf(first));
    const changes: readonly Place[] = [[0, "stem", 0]];
    const after = imported(giftOf(changedSource(changes)), { ...bank, record: "<<<<<<< mine" });
    expect(after.text).toBe(bank.text);
    expect(after.report.items[0]?.conflicts).toMatchObject([
      { what: "stem", says: "Theirs 0 stem" },
    ]);
    expect(after.report.changed).toMatchObject([expect.stringContaining("cannot be read")]);
  });
});
