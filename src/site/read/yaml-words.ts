import { type Document, type ErrorCode, visit, type YAMLError } from "yaml";
import type { Fault } from "../../markdown/source-file.ts";

/** A fault and its place in the YAML. */
export interface YamlFault {
  readonly fault: Fault;
  readonly at: number;
}

const quotes = "mend the YAML here; text with : or # in it needs quotes";

/** What is wrong and what to do, where the parser's own words are for programmers. */
const words: Partial<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  BAD_ALIAS: ["this is no name of an anchor", 'put quotes around text that begins with "*" or "&"'],
  BAD_DQ_ESCAPE: [
    "a backslash in double quotes begins a sign that YAML does not know",
    "write it twice, or use single quotes, in which it is a backslash",
  ],
  BAD_INDENT: [
    "this line is indented otherwise than the lines that it belongs to",
    "begin it below the first letter of its neighbours",
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
  DUPLICATE_KEY: ["this key stands here for the second time", "leave one of the two"],
  KEY_OVER_1024_CHARS: ["what stands before the : is too long for a key", quotes],
  MULTILINE_IMPLICIT_KEY: ['a key, which ends in ":", has to stand on one line', quotes],
  MULTIPLE_DOCS: [
    'a line of "---" ends the file\'s one document here',
    "take the line out, or write what follows into a file of its own",
  ],
  TAB_AS_INDENT: ["a tab indents this line, which YAML does not allow", "use spaces"],
};

/** The same where one code of the parser's has several messages. */
const wordsByMessage: readonly (readonly [RegExp, message: string, hint: string])[] = [
  [
    /^Missing , /,
    "a comma is missing before this, or a text's quotes end too early",
    "write the comma; a quote within double quotes is written \\\", within single ones ''",
  ],
  [
    /^Implicit map keys need/,
    'this line has no ":" as the lines beside it have',
    "write a key and its value, or indent it below the text that it goes on with",
  ],
];

/** The faults that kept a document from being read. */
export function syntaxFaults(
  document: Document,
  yaml: string,
  error: unknown,
): readonly YamlFault[] {
  const all = document.errors
    // A bracket that an open quote swallowed is there.
    .filter(
      (fault, index, { [index - 1]: before }) => !before || !isOpen(before) || !bracketOf(fault),
    )
    .map((fault) => (isOpen(fault) ? openQuote(document, fault) : syntaxFault(fault)));
  // What follows in the same line is mostly an echo of the first slip.
  const lines = new Map(
    all.toReversed().map((fault) => [yaml.lastIndexOf("\n", fault.at - 1), fault]),
  );
  const faults = [...lines.values()].toReversed();
  if (faults.length > 0) return faults;
  const aliases = unknownAliases(document);
  if (aliases.length > 0) return aliases;
  const message = error instanceof Error ? error.message : String(error);
  const isLarge = message.startsWith("Excessive alias count");
  const fault: Fault = {
    rule: "yaml-syntax",
    message: isLarge ? "its aliases, such as *this, stand for too much" : message,
    hint: "write the YAML more plainly",
  };
  return [{ at: 0, fault }];
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
