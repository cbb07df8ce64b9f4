import { dropped, type Loss } from "../question/loss.ts";
import { cutShort, faultsWithin } from "../question/markup-faults.ts";
import { notRead } from "../question/not-read.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { SourceFiles } from "../question/source-files.ts";
import type { Reading } from "../question/source-question.ts";
import { keepFile } from "../text/kept-files.ts";
import { descendants, elementsIn, firstIn, textIn } from "../text/markup-tree.ts";
import { ASSET } from "../text/sound-links.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { type IncludedFile, withInclusions } from "./qti-inclusions.ts";
import { file1Settings, knownFields } from "./qti-known.ts";
import { manifestIn, sectionsOf, testLosses, testsIn, treeOf } from "./qti-manifest.ts";
import { climbsOut, rebased, resolved } from "./qti-path.ts";
import { wordsAround } from "./qti1-shared.ts";
import { readQtiItem } from "./read-qti-item.ts";
import { qti1Title, readQti1 } from "./read-qti1.ts";

/**
 * Reads the items of a package of QTI 2 or 3, in the order of its manifest.
 * @throws UnreadableFile where there is no item in it.
 */
export function readQtiPackage(files: SourceFiles): Reading {
  const losses: Loss[] = [];
  const assets = new Map<string, Uint8Array>();
  const questions = questionList();
  const leftOut = leftOutList();
  const titles: string[] = [];
  const { order, items: named, tagsOf, out } = manifestIn(files);
  const met = new Set<string>();
  let [hasFirst, size] = [false, 0];
  const places = new Map(order.map((name, at) => [name, at]));
  const all = new Set(files.names);
  const names = files.names
    .filter(
      (name) =>
        (files.names.length === 1 || /\.(?:xml|qti|dat)$/i.test(name)) &&
        !isTwice(name, all) &&
        !/(?:^|\/)(?:__MACOSX|imsmanifest\.xml$)/.test(name),
    )
    .toSorted(
      (a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity) || (a < b ? -1 : 1),
    );
  const tests = testsIn(files, names);
  const sections = sectionsOf(tests);
  const inner = files.names.length > 1;
  const fileOf = inclusionsOf(files);
  // One file at a time: trees of many would fill the memory.
  for (const name of names) {
    const tree = treeOf(files, name);
    if (!tree) continue;
    const { text, root, faults } = tree;
    size += text.length;
    if (size > LARGEST * MB)
      throw new UnreadableFile(
        `its documents have more than ${LARGEST} MB together, the most; part it`,
      );
    const items = elementsIn(root, "assessmentItem");
    if (items.length > 0) met.add(name);
    const isFirst = firstIn(root, "questestinterop") !== undefined;
    const told = faults.filter(
      ({ what }) => text.includes("<!ENTITY") || !what.includes("entities"),
    );
    const fault = told.find(({ at, what, isMended }) =>
      isFirst
        ? what.includes("entities")
        : !isMended && !items.some(({ start, end }) => at >= start && at < end),
    );
    if (fault && (isFirst || items.length > 0)) {
      const place = { ...(inner && { inner: name }), line: 1, column: 1 };
      const title = items[0]?.attributes.title;
      leftOut.push({ place, source: text, name: title, why: "refused", reason: fault.what });
      continue;
    }
    const address = (href: string) => {
      if (climbsOut(href, name)) out.add(href.trim());
      return addressOf(href, name, files, assets);
    };
    hasFirst ||= isFirst;
    if (isFirst) {
      const title = qti1Title(root);
      if (title !== undefined) titles.push(title);
      losses.push(...wordsAround(root).map((what) => dropped(what)));
      losses.push(...notRead(file1Settings(root), knownFields));
      const source = { text, inner: inner ? name : undefined, addressOf: address, faults: told };
      for (const read of readQti1(root, source)) {
        questions.push(...read.questions);
        leftOut.push(...read.leftOut);
      }
      const end = placesIn(text, inner ? name : undefined)(text.length);
      leftOut.push(...cutShort("questestinterop", { faults: told, leftOut, end }));
      continue;
    }
    const placeOf = placesIn(text, inner ? name : undefined);
    for (const written of items) {
      const within = faultsWithin(written, told, placeOf);
      if (within.reason !== undefined) {
        const source = text.slice(written.start, written.end);
        const title = written.attributes.title ?? name;
        const place = placeOf(written.start);
        leftOut.push({ place, source, name: title, why: "refused", reason: within.reason });
        continue;
      }
      const { element: item, losses: lost } = withInclusions(written, { name, fileOf });
      const read = readQtiItem(item, {
        text,
        losses: [...within.losses, ...lost],
        inner: inner ? name : undefined,
        tags: tagsOf.get(name) ?? [],
        category: sections.get(name),
        addressOf: address,
        stimulusOf(href, lost) {
          if (climbsOut(href, name)) out.add(href.trim());
          return stimulusOf(files, { href, from: name, losses: lost });
        },
      });
      questions.push(...read.questions);
      leftOut.push(...read.leftOut);
    }
  }
  for (const name of named.filter((each) => !met.has(each))) {
    const why = all.has(name) ? "there is no item in it" : "it did not come with the file";
    const place = { inner: name, line: 1, column: 1 };
    const reason = `the manifest names it, and ${why}`;
    leftOut.push({
      place,
      source: `<!-- ${name.replaceAll("--", "- -")} -->`,
      name,
      why: "refused",
      reason,
    });
  }
  if (questions.length + leftOut.length === 0) {
    throw new UnreadableFile(
      tests.length > 0 && !inner
        ? "it is a test, which names items in other files: import its archive or folder"
        : "there is no item of QTI in it",
    );
  }
  for (const { test } of tests) losses.push(...testLosses(test));
  losses.push(...[...out].map((href) => dropped(`${href}, which leads out of the package`)));
  for (const name of names.filter((each) => /(?:^|\/)assessment_meta\.xml$/.test(each))) {
    losses.push(dropped(`${name}: how often and how long the quiz may be taken, and the like`));
    const words = descriptionIn(files, name);
    if (words !== "") losses.push(dropped(`the quiz's description: ${words}`));
  }
  const [title] =
    titles.length === 1 ? titles : tests.map(({ test }) => test.attributes.title?.trim() ?? "");
  const frame = hasFirst && {
    frame: { before: "<questestinterop>\n", after: "\n</questestinterop>" },
  };
  return { questions, leftOut, assets, losses, ...(title && { title }), ...frame };
}

