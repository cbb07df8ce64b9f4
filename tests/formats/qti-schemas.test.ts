import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { exportBank } from "../../src/cli/export/export-bank.ts";
import { writers } from "../../src/formats/export/writers.ts";
import { readZip } from "../../src/formats/zip/read-zip.ts";
import { bankSchema } from "../../src/site/read/bank.ts";
import { completeBank } from "../../src/site/read/complete-bank.ts";
import { atStart } from "../../src/site/read/value-places.ts";
import { repository } from "../support/build-site.ts";

// The schemas of 1EdTech lie beside the repository.
const folder = path.join(repository, "../shared/data/questions/qti-schemas");

const text =
  "Read *this*, **that** and `x < 1`:\n\n- one\n- two\n\n![a cup](cup.png) and \\(\\frac{1}{2}\\)";
const shared = { rationale: `${text}`, tags: ["green-tea", "tea"] };
const options = [
  { text: "Sencha, *green*", key: true, feedback: "Yes." },
  { text: "Assam", feedback: "1. No\n2. black" },
  { text: "None", fixed: true },
];
const items = [
  { kind: "single-choice", options },
  {
    kind: "single-choice",
    options: [
      { text: "Ask", verdict: "best", credit: 1, feedback: "Yes." },
      { text: "Wait", verdict: "poor", credit: 0.2, feedback: "No." },
    ],
  },
  { kind: "multiple-choice", scoring: "per-option", options },
  { kind: "multiple-choice", scoring: "all-or-nothing", options },
  { kind: "true-false", answer: false, feedback: { true: "No." } },
  { kind: "short-answer", accept: ["tea", "chai"], feedback: [{ match: "mate", text: "No." }] },
  { kind: "numeric", value: 80, tolerance: 0.5, unit: "°C", feedback: [{ value: 8, text: "No." }] },
  { kind: "numeric", range: [1, 3] },
  {
    ...{ kind: "cloze", text: "Tea is [[how]] and\n\n> [[what]]." },
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
          { text: "green", key: true },
          { text: "blue", feedback: "No." },
        ],
      },
    ],
  },
  {
    kind: "matching",
    prompts: [
      { text: "cup", match: "saucer" },
      { text: "pot", match: "lid" },
    ],
    responses: [{ text: "lid" }, { text: "saucer" }, { text: "spoon" }],
  },
  { kind: "ordering", entries: [{ text: "boil" }, { text: "pour" }, { text: "drink" }] },
  { kind: "reflection", model: text },
].map((item, at) => ({ id: `${at}-item`, stem: text, ...shared, ...item }));

const raw = completeBank(
  { id: "tea", title: "Tea", items },
  { path: "tea.yaml", text: "" },
  atStart,
);
const bank = {
  file: { path: "tea.yaml", text: "" },
  bank: bankSchema.parse(raw.bank),
  places: { items: atStart },
};

/** The schemas of a folder, without what is fetched from elsewhere. */
function schemasIn(inner: string) {
  return globSync("**/*.xsd", { cwd: path.join(folder, inner) }).map((name) => ({
    fileName: name,
    contents: readFileSync(path.join(folder, inner, name), "utf8"),
  }));
}

const versions = [
  { format: "qti-2.2", inner: "v2", item: "qtiv2p2/imsqti_v2p2.xsd", manifest: "imscp_v1p1.xsd" },
  {
    format: "qti-3.0",
    ...{
      inner: "v3",
      item: "imsqti_asiv3p0p1_v1p0.xsd",
      manifest: "imsqtiv3p0_imscpv1p2_v1p0.xsd",
    },
  },
] as const;

describe.skipIf(!existsSync(folder)).each(versions)(
  "$format",
  ({ format, inner, item, manifest }) => {
    it("is valid by its schemas", async () => {
      const writer = await writers[format]();
      const files = new Map([["cup.png", { name: "cup.png", bytes: new Uint8Array([1]) }]]);
      const { contents } = await exportBank(bank as never, writer, {
        ...{ format, to: "x", files, changed: new Date(0) },
      });
      const written = readZip(new Uint8Array(Buffer.from(contents)));
      const all = schemasIn(inner);
      const documents = [...written].filter(([name]) => name.endsWith(".xml"));
      expect(documents).toHaveLength(items.length + 2);
      for (const isManifest of [true, false]) {
        const main = isManifest ? manifest : item;
        const schema = all.find(({ fileName }) => fileName === main);
        const xml = documents
          .filter(([name]) => (name === "imsmanifest.xml") === isManifest)
          .map(([name, bytes]) => ({
            fileName: name.replaceAll("/", "-"),
            contents: new TextDecoder().decode(bytes),
          }));
        const { errors } = await validateXML({
          xml,
          schema: schema ? [schema] : [],
          preload: all.filter((each) => each !== schema),
          maxMemoryPages: 8192,
        });
        expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
      }
    });
  },
);
