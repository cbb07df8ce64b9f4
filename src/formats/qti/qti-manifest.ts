import { dropped, type Loss } from "../question/loss.ts";
import { notRead } from "../question/not-read.ts";
import type { SourceFiles } from "../question/source-files.ts";
import { byteText } from "../text/byte-text.ts";
import { decode } from "../text/decode.ts";
import { descendants, elementsIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { testSettings } from "./qti-known.ts";
import { climbsOut, resolved } from "./qti-path.ts";
import { readQtiTree } from "./qti-tree.ts";

const MB = 1024 * 1024;
/** The most MB that one document may have. */
const LARGEST = 20;

/** A test, with the path of its file. */
interface QtiTest {
  readonly name: string;
  readonly test: MarkupElement;
}

/** Reads one file of a package. @throws UnreadableFile where it is too large. */
export function treeOf(files: SourceFiles, name: string) {
  const bytes = files.read(name);
  if (!bytes) return undefined;
  if (bytes.length > LARGEST * MB)
    throw new UnreadableFile(`${name} has more than ${LARGEST} MB, the most for one document`);
  const { text } = decodeXml(bytes);
  return { text, ...readQtiTree(text) };
}

/** An XML file's text, in the encoding that it names where it is not UTF-8. */
function decodeXml(bytes: Uint8Array) {
  const head = byteText(bytes.subarray(0, 200));
  const [, named] = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head) ?? [];
  return decode(bytes, named);
}

/** In which order files are named, and with which keywords. */
export function manifestIn(files: SourceFiles) {
  const [name] = files.names
    .filter((each) => /(?:^|\/)imsmanifest\.xml$/i.test(each))
    .sort((a, b) => a.length - b.length);
  const order: string[] = [];
  /** Files of which it says that they are items. */
  const items: string[] = [];
  const tagsOf = new Map<string, readonly string[]>();
  /** What it names above the top of the package. */
  const out = new Set<string>();
  const root = name === undefined ? undefined : treeOf(files, name)?.root;
  if (!root || name === undefined) return { order, items, tagsOf, out };
  for (const resource of [...descendants(root)].filter((each) => each.name === "resource")) {
    const [file] = elementsIn(resource, "file");
    const written = resource.attributes.href ?? file?.attributes.href ?? "";
    if (climbsOut(written, name)) out.add(written.trim());
    const href = resolved(written, name);
    order.push(href);
    if (/^imsqti_item/i.test(resource.attributes.type ?? "")) items.push(href);
    const keywords = [...descendants(resource)].filter((each) => each.name === "keyword");
    const words = keywords.flatMap((each) => {
      const parts = elementsIn(each);
      return (parts.length > 0 ? parts : [each]).map((part) => textIn(part).trim());
    });
    tagsOf.set(
      href,
      words.filter((word) => word !== ""),
    );
  }
  return { order, items, tagsOf, out };
}

/** The section that names each item's file, where a test has several. */
export function sectionsOf(tests: readonly QtiTest[]) {
  const found = new Map<string, string>();
  for (const { name, test } of tests) {
    for (const section of [...descendants(test)].filter(
      (each) => each.name === "assessmentSection",
    )) {
      for (const { attributes } of elementsIn(section, "assessmentItemRef")) {
        const title = section.attributes.title?.trim() ?? "";
        if (title !== "")
          found.set(resolved(attributes.href ?? "", name), title.replaceAll("/", "-"));
      }
    }
  }
  return found;
}

/** The tests among these files. */
export function testsIn(files: SourceFiles, names: readonly string[]): readonly QtiTest[] {
  return names.flatMap((name) => {
    const bytes = files.read(name);
    const start = new TextDecoder().decode(bytes?.subarray(0, 4000));
    if (!/<(?:\w+:)?assessmentTest\b|<qti-assessment-test\b/.test(start)) return [];
    const root = treeOf(files, name)?.root;
    return root ? elementsIn(root, "assessmentTest").map((test) => ({ name, test })) : [];
  });
}

const TOLD: Readonly<Record<string, string>> = {
  timeLimits: "how long it may take",
  branchRule: "which question comes after which answer",
  preCondition: "which question comes after which answer",
  selection: "how many of its questions are drawn",
  outcomeProcessing: "how its questions are counted together",
};

export function testLosses(test: MarkupElement): readonly Loss[] {
  const names = new Set([...descendants(test)].map(({ name }) => name));
  const told = Object.entries(TOLD).flatMap(([name, what]) => (names.has(name) ? what : []));
  const others = notRead(testSettings(test), {}).map(({ what }) => what);
  return [...new Set([...told, ...others])].map((what) =>
    dropped(`of the test "${test.attributes.title ?? ""}": ${what}`),
  );
}