const MB = 1024 * 1024;
/** The most MB that the documents of a package may have together. */
const LARGEST = 24;

/** Canvas writes a quiz twice, and the second time with less. */
function isTwice(name: string, all: ReadonlySet<string>): boolean {
  const [, before = "", id] = /^(.*?)([^/]+)\/assessment_qti\.xml$/.exec(name) ?? [];
  return id !== undefined && all.has(`${before}non_cc_assessments/${id}.xml.qti`);
}

/** Canvas names its files by a word that stands for the folder of the course's. */
function withoutWord(href: string): string {
  return href.replace(/^(?:\$|%24)IMS[-_]CC[-_]FILEBASE(?:\$|%24)\/?/i, "web_resources/");
}

interface Stimulus {
  readonly href: string;
  /** The file that names it. */
  readonly from: string;
  readonly losses: Loss[];
}

function stimulusOf(files: SourceFiles, { href, from, losses }: Stimulus) {
  const name = resolved(href, from);
  const root = treeOf(files, name)?.root;
  const stimulus = root && firstIn(root, "assessmentStimulus");
  if (!stimulus) return undefined;
  const { element, losses: lost } = withInclusions(stimulus, { name, fileOf: inclusionsOf(files) });
  losses.push(...lost);
  return firstIn(element, "stimulusBody")?.children.map((node) => rebased(node, name, from));
}

/** Files that others include, each read once. */
function inclusionsOf(files: SourceFiles) {
  const known = new Map<string, IncludedFile | undefined>();
  return (path: string): IncludedFile | undefined => {
    if (!known.has(path)) {
      const tree = treeOf(files, path);
      known.set(
        path,
        tree && {
          root: tree.root,
          text: tree.text,
          fault: tree.faults.find(({ isMended }) => !isMended)?.what,
        },
      );
    }
    return known.get(path);
  };
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
  const path = paths
    .flatMap((each) => [each, each.normalize("NFC"), each.normalize("NFD")])
    .flatMap((each) => [each, files.names.find((name) => isAlike(name, each)) ?? each])
    .find((each) => each !== "" && files.read(each) !== undefined);
  const bytes = path === undefined ? undefined : files.read(path);
  const name = path !== undefined && bytes ? keepFile(path, bytes, assets) : undefined;
  return name === undefined ? undefined : `${ASSET}${name}`;
}

/** On some machines capitals in names of files make no difference. */
function isAlike(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

/** What Canvas says of a quiz before its questions, without its tags. */
function descriptionIn(files: SourceFiles, name: string): string {
  const tree = treeOf(files, name);
  const found = tree && [...descendants(tree.root)].find((each) => each.name === "description");
  const text = found ? textIn(found) : "";
  return text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
