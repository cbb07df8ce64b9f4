import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Fault } from "../../markdown/source-file.ts";
import { isLocal, yamlSlip } from "./yaml-slips.ts";

/** A fault and its place in the YAML. */
export interface YamlFault {
  readonly fault: Fault;
  readonly at: number;
  /** Where the list goes on of which the first entry is not read: how many it has is not known. */
  readonly listAt?: number;
}

const quotes = "mend the YAML here; text with : or # in it needs quotes";

/** What is wrong and what to do, where the parser's own words are for programmers. */
const words: Partial<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  BAD_ALIAS: ["this is no name of an anchor", 'put quotes around text that begins with "*" or "&"'],
  BAD_DQ_ESCAPE: [
    "a backslash in double quotes begins a sign that YAML does not know",
    "write it twice, or use single quotes, in which it is a backslash",
  ],
  BAD_SCALAR_START: [
    "a text cannot begin with this sign unless it has quotes",
    "put quotes around the text",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second ": " stands in this line',
    "put quotes around the text that has it",
  ],
  BLOCK_IN_FLOW: ["within [ ] or { } nothing may be written on lines of its own", quotes],
  DUPLICATE_KEY: [
    "this key stands here for the second time",
    "leave one of the two, with what stands below both",
  ],
  KEY_OVER_1024_CHARS: ["what stands before the : is too long for a key", quotes],
  MULTILINE_IMPLICIT_KEY: ['a key, which ends in ":", has to stand on one line', quotes],
  MULTIPLE_ANCHORS: ['a value can have one name behind "&"', "leave one of the two"],
  MULTIPLE_DOCS: [
    'a line of "---" ends the file\'s one document here',
    "take the line out, or write what follows into a file of its own",
  ],
};

/** The same where one code of the parser's has several messages. */
const wordsByMessage: readonly (readonly [RegExp, message: string, hint: string])[] = [
  [
    /^Comments must be separated/,
    'a "#" stands right behind something that has ended',
    "write a space before it for a remark, or put quotes around the whole text",
  ],
  [
    /^Unexpected block-seq-ind on same line/,
    "a list cannot begin in the line of its key",
    'begin it in the next line, each entry behind "- "; text that begins with "-" needs quotes',
  ],
  [
    /^Block scalars with more-indented/,
    "an empty line before this text has more spaces than the text",
    "take the empty line out",
  ],
  [/^Unexpected (?:,|empty item) in/, "a comma too many stands here", "take it out"],
  [
    /^Missing directives-end/,
    'a line that begins with "%" is a directive of YAML\'s, and no line of "---" ends it',
    "take the line out; text that begins with this sign needs quotes",
  ],
  [/^Missing space after : in/, 'a ":" needs a space after it', "write the space"],
  [
    /^Tags and anchors must be/,
    'a word that begins with "!" or "&" is a mark in YAML',
    "put quotes around the text",
  ],
  [
    /^Missing , /,
    "a comma is missing before this, or a text's quotes end too early",
    "write the comma; a quote within double quotes is written \\\", within single ones ''",
  ],
];

/** The faults that kept a document from being read. */
export function syntaxFaults(
  document: Document,
  yaml: string,
  error: unknown,
): readonly YamlFault[] {
  const tab = document.errors.find(({ code }) => code === "TAB_AS_INDENT");
  // A tab leaves nothing below it as it was meant.
  const told = (tab ? [tab] : document.errors).map((fault) => ({
    fault: isOpen(fault) ? openQuote(document, fault) : slipFault(document, yaml, fault),
    isLocal: isLocal(yaml, fault),
  }));
  const sorted = told.toSorted((a, b) => a.fault.at - b.fault.at);
  // What comes after a slip in how lines belong together is mostly an echo of it.
  const last = sorted.findIndex((each) => !each.isLocal);
  const all = (last === -1 ? sorted : sorted.slice(0, last + 1)).map(({ fault }) => fault);
  // So is what follows in the same line.
  const lines = new Map(
    all.toReversed().map((fault) => [yaml.lastIndexOf("\n", fault.at - 1), fault]),
  );
  const faults = [...lines.values()].toReversed();
  if (faults.length > 0) return faults;
  const aliases = unknownAliases(document);
  if (aliases.length > 0) return aliases;
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith("Merge sources")) return [wrongMerge(document)];
  const isLarge = message.startsWith("Excessive alias count");
  const fault: Fault = {
    rule: "yaml-syntax",
    message: isLarge ? "its aliases, such as *this, stand for too much" : message,
    hint: "write the YAML more plainly",
  };
  return [{ at: 0, fault }];
}

