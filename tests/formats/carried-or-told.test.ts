import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { exportBank } from "../../src/cli/export/export-bank.ts";
import { makeItems } from "../../src/cli/import/made-items.ts";
import { isWriterName, writers } from "../../src/formats/export/writers.ts";
import { formats, isFormatName } from "../../src/formats/formats.ts";
import { itemSchemaOf } from "../../src/site/read/bank.ts";
import { readBankOf } from "./bank-of.ts";

// Every field that an item may have is in what a format writes, as reading it again shows, or it is told. The
// schema of the items says which fields there are: a new one fails here until an example of it is given.

type Item = Readonly<Record<string, unknown>> & { readonly kind: string };
type Change = (item: Item) => Item;
/** What gives a field, and where it is not to be compared with an item that lacks it, what that has. */
type Example = Change | readonly [Change, Change];

const options = [
  { id: "hot", text: "Hot", key: true },
  { id: "cold", text: "Cold" },
  { id: "warm", text: "Warm" },
];
const judged = [
  { id: "hot", text: "Hot", verdict: "best", credit: 1, feedback: "Yes." },
  { id: "cold", text: "Cold", verdict: "poor", credit: 0, feedback: "No." },
  { id: "warm", text: "Warm", verdict: "poor", credit: 0, feedback: "Not quite." },
];
const cold = { id: "cold", text: "Cold", feedback: "No." };
const head = { id: "tea", stem: "How is it?" };

const bases = {
  "single-choice": { ...head, kind: "single-choice", options },
  "multiple-choice": {
    ...head,
    kind: "multiple-choice",
    scoring: "per-option",
    options: options.with(2, { id: "warm", text: "Warm", key: true }),
  },
  "true-false": { ...head, kind: "true-false", answer: true },
  "short-answer": { ...head, kind: "short-answer", accept: ["tea"] },
  numeric: { ...head, kind: "numeric", value: 80, tolerance: 1 },
  cloze: {
    ...{ ...head, kind: "cloze", stem: "Fill the gaps.", text: "It is [[gap-1]] and [[gap-2]]." },
    gaps: [
      { id: "gap-1", accept: ["hot"] },
      { id: "gap-2", options: options.map(({ ...each }) => each) },
    ],
  },
  matching: {
    ...{ ...head, kind: "matching" },
    prompts: [
      { id: "green", text: "Green", match: "sencha" },
      { id: "black", text: "Black", match: "assam" },
    ],
    responses: [
      { id: "sencha", text: "Sencha" },
      { id: "assam", text: "Assam" },
      { id: "mate", text: "Mate" },
    ],
  },
  ordering: {
    ...{ ...head, kind: "ordering" },
    entries: ["boil", "pour", "wait"].map((text) => ({ id: text, text })),
  },
  reflection: { ...head, kind: "reflection", model: "So it is." },
} as const satisfies Readonly<Record<string, Item>>;

type Kind = keyof typeof bases;

function at(list: string, index: number, fields: Readonly<Record<string, unknown>>): Change {
  return (item) => ({
    ...item,
    [list]: (item[list] as readonly object[]).map((each, place) =>
      place === index ? { ...each, ...fields } : each,
    ),
  });
}

function inGap(index: number, change: Change): Change {
  return (item) => ({
    ...item,
    gaps: (item.gaps as readonly Item[]).map((gap, place) => (place === index ? change(gap) : gap)),
  });
}

const asItIs: Change = (item) => item;

const set =
  (fields: Readonly<Record<string, unknown>>): Change =>
  (item) => ({ ...item, ...fields });

/** Fields of every kind, each with an item that has it. */
const shared = {
  id: [set({ id: "other" })],
  stem: [
    set({ stem: "How is *it* `now`?\n\n- a\n- b" }),
    set({ stem: "# Tea\n\nHow hot, in \\(x^2\\)?" }),
  ],
  rationale: [set({ rationale: "It is so." })],
  hints: [set({ hints: ["Look.", "Look again."] }), set({ hints: ["1", "2", "3", "4", "5"] })],
  difficulty: [set({ difficulty: "hard" })],
  objective: [set({ objective: "Knows tea" })],
  section: [set({ section: "guide/tea.md#heat" })],
  sources: [set({ sources: ["okakura"] })],
  tags: [set({ tags: ["tea", "hot-drinks"] })],
  "lint-ignore": [set({ "lint-ignore": "longest-key (it is long)" })],
};

const option = {
  "options.id": [at("options", 1, { id: "icy" })],
  "options.text": [
    at("options", 1, { id: undefined, text: "*Cold*, `x` & <y>" }),
    at("options", 1, { id: undefined, text: "=1+1" }),
  ],
  "options.feedback": [at("options", 1, { feedback: "Not *so*." })],
  "options.fixed": [at("options", 2, { fixed: true }), allOf("options", { fixed: true })],
};

function allOf(list: string, fields: Readonly<Record<string, unknown>>): Change {
  return (item) => ({
    ...item,
    [list]: (item[list] as readonly object[]).map((each) => ({ ...each, ...fields })),
  });
}

