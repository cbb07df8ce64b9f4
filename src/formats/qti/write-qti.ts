import type { Item } from "../../core/items/item.ts";
import type { ExportBank, PackageWriter, PackedQuestion, ShownFiles } from "../export/exported.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { writeZip } from "../zip/write-zip.ts";
import { writtenItem } from "./written-item.ts";
import { xmlId } from "./written-parts.ts";
import { el } from "./written-rules.ts";
import { thirdWords, xmlText } from "./xml-text.ts";

interface Version {
  readonly ending: string;
  readonly namespace: string;
  readonly location: string;
  readonly manifest: Readonly<Record<string, string>>;
  readonly schema: readonly [string, string];
  readonly itemType: string;
  readonly testType: string;
  readonly isThird: boolean;
}

const SECOND: Version = {
  ending: ".qti-2.2.zip",
  namespace: "http://www.imsglobal.org/xsd/imsqti_v2p2",
  location: "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
  manifest: { xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1" },
  schema: ["QTIv2.2 Package", "1.0.0"],
  ...{ itemType: "imsqti_item_xmlv2p2", testType: "imsqti_test_xmlv2p2", isThird: false },
};

const THIRD: Version = {
  ending: ".qti-3.0.zip",
  namespace: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
  location: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd",
  manifest: { xmlns: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" },
  schema: ["QTI Package", "3.0.0"],
  ...{ itemType: "imsqti_item_xmlv3p0", testType: "imsqti_test_xmlv3p0", isThird: true },
};

/** Packages of QTI 2.2. */
export const qti22Writer: PackageWriter = writerOf(SECOND);
/** Packages of QTI 3.0. */
export const qti30Writer: PackageWriter = writerOf(THIRD);

function writerOf(version: Version): PackageWriter {
  return {
    ending: version.ending,
    write(item: Item, files: ShownFiles) {
      const written = writtenItem(item, files);
      if ("reason" in written) return written;
      return { text: documentOf(written.element, version), losses: written.losses };
    },
    pack: async (bank, questions, files) => writeZip(filesOf(bank, questions, files, version)),
    // Before the item stands the line that says it is XML.
    places: (_, questions) =>
      new Map(questions.map(({ item }) => [item, { inner: pathOf(item), line: 2, column: 1 }])),
    keeps: {
      title: true,
      ids: true,
      hints: false,
      tags: true,
      rationale: true,
      files: true,
      partIds: true,
    },
  };
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;

function documentOf(element: MarkupElement, { namespace, location, isThird }: Version): string {
  const own = isThird ? thirdWords(element) : withoutContentBody(element);
  if (typeof own === "string") return own;
  const attributes = {
    xmlns: namespace,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${namespace} ${location}`,
    ...own.attributes,
  };
  return `${HEAD}${xmlText({ ...own, attributes })}\n`;
}

/** QTI 2 has no element around what feedback says. */
function withoutContentBody(element: MarkupElement): MarkupElement {
  return {
    ...element,
    children: element.children.flatMap((child) => {
      if (typeof child === "string") return [child];
      const plain = withoutContentBody(child);
      return child.name === "contentBody" ? plain.children : [plain];
    }),
  };
}

function filesOf(
  { id, title }: ExportBank,
  questions: readonly PackedQuestion[],
  shown: ShownFiles,
  version: Version,
): ReadonlyMap<string, Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const test = testOf(id, title, questions, version);
  const media = [...shown.values()];
  return new Map([
    ["imsmanifest.xml", bytes(manifestOf(id, questions, media, version))],
    ["test.xml", bytes(test)],
    ...questions.map(({ item, text }) => [pathOf(item), bytes(text)] as const),
    ...media.map(({ name, bytes: file }) => [`media/${name}`, file] as const),
  ]);
}

function pathOf({ id }: Item): string {
  return `items/${id}.xml`;
}

/** One section that names every item in its order. */
function testOf(
  id: string,
  title: string,
  questions: readonly PackedQuestion[],
  version: Version,
): string {
  const refs = questions.map(({ item }) =>
    el("assessmentItemRef", { identifier: xmlId(item.id), href: pathOf(item) }),
  );
  const section = el("assessmentSection", { identifier: "section", title, visible: "true" }, refs);
  const part = el(
    "testPart",
    { identifier: "part", navigationMode: "nonlinear", submissionMode: "individual" },
    [section],
  );
  return documentOf(el("assessmentTest", { identifier: xmlId(id), title }, [part]), version);
}

function manifestOf(
  id: string,
  questions: readonly PackedQuestion[],
  media: readonly { readonly name: string }[],
  { manifest, schema: [schema, schemaversion], itemType, testType }: Version,
): string {
  const text = (name: string, value: string) => el(name, {}, [value]);
  const resource = (
    identifier: string,
    type: string,
    href: string,
    inner: readonly MarkupElement[],
  ) => el("resource", { identifier, type, href }, inner);
  const file = (href: string) => el("file", { href });
  const items = questions.map(({ item, text: written }) => {
    const used = media.filter(({ name }) => written.includes(`../media/${name}"`));
    const href = pathOf(item);
    return resource(`item-${item.id}`, itemType, href, [
      ...keywords(item.tags ?? []),
      file(href),
      ...used.map(({ name }) => file(`media/${name}`)),
    ]);
  });
  const dependencies = questions.map(({ item }) =>
    el("dependency", { identifierref: `item-${item.id}` }),
  );
  const root = el("manifest", { ...manifest, identifier: `manifest-${id}` }, [
    el("metadata", {}, [text("schema", schema), text("schemaversion", schemaversion)]),
    el("organizations"),
    el("resources", {}, [
      resource("test", testType, "test.xml", [file("test.xml"), ...dependencies]),
      ...items,
    ]),
  ]);
  return `${HEAD}${xmlText(root)}\n`;
}

/** Tags as the keywords of a learning object. */
function keywords(tags: readonly string[]): readonly MarkupElement[] {
  if (tags.length === 0) return [];
  const words = tags.map((tag) => el("keyword", {}, [el("string", { language: "en" }, [tag])]));
  return [
    el("metadata", {}, [
      el("lom", { xmlns: "http://ltsc.ieee.org/xsd/LOM" }, [el("general", {}, words)]),
    ]),
  ];
}