/**
 * A document as it says all else beside its faults, where each of them ends with its line; undefined where one may have
 * taken more with it. Everything stands where it stood.
 */
export function readOn(document: Document, yaml: string): Document | undefined {
  const isSure = ({ errors }: Document) =>
    errors.every((fault) => !isOpen(fault) && isLocal(yaml, fault));
  if (!isSure(document)) return undefined;
  let rest = yaml;
  for (const { code, pos } of document.errors) {
    if (code !== "BLOCK_AS_IMPLICIT_KEY") continue;
    // Otherwise the lines below would be taken for those of a key in this one.
    const line = /.*/y;
    line.lastIndex = pos[0];
    const [text = ""] = line.exec(rest) ?? [];
    rest =
      rest.slice(0, pos[0]) + text.replace(/:(?=\s|$)/g, ".") + rest.slice(pos[0] + text.length);
  }
  const other = rest === yaml ? document : parseDocument(rest, { prettyErrors: false });
  return isSure(other) ? other : undefined;
}

function slipFault(document: Document, yaml: string, error: YAMLError): YamlFault {
  const slip = yamlSlip(document, yaml, error);
  if (!slip) return syntaxFault(error);
  const { at, message, hint } = slip;
  return { at, fault: { rule: "yaml-syntax", message, hint } };
}

function isOpen({ code, message }: YAMLError): boolean {
  return code === "MISSING_CHAR" && message.startsWith("Missing closing");
}

/** The parser notes a quote without its end where the text ends; its author looks where it begins. */
function openQuote(document: Document, { message, pos: [end] }: YAMLError): YamlFault {
  let at = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") && range?.[1] === end) at = range[0];
    },
  });
  const quote = message.includes("'") ? "'" : '"';
  const fault: Fault = {
    rule: "yaml-syntax",
    message: `the text that this ${quote} begins is not ended by another`,
    hint: `add the ${quote} at the text's end, or take this one away`,
  };
  return { at, fault };
}

function bracketOf({ message }: Pick<YAMLError, "message">): string | undefined {
  return /^Flow (?:sequence|map) .*([\]}])/.exec(message)?.[1];
}

function syntaxFault({ code, message, pos: [at] }: YAMLError): YamlFault {
  const bracket = bracketOf({ message });
  const open = bracket === "]" ? "[" : "{";
  const [plain, hint] = bracket
    ? [
        `what "${open}" begins is not ended by "${bracket}" before this`,
        `add the "${bracket}"; text that begins with "${open}" needs quotes`,
      ]
    : (words[code] ?? knownMessage(message) ?? [message.replace(/\.$/, ""), quotes]);
  return { at, fault: { rule: "yaml-syntax", message: plain, hint } };
}

function knownMessage(text: string): readonly [message: string, hint: string] | undefined {
  const [, message, hint] = wordsByMessage.find(([pattern]) => pattern.test(text)) ?? [];
  return message === undefined || hint === undefined ? undefined : [message, hint];
}

/** The parser says that one is, and not which. */
function wrongMerge(document: Document): YamlFault {
  let at = 0;
  visit(document, {
    Pair(_, { key, value }) {
      const merged = isAlias(value) ? value.resolve(document) : value;
      const isOf = (node: unknown) => isMap(node) || isAlias(node);
      const isRight = isOf(merged) || (isSeq(merged) && merged.items.every(isOf));
      if (!isScalar(key) || key.source !== "<<" || isRight) return undefined;
      at = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const fault: Fault = {
    rule: "yaml-syntax",
    message: '"<<" takes keys over from somewhere else, and what stands behind it has none',
    hint: 'write the name of a mapping behind it, such as *other where that begins with "&other"',
  };
  return { at, fault };
}

function unknownAliases(document: Document): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const fault: Fault = {
        rule: "yaml-syntax",
        message: `"*${alias.source}" stands for what "&${alias.source}" marks, and nothing above does`,
        hint: `put quotes around text that begins with "*"`,
      };
      faults.push({ at: alias.range?.[0] ?? 0, fault });
    },
  });
  return faults;
}