const examples: Readonly<Record<Kind, Readonly<Record<string, readonly Example[]>>>> = {
  "single-choice": {
    ...option,
    "options.key": [
      set({
        options: options.map(({ key: _, ...each }, place) =>
          place === 2 ? { ...each, key: true } : each,
        ),
      }),
    ],
    "options.verdict": [
      set({ options: judged }),
      [set({ options: judged }), at("options", 1, { verdict: "acceptable", credit: 0.5 })],
      [set({ options: judged }), at("options", 1, { verdict: "harmful" })],
    ],
    "options.credit": [0.25, 0.333].map((credit) => [
      set({ options: judged.with(1, { ...cold, verdict: "acceptable", credit: 0.5 }) }),
      at("options", 1, { credit }),
    ]),
  },
  "multiple-choice": {
    ...option,
    scoring: [set({ scoring: "all-or-nothing" })],
    "options.key": [at("options", 1, { key: true })],
  },
  "true-false": {
    answer: [set({ answer: false })],
    feedback: [],
    "feedback.true": [set({ feedback: { true: "So it is." } })],
    "feedback.false": [set({ feedback: { false: "It is not." } })],
  },
  "short-answer": {
    accept: [set({ accept: ["tea", "cup of tea"] }), set({ accept: ["*tea*"] })],
    exact: [["case"], ["signs"], ["accents"], ["case", "signs"]].map((exact) => set({ exact })),
    signs: ["all", "none", "+-"].map((signs) => set({ signs })),
    pattern: [set({ pattern: "teas?" })],
    caseSensitive: [set({ caseSensitive: true })],
    lang: [set({ lang: "fr" })],
    "feedback.match": [set({ feedback: [{ match: "coffee", text: "No." }] })],
    "feedback.text": [set({ feedback: [{ match: "coffee", text: "Not *so*." }] })],
  },
  numeric: {
    value: [set({ value: 81.5 })],
    tolerance: [set({ tolerance: 2 })],
    relativeTolerance: [set({ tolerance: undefined, relativeTolerance: 0.1 })],
    range: [set({ value: undefined, tolerance: undefined, range: [70, 90] })],
    unit: [set({ unit: "°C" })],
    "feedback.value": [set({ feedback: [{ value: 40, text: "No." }] })],
    "feedback.tolerance": [set({ feedback: [{ value: 40, tolerance: 5, text: "No." }] })],
    "feedback.text": [set({ feedback: [{ value: 40, text: "Not *so*." }] })],
  },
  cloze: {
    text: [set({ text: "It *is* [[gap-1]] and\n\n- [[gap-2]]" })],
    exact: [["case"], ["signs"], ["accents"]].map((exact) => set({ exact })),
    "gaps.id": [
      (item) => ({ ...inGap(0, set({ id: "heat" }))(item), text: "It is [[heat]] and [[gap-2]]." }),
    ],
    "gaps.accept": [inGap(0, set({ accept: ["hot", "warm"] }))],
    "gaps.exact": [["case"], ["signs"], ["accents"]].map((exact) => inGap(0, set({ exact }))),
    "gaps.signs": ["all", "none"].map((signs) => inGap(0, set({ signs }))),
    "gaps.feedback.match": [inGap(0, set({ feedback: [{ match: "cold", text: "No." }] }))],
    "gaps.feedback.text": [inGap(0, set({ feedback: [{ match: "cold", text: "Not *so*." }] }))],
    "gaps.options.id": [inGap(1, at("options", 1, { id: "icy" }))],
    "gaps.options.text": [inGap(1, at("options", 1, { id: undefined, text: "*Icy* & so" }))],
    "gaps.options.feedback": [inGap(1, at("options", 1, { feedback: "No." }))],
    "gaps.options.fixed": [],
    "gaps.options.key": [
      inGap(
        1,
        set({
          options: options.map(({ key: _, ...each }, place) =>
            place === 1 ? { ...each, key: true } : each,
          ),
        }),
      ),
    ],
    "gaps.rationale": [
      inGap(0, set({ rationale: "So it is." })),
      inGap(1, set({ rationale: "So it is." })),
    ],
  },
  matching: {
    "prompts.id": [at("prompts", 1, { id: "dark" })],
    "prompts.text": [at("prompts", 1, { id: undefined, text: "*Black* -> `tea`" })],
    "prompts.match": [at("prompts", 1, { match: "mate" })],
    "prompts.feedback": [at("prompts", 1, { feedback: "From India." })],
    "responses.id": [(item) => ({ ...at("responses", 2, { id: "matte" })(item) })],
    "responses.text": [at("responses", 2, { id: undefined, text: "*Mate*" })],
    reuse: [set({ reuse: true })],
  },
  ordering: {
    "entries.id": [at("entries", 1, { id: "second" })],
    "entries.text": [at("entries", 1, { id: undefined, text: "*pour* | it" })],
    "entries.feedback": [at("entries", 1, { feedback: "Slowly." })],
  },
  reflection: { model: [set({ model: "So *it* is.\n\nReally." })] },
};

