import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportBank } from "../../src/cli/export/export-bank.ts";
import { makeItems } from "../../src/cli/import/made-items.ts";
import type { Item } from "../../src/core/items/item.ts";
import { isWriterName, writers } from "../../src/formats/export/writers.ts";
import { formats, isFormatName } from "../../src/formats/formats.ts";
import { bankSchema } from "../../src/site/read/bank.ts";
import { completeBank } from "../../src/site/read/complete-bank.ts";
import { atStart } from "../../src/site/read/value-places.ts";

// What a bank says is what comes back of it, but for what is told to be changed or dropped on the way.

const signs = [..."abcXY 12~=#{}:\\*%[]<>&\",.|;'-_()é日", "->", "####", "//", "**"];
const text = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 14 })
  .map((all) => `w${all.join("").replace(/\s+/g, " ").trim()}`);
const lines = fc.oneof(
  text,
  fc.tuple(text, text).map(([one, two]) => `${one}\n\n${two}`),
);
const word = fc
  .array(fc.constantFrom(..."abcdefgh*%~=#:"), { minLength: 2, maxLength: 6 })
  .map((all) => `q${all.join("")}`);

const shared = fc.record(
  {
    rationale: lines,
    hints: fc.array(lines, { minLength: 1, maxLength: 2 }),
    tags: fc.constant(["tea"]),
  },
  { requiredKeys: [] },
);
const many = <T>(of: fc.Arbitrary<T>, least: number, selector: (value: T) => unknown) =>
  fc.uniqueArray(of, { minLength: least, maxLength: 5, selector });
const option = fc.record({ text, feedback: lines }, { requiredKeys: ["text"] });
const options = many(option, 2, (each) => each.text.replace(/[\W_]/g, ""));

const drafts: readonly fc.Arbitrary<Readonly<Record<string, unknown>>>[] = [
  options.map((all) => ({
    kind: "single-choice",
    options: all.map((each, at) => (at === 0 ? { ...each, key: true } : each)),
  })),
  fc.tuple(options, fc.constantFrom("per-option", "all-or-nothing")).map(([all, scoring]) => ({
    ...{ kind: "multiple-choice", scoring },
    options: all.map((each, at) => (at < 2 ? { ...each, key: true } : each)),
  })),
  fc.boolean().map((answer) => ({ kind: "true-false", answer })),
  fc
    .record({ accept: many(word, 1, (each) => each.replace(/\W/g, "")), wrong: lines })
    .map(({ accept, wrong }) => ({
      ...{ kind: "short-answer", accept },
      feedback: [{ match: "zzzz", text: wrong }],
    })),
  fc
    .record({
      value: fc.integer({ min: -999, max: 999 }),
      tolerance: fc.integer({ min: 1, max: 9 }),
    })
    .map((numbers) => ({ kind: "numeric", ...numbers })),
  many(word, 3, (each) => each.replace(/\W/g, "")).map((all) => ({
    kind: "matching",
    prompts: all.slice(0, -1).map((each, at) => ({ text: `${each} x`, match: all[at] })),
    responses: all.map((each) => ({ text: each })),
  })),
  many(word, 3, (each) => each.replace(/\W/g, "")).map((all) => ({
    kind: "ordering",
    entries: all.map((each) => ({ text: each })),
  })),
  fc.record({ accept: fc.constant(["one", "two"]), after: word }).map(({ accept, after }) => ({
    ...{ kind: "cloze", stem: "Fill the gaps.", text: `Here is [[gap-1]] and ${after} [[gap-2]].` },
    gaps: [
      { id: "gap-1", accept },
      { id: "gap-2", options: [{ text: "left", key: true }, { text: "right" }] },
    ],
  })),
  lines.map((model) => ({ kind: "reflection", model })),
];

const bank = fc
  .array(fc.tuple(fc.oneof(...drafts), shared, lines), { minLength: 1, maxLength: 6 })
  .map((all) => {
    const items = all.map(([own, common, stem], at) => ({
      id: `item-${at}`,
      stem,
      ...common,
      ...own,
    }));
    const raw = completeBank(
      { id: "tea", title: "Tea", items },
      { path: "tea.yaml", text: "" },
      atStart,
    );
    return bankSchema.parse(raw.bank);
  });

const reads = Object.keys(writers).filter(isWriterName);

describe.each(reads)("%s", (format) => {
  it("brings back what it wrote, but for what is told", async () => {
    const writer = await writers[format]();
    await fc.assert(
      fc.asyncProperty(bank, async (written) => {
        const parsed = {
          file: { path: "tea.yaml", text: "" },
          bank: written,
          places: { items: atStart },
        };
        const setting = { format, to: "x", files: new Map(), changed: new Date(0) };
        const exported = await exportBank(parsed as never, writer, setting);
        const bytes = Buffer.from(exported.contents);
        const came = exported.report.items.filter(({ result }) => result === "written");
        if (came.length === 0) return;
        const from = isFormatName(format) ? format : "qti";
        const reading = await formats[from].read({ name: "x", bytes });
        const made = makeItems(reading, "tea", (name) => name);
        expect(made.leftOut, String(exported.contents)).toEqual([]);
        expect(made.items).toHaveLength(came.length);
        for (const [at, report] of came.entries()) {
          const back = made.items[at];
          const isTold =
            report.changed.length + report.dropped.length + (back?.losses.length ?? 0) > 0;
          if (isTold) continue;
          const before = written.items.find(({ id }) => id === report.item);
          expect(bankItem(back?.item), String(exported.contents)).toEqual(sorted(before));
        }
      }),
      // A package costs more to make than a text.
      { numRuns: "pack" in writer ? 20 : 60 },
    );
  });
});

function bankItem(item: unknown): unknown {
  return sorted(bankSchema.parse({ id: "x", title: "x", items: [item] }).items[0]);
}

/** Responses stand in no order that means anything. */
function sorted(item: Item | undefined): unknown {
  if (item?.kind !== "matching") return item;
  return { ...item, responses: item.responses.toSorted((a, b) => (a.text < b.text ? -1 : 1)) };
}
