import { expect, it } from "vitest";
import { exportBank } from "../../src/cli/export/export-bank.ts";
import { makeItems } from "../../src/cli/import/made-items.ts";
import { writers } from "../../src/formats/export/writers.ts";
import { readQti } from "../../src/formats/qti/read-qti.ts";
import { readZip } from "../../src/formats/zip/read-zip.ts";
import { bankSchema } from "../../src/site/read/bank.ts";
import { completeBank } from "../../src/site/read/complete-bank.ts";
import { atStart } from "../../src/site/read/value-places.ts";

// A bank whose texts need no other signs comes back whole: the property test lets pass what is told.

const said = {
  rationale: "Leaves are steamed, as \\(\\frac{1}{2}\\) of them are.",
  tags: ["green-tea"],
};
const options = [
  { id: "sencha", text: "Sencha", key: true, feedback: "Yes, *steamed*." },
  { id: "2-assam", text: "Assam", feedback: "No.\n\nIt is black." },
  { id: "none", text: "None", fixed: true },
];
const raw = [
  { kind: "single-choice", options },
  { kind: "multiple-choice", scoring: "per-option", options },
  { kind: "multiple-choice", scoring: "all-or-nothing", options },
  { kind: "true-false", answer: false, feedback: { true: "No.", false: "Yes." } },
  { kind: "short-answer", accept: ["tea", "chai"], feedback: [{ match: "mate", text: "No tea." }] },
  {
    kind: "numeric",
    value: 80,
    tolerance: 0.5,
    unit: "°C",
    feedback: [{ value: 8, text: "Cold." }],
  },
  {
    ...{ kind: "cloze", text: "Tea is [[how]] and [[what]]." },
    gaps: [
      {
        id: "how",
        accept: ["hot"],
        rationale: "Always.",
        feedback: [{ match: "cold", text: "No." }],
      },
      {
        id: "what",
        options: [
          { id: "g", text: "green", key: true },
          { id: "b", text: "blue", feedback: "Never." },
        ],
      },
    ],
  },
  {
    kind: "matching",
    prompts: [
      { id: "cup", text: "a cup", match: "saucer" },
      { id: "pot", text: "a pot", match: "lid" },
    ],
    responses: [
      { id: "lid", text: "lid" },
      { id: "saucer", text: "saucer" },
      { id: "spoon", text: "spoon" },
    ],
  },
].map((item, at) => ({
  id: `item-${at}`,
  stem: "Which *one*? ![a cup](cup.png)",
  ...said,
  ...item,
}));
const ordering = {
  ...{ id: "order", kind: "ordering", stem: "Order them.", ...said },
  entries: ["boil", "pour", "drink"].map((id) => ({ id, text: `${id} it` })),
};
const reflection = {
  id: "why",
  kind: "reflection",
  stem: "Why?",
  model: "Because.",
  tags: said.tags,
};

async function written(format: "qti-3.0" | "qti-2.2" | "qti-1.2", items: readonly object[]) {
  const { bank } = completeBank(
    { id: "tea", title: "Tea", items },
    { path: "tea.yaml", text: "" },
    atStart,
  );
  const parsed = {
    ...{ file: { path: "tea.yaml", text: "" }, places: { items: atStart } },
    bank: bankSchema.parse(bank),
  };
  const files = new Map([["cup.png", { name: "cup.png", bytes: new Uint8Array([7]) }]]);
  const writer = await writers[format]();
  const made = await exportBank(parsed as never, writer, {
    ...{ format, to: "x", files, changed: new Date(0) },
  });
  return {
    ...made,
    contents: new Uint8Array(Buffer.from(made.contents)),
    items: parsed.bank.items,
  };
}

it.each(["qti-3.0", "qti-2.2"] as const)("%s: a plain bank comes back whole", async (format) => {
  const { contents, report, items } = await written(format, [...raw, ordering, reflection]);
  const told = report.items.flatMap(({ changed, dropped }) => [...changed, ...dropped]);
  expect(told).toEqual([
    "the whole order has to be right; here each two things in the right order count",
  ]);
  const reading = readQti({ name: "tea.zip", bytes: contents });
  expect(reading.title).toBe("Tea");
  expect([...(reading.assets ?? [])]).toEqual([["cup.png", new Uint8Array([7])]]);
  const made = makeItems(reading, "tea", (name) => name);
  expect(made.leftOut).toEqual([]);
  const back = bankSchema.parse({
    id: "tea",
    title: "Tea",
    items: made.items.map(({ item }) => item),
  });
  expect(back.items).toEqual(items);
});

it("qti-1.2: what Canvas holds comes back, and the rest is told", async () => {
  const { contents, report } = await written("qti-1.2", [...raw, ordering, reflection]);
  expect(report.items.flatMap(({ reason = [] }) => reason)).toEqual([
    "Canvas has no text with both blanks and dropdowns",
    "Canvas's quizzes of QTI 1.2 have nothing to put in order",
  ]);
  const made = makeItems(readQti({ name: "tea.zip", bytes: contents }), "tea", (name) => name);
  expect(made.items.map(({ item }) => item.kind)).toEqual([
    ...["single-choice", "multiple-choice", "multiple-choice", "true-false", "short-answer"],
    ...["numeric", "matching", "reflection"],
  ]);
  expect(made.items[0]?.item).toMatchObject({
    stem: raw[0]?.stem,
    rationale: said.rationale,
    options: [
      { text: "Sencha", key: true, feedback: "Yes, *steamed*." },
      { text: "Assam", feedback: "No.\n\nIt is black." },
      { text: "None" },
    ],
  });
});

it.each(["qti-3.0", "qti-1.2"] as const)(
  "%s: a near miss is told as one only to who is wrong",
  async (format) => {
    const near = { value: 1000, tolerance: 30, text: "Near." };
    const item = { id: "many", stem: "How many?", kind: "numeric", value: 1024, feedback: [near] };
    const { contents } = await written(format, [item]);
    const made = makeItems(readQti({ name: "tea.zip", bytes: contents }), "tea", (name) => name);
    const back = made.items[0]?.item as unknown as {
      readonly value: number;
      readonly rationale?: string;
      readonly feedback: readonly { readonly text: string }[];
    };
    expect(back.value).toBe(1024);
    expect(back.rationale).toBeUndefined();
    expect(new Set(back.feedback.map(({ text }) => text))).toEqual(new Set(["Near."]));
  },
);

it("equal banks make equal bytes, and a manifest names every file", async () => {
  const [one, other] = [await written("qti-3.0", raw), await written("qti-3.0", raw)];
  expect(one.contents).toEqual(other.contents);
  const files = readZip(one.contents);
  const manifest = new TextDecoder().decode(files.get("imsmanifest.xml"));
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual(
    [...files.keys()].filter((name) => name !== "imsmanifest.xml").sort(),
  );
});