const kinds = Object.keys(bases) as readonly Kind[];

describe.each(kinds)("%s", (kind) => {
  const all: Readonly<Record<string, readonly Example[]>> = { ...shared, ...examples[kind] };

  it("has an example of every field of its schema", () => {
    const known = new Set(Object.keys(all));
    expect(
      pathsOf(itemSchemaOf(kind)).filter((path) => path !== "kind" && !known.has(path)),
    ).toEqual([]);
  });

  it.each(Object.keys(writers).filter(isWriterName))(
    "%s carries each field or tells it",
    async (format) => {
      const silent: string[] = [];
      const known = new Map<Change, ReturnType<typeof bring>>();
      const bring = async (from: Change) => {
        const base = readItem(from(bases[kind]));
        return { base, one: await throughFormat(base, format) };
      };
      // Most fields are given to the same item, which is brought through the format once.
      const lacking = (from: Change) => {
        const brought = known.get(from) ?? bring(from);
        known.set(from, brought);
        return brought;
      };
      for (const [path, changes] of Object.entries(all)) {
        for (const change of changes) {
          const [from, to] = typeof change === "function" ? [asItIs, change] : change;
          const { base, one } = await lacking(from);
          const item = readItem(to(from(bases[kind])));
          const other = await throughFormat(item, format);
          if (other.told.some((what) => !one.told.includes(what)) || other.isLeftOut) {
            const [field = ""] = path.split(".");
            if (
              other.dropped.some((what) => what.startsWith(`${field}: `)) &&
              other.kept.includes(field)
            )
              silent.push(`${path}: is kept and dropped`);
            continue;
          }
          const [before, after] = [comparable(item), comparable(other.back)];
          const isWhole = comparable(one.back) === comparable(base);
          if (!isWhole && one.told.length === 0) silent.push(`without: ${comparable(one.back)}`);
          if (isWhole ? before !== after : comparable(one.back) === after)
            silent.push(`${path}: ${before} is ${after}`);
        }
      }
      expect(silent).toEqual([]);
    },
  );
});

type Read = ReturnType<typeof readBankOf>["items"][number];

function readItem(item: Item): Read {
  const [read] = readBankOf([item]).items;
  if (!read) throw new Error("no item");
  return read;
}

async function throughFormat(item: Read, format: string) {
  if (!isWriterName(format)) throw new Error("no format");
  const parsed = {
    ...{ file: { path: "tea.yaml", text: "" }, bank: { id: "tea", title: "Tea", items: [item] } },
    places: {},
  };
  const setting = { format, to: "x", files: new Map(), changed: new Date(0) };
  const exported = await exportBank(parsed as never, await writers[format](), setting);
  const [report] = exported.report.items;
  if (report?.result !== "written")
    return { isLeftOut: true, told: [], dropped: [], kept: [], back: undefined };
  const from = isFormatName(format) ? format : "qti";
  const reading = await formats[from].read({ name: "x", bytes: Buffer.from(exported.contents) });
  const made = makeItems(reading, "tea", (name) => name);
  const [back] = made.items;
  expect(report.to).toMatchObject({ file: "x", line: expect.any(Number) });
  return {
    isLeftOut: false,
    told: [...report.changed, ...report.dropped, ...(back?.losses ?? []).map(({ what }) => what)],
    dropped: report.dropped,
    kept: report.kept,
    back: back && readBankOf([back.item]).items[0],
  };
}

/** In one of the ways to say the same: responses are in no order, a range is a number and what it is off by. */
function comparable(item: Read | undefined): string {
  return JSON.stringify(sortedKeys(item && plainly(item)));
}

function plainly(item: Read): unknown {
  switch (item.kind) {
    case "short-answer": {
      const { caseSensitive, ...rest } = item;
      return caseSensitive ? { ...rest, exact: ["case"] } : rest;
    }
    case "numeric": {
      const { range, ...rest } = item;
      if (!range) return rest;
      const [least, most] = range;
      return { ...rest, value: (least + most) / 2, tolerance: (most - least) / 2 };
    }
    case "cloze": {
      const { exact, ...rest } = item;
      const gaps = rest.gaps.map((gap) => (gap.accept && exact ? { exact, ...gap } : gap));
      return { ...rest, gaps };
    }
    case "matching":
      return { ...item, responses: item.responses.toSorted((a, b) => (a.text < b.text ? -1 : 1)) };
    default:
      return item;
  }
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, sortedKeys(field)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface Definition {
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The fields of a schema, those of parts behind the name of their list. */
function pathsOf(schema: z.ZodType, path = ""): readonly string[] {
  const { innerType, in: input, element, shape } = schema.def as Definition;
  const inner = innerType ?? input ?? element;
  if (inner) return pathsOf(inner, path);
  if (!shape) return [path];
  return Object.entries(shape).flatMap(([key, field]) =>
    pathsOf(field, path === "" ? key : `${path}.${key}`),
  );
}
