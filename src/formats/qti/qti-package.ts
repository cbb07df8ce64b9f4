import { dropped, type Loss } from "../question/loss.ts";
import type { SourceFiles } from "../question/source-files.ts";
import type { LeftOut, Reading, SourceQuestion } from "../question/source-question.ts";
import { decode } from "../text/decode.ts";
import { keepFile } from "../text/kept-files.ts";
import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  type MarkupNode,
  textIn,
} from "../text/markup-tree.ts";
import { ASSET } from "../text/sound-links.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { readQtiTree } from "./qti-tree.ts";
import { readQtiItem } from "./read-qti-item.ts";
import { qti1Title, readQti1 } from "./read-qti1.ts";

/**
 * Reads the items of a package of QTI 2 or 3, in the order of its manifest.
 * @throws UnreadableFile where there is no item in it.
 */
export function readQtiPackage(files: SourceFiles): Reading {
  const losses: Loss[] = [];
  const assets = new Map<string, Uint8Array>();
  const questions: SourceQuestion[] = [];
  const leftOut: LeftOut[] = [];
  const titles: string[] = [];
  const { order, tagsOf } = manifestIn(files);
  const names = files.names.filter(
    (name) =>
      /\.(?:xml|qti|dat)$/i.test(name) &&
      !isTwice(name, files) &&
      !/(?:^|\/)(?:__MACOSX|imsmanifest\.xml$)/.test(name),
  );
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const trees = names
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .flatMap((name) => {
      const read = treeOf(files, name);
      return read ? [{ name, ...read }] : [];
    });
  const tests = trees.flatMap(({ name, root }) =>
    elementsIn(root, "assessmentTest").map((test) => ({ name, test })),
  );
  const sections = sectionsOf(tests);
  const inner = files.names.length > 1;
  for (const { name, text, root, faults } of trees) {
    const items = elementsIn(root, "assessmentItem");
    const isFirst = firstIn(root, "questestinterop") !== undefined;
    const told = faults.filter(
      ({ what }) => text.includes("<!ENTITY") || !what.includes("entities"),
    );
    const fault = isFirst ? told.find(({ what }) => what.includes("entities")) : told[0];
    if (fault && (isFirst || items.length > 0)) {
      const place = { ...(inner && { inner: name }), line: 1, column: 1 };
      const title = items[0]?.attributes.title;
      leftOut.push({ place, source: text, name: title, why: "refused", reason: fault.what });
      continue;
    }
    const address = (href: string) => addressOf(href, name, files, assets);
    if (isFirst) {
      const title = qti1Title(root);
      if (title !== undefined) titles.push(title);
      const source = { text, inner: inner ? name : undefined, addressOf: address, faults: told };
      for (const read of readQti1(root, source)) {
        questions.push(...read.questions);
        leftOut.push(...read.leftOut);
      }
      continue;
    }
    for (const item of items) {
      const read = readQtiItem(item, {
        text,
        inner: inner ? name : undefined,
        tags: tagsOf.get(name) ?? [],
        category: sections.get(name),
        addressOf: address,
        stimulusOf: (href) => stimulusOf(files, resolved(href, name)),
      });
      questions.push(...read.questions);
      leftOut.push(...read.leftOut);
    }
  }
  if (questions.length + leftOut.length === 0)
    throw new UnreadableFile("there is no item of QTI in it");
  for (const { test } of tests) losses.push(...testLosses(test));
  const [title] =
    titles.length === 1 ? titles : tests.map(({ test }) => test.attributes.title?.trim() ?? "");
  return { questions, leftOut, assets, losses, ...(title && { title }) };
}

/** Canvas writes a quiz twice, and the second time with less. */
function isTwice(name: string, files: SourceFiles): boolean {
  const [, id] = /([^/]+)\/assessment_qti\.xml$/.exec(name) ?? [];
  return (
    id !== undefined &&
    files.names.some((each) => each.endsWith(`non_cc_assessments/${id}.xml.qti`))
  );
}

/** Canvas names its files by a word that stands for the folder of the course's. */
function withoutWord(href: string): string {
  return href.replace(/^(?:\$|%24)IMS[-_]CC[-_]FILEBASE(?:\$|%24)\/?/i, "web_resources/");
}

function treeOf(files: SourceFiles, name: string) {
  const bytes = files.read(name);
  if (!bytes) return undefined;
  const { text } = decodeXml(bytes);
  return { text, ...readQtiTree(text) };
}

/** An XML file's text, in the encoding that it names where it is not UTF-8. */
function decodeXml(bytes: Uint8Array) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, named] = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head) ?? [];
  return decode(bytes, named);
}

/** In which order files are named, and with which keywords. */
function manifestIn(files: SourceFiles) {
  const [name] = files.names
    .filter((each) => /(?:^|\/)imsmanifest\.xml$/i.test(each))
    .sort((a, b) => a.length - b.length);
  const order: string[] = [];
  const tagsOf = new Map<string, readonly string[]>();
  const root = name === undefined ? undefined : treeOf(files, name)?.root;
  if (!root || name === undefined) return { order, tagsOf };
  for (const resource of [...descendants(root)].filter((each) => each.name === "resource")) {
    const [file] = elementsIn(resource, "file");
    const href = resolved(resource.attributes.href ?? file?.attributes.href ?? "", name);
    order.push(href);
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
  return { order, tagsOf };
}

/** The section that names each item's file, where a test has several. */
function sectionsOf(tests: readonly { readonly name: string; readonly test: MarkupElement }[]) {
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

const TOLD: Readonly<Record<string, string>> = {
  timeLimits: "how long it may take",
  branchRule: "which question comes after which answer",
  preCondition: "which question comes after which answer",
  selection: "how many of its questions are drawn",
  outcomeProcessing: "how its questions are counted together",
};

function testLosses(test: MarkupElement): readonly Loss[] {
  const names = new Set([...descendants(test)].map(({ name }) => name));
  const told = Object.entries(TOLD).flatMap(([name, what]) => (names.has(name) ? what : []));
  return [...new Set(told)].map((what) =>
    dropped(`of the test "${test.attributes.title ?? ""}": ${what}`),
  );
}

function stimulusOf(files: SourceFiles, name: string): readonly MarkupNode[] | undefined {
  const root = treeOf(files, name)?.root;
  const stimulus = root && firstIn(root, "assessmentStimulus");
  return stimulus && firstIn(stimulus, "stimulusBody")?.children;
}

function addressOf(
  href: string,
  from: string,
  files: SourceFiles,
  assets: Map<string, Uint8Array>,
): string | undefined {
  const word = withoutWord(href);
  if (href === "" || /^[a-z][a-z+.-]*:/i.test(href)) return undefined;
  // What stands for a folder is named from the top; Canvas has it in one of two.
  const paths =
    word === href
      ? [resolved(href, from)]
      : [word, word.replace("web_resources/", "")].map((each) => resolved(each, ""));
  const path = paths.find((each) => each !== "" && files.read(each) !== undefined);
  const bytes = path === undefined ? undefined : files.read(path);
  const name = path !== undefined && bytes ? keepFile(path, bytes, assets) : undefined;
  return name === undefined ? undefined : `${ASSET}${name}`;
}

/** A path that a file names, within the package. */
function resolved(href: string, from: string): string {
  const [plain = ""] = href.trim().split(/[?#]/);
  const parts = from.split("/").slice(0, -1);
  for (const part of unescaped(plain).replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
