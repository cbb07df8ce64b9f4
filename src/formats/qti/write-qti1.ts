import type { Item } from "../../core/items/item.ts";
import type { ExportBank, PackageWriter, PackedQuestion, ShownFiles } from "../export/exported.ts";
import { placesIn } from "../question/places.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { writeZip } from "../zip/write-zip.ts";
import { el } from "./written-rules.ts";
import { writtenItem1 } from "./written1-item.ts";
import { xmlText } from "./xml-text.ts";

/** Packages of QTI 1.2, as Canvas reads them. */
export const qti12Writer: PackageWriter = {
  ending: ".qti-1.2.zip",
  write(item: Item, files: ShownFiles) {
    const written = writtenItem1(item, files);
    return "reason" in written
      ? written
      : { text: xmlText(written.element), losses: written.losses };
  },
  pack: async (bank, questions, files) => writeZip(filesOf(bank, questions, files)),
  places(bank, questions) {
    const placeOf = placesIn(assessmentOf(bank, questions), pathOf(bank));
    let offset = headOf(bank).before.length;
    return new Map(
      questions.map(({ item, text }) => {
        const place = placeOf(offset);
        offset += text.length + 1;
        return [item, place];
      }),
    );
  },
  keeps: {
    title: true,
    ids: true,
    hints: false,
    tags: false,
    rationale: true,
    files: true,
    partIds: true,
  },
};

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;

function filesOf(
  bank: ExportBank,
  questions: readonly PackedQuestion[],
  files: ShownFiles,
): ReadonlyMap<string, Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const shown = [...files.values()];
  return new Map([
    ["imsmanifest.xml", bytes(manifestOf(bank, shown))],
    [pathOf(bank), bytes(assessmentOf(bank, questions))],
    ...shown.map(({ name, bytes: file }) => [`web_resources/${name}`, file] as const),
  ]);
}

function pathOf({ id }: ExportBank): string {
  return `${id}/${id}.xml`;
}

function headOf({ id, title }: ExportBank): { readonly before: string; readonly after: string } {
  const [before, after = ""] = xmlText(
    el("questestinterop", { xmlns: "http://www.imsglobal.org/xsd/ims_qtiasiv1p2" }, [
      el("assessment", { ident: id, title }, [el("section", { ident: "root_section" }, ["\n"])]),
    ]),
  ).split("\n");
  return { before: `${HEAD}${before}\n`, after: `\n${after}\n` };
}

function assessmentOf(bank: ExportBank, questions: readonly PackedQuestion[]): string {
  const { before, after } = headOf(bank);
  return `${before}${questions.map(({ text }) => text).join("\n")}${after}`;
}

function manifestOf(bank: ExportBank, files: readonly { readonly name: string }[]): string {
  const { id } = bank;
  const path = pathOf(bank);
  const resource = (identifier: string, type: string, href: string): MarkupElement =>
    el("resource", { identifier, type, href }, [el("file", { href })]);
  const root = el(
    "manifest",
    { identifier: `manifest-${id}`, xmlns: "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" },
    [
      el("metadata", {}, [el("schema", {}, ["IMS Content"]), el("schemaversion", {}, ["1.1.3"])]),
      el("organizations"),
      el("resources", {}, [
        resource(`quiz-${id}`, "imsqti_xmlv1p2", path),
        ...files.map(({ name }, at) =>
          resource(`file-${at + 1}`, "webcontent", `web_resources/${name}`),
        ),
      ]),
    ],
  );
  return `${HEAD}${xmlText(root)}\n`;
}
