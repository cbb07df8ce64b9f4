import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { mergedWords } from "../../markdown/merge-marks.ts";
import type { Fault } from "../../markdown/source-file.ts";
import { tooDeepAt } from "./nesting.ts";
import { lineEnd, lineStart } from "./yaml-lines.ts";
import type { YamlFault } from "./yaml-words.ts";

/** A YAML text with each slip that ends with its line taken out of it, so that all else is read. */
export interface MendedYaml {
  readonly document: Document;
  /** As long as what was written: everything stands where it stood. */
  readonly text: string;
  readonly slips: readonly YamlFault[];
}

/** So many slips of one file are told at once. */
const MOST = 50;

/** Of a key that is there twice, both lists and both mappings are read as one, and of texts the first. */
export function mendedYaml(yaml: string): MendedYaml {
  const slips: YamlFault[] = [];
  let document = parseDocument(yaml, { prettyErrors: false, merge: true });
  if (document.errors.length === 0) return { document, text: yaml, slips };
  const merge = withoutMerge(yaml);
  slips.push(...merge.slips);
  let { text } = merge;
  for (;;) {
    if (slips.length > 0) document = parseDocument(text, { prettyErrors: false, merge: true });
    const slip = slips.length < MOST ? slipIn(text, document.errors) : undefined;
    if (!slip) break;
    slips.push(slip);
    text = blanked(text, slip.from, slip.to);
  }
  // What goes through all of it would have no room to go through what is nested deeper.
  if (tooDeepAt(document) === undefined) joinTwins(document);
  return { document, text, slips };
}

interface LineSlip extends YamlFault {
  /** What stands between is not read: the rest of its line, and what belongs to that. */
  readonly from: number;
  readonly to: number;
}

function slipIn(text: string, errors: readonly YAMLError[]): LineSlip | undefined {
  for (const { message, pos } of errors) {
    const [at] = pos;
    if (message.startsWith("Unexpected block-seq-ind on same line")) {
      const to = entryEnd(text, at);
      return { at, from: at, to, listAt: to + 1, fault: listBesideKey };
    }
    const header = HEADER.exec(text.slice(lineStart(text, at), lineEnd(text, at)));
    if (header && /^(?:Not a YAML token|Block scalar header includes)/.test(message)) {
      const from = lineStart(text, at) + header[0].length;
      return { at: from, from, to: lineEnd(text, from), fault: textBesideMark };
    }
  }
  return undefined;
}

/** What comes before a long text, up to its mark. */
const HEADER = /^(?:.*?:|[ \t]*-)[ \t]+(?:[-?][ \t]+)*[|>][-+\d]*[ \t]*(?=[^\s#])/;

const listBesideKey: Fault = {
  rule: "yaml-syntax",
  message: "a list cannot begin in the line of its key",
  hint: 'begin it in the next line, indented; text that begins with "-" needs quotes',
};

const textBesideMark: Fault = {
  rule: "yaml-syntax",
  message: 'behind the ">" or "|" of a long text, more stands in the line',
  hint: "begin the text in the next line, indented; a text that begins with this sign needs quotes",
};

/** Where the entry ends that begins in the line of its key: before the next entry, or what stands beside the key. */
function entryEnd(text: string, at: number): number {
  const [key = ""] = /^[ \t]*(?:- +)*/.exec(text.slice(lineStart(text, at))) ?? [];
  let end = lineEnd(text, at);
  while (end < text.length) {
    const line = text.slice(end + 1, lineEnd(text, end + 1));
    const indent = line.search(/\S/);
    if (indent >= 0 && (indent <= key.length || /^[ \t]*-(?:[ \t]|$)/.test(line))) break;
    end += 1 + line.length;
  }
  return end;
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
}

/** The marks that a merge leaves; between the first two the version is read that was here. */
const MERGE = /^<{7}(?: .*)?\n([\s\S]*?)(^(?:\|{7}|={7})(?: .*)?\n[\s\S]*?^>{7}(?: .*)?$)/gm;

const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/gm;

function withoutMerge(yaml: string): { readonly text: string; readonly slips: YamlFault[] } {
  const slips: YamlFault[] = [];
  const text = yaml.replace(MERGE, (whole: string, ours: string, theirs: string, at: number) => {
    slips.push({ at, fault: merged });
    const mark = whole.length - ours.length - theirs.length;
    return blanked(whole.slice(0, mark), 0, mark) + ours + blanked(theirs, 0, theirs.length);
  });
  // Of a conflict that goes on behind the front matter, or that somebody mended in part.
  const rest = text.replace(MARK, (line: string, at: number) => {
    if (slips.length === 0) slips.push({ at, fault: merged });
    return blanked(line, 0, line.length);
  });
  return { text: rest, slips };
}

const merged: Fault = { rule: "yaml-syntax", ...mergedWords };

/** Whatever stands below the second of two keys of one name is looked at as well. */
function joinTwins(document: Document): void {
  if (document.errors.every(({ code }) => code !== "DUPLICATE_KEY")) return;
  visit(document, { Map: (_, map) => joinIn(map) });
}

function joinIn(map: YAMLMap): void {
  const kept = new Map<unknown, (typeof map.items)[number]>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? pair.key.value : pair;
    const twin = kept.get(name);
    if (!twin || isNothing(twin.value)) kept.set(name, pair);
    else if (isSeq(twin.value) && isSeq(pair.value)) twin.value.items.push(...pair.value.items);
    else if (isMap(twin.value) && isMap(pair.value)) twin.value.items.push(...pair.value.items);
  }
  map.items = [...kept.values()];
}

function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}
