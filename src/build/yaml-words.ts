import { type Document, type ErrorCode, visit, type YAMLError } from "yaml";
import type { Fault } from "./source-file.ts";

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

/** The faults that kept a document from being read. */
export function syntaxFaults(
  document: Document,
  yaml: string,
  error: unknown,
): readonly YamlFault[] {
  // What follows in the same line is mostly an echo of the first slip.
  const lines = new Map(
    document.errors.toReversed().map((fault) => [yaml.lastIndexOf("\n", fault.pos[0] - 1), fault]),
  );
  const faults = [...lines.values()].toReversed().map(syntaxFault);
  if (faults.length > 0) return faults;
  const aliases = unknownAliases(document);
  if (aliases.length > 0) return aliases;
  const message = error instanceof Error ? error.message : String(error);
  const isLarge = message.startsWith("Excessive alias count");
  const fault = {
    rule: "yaml-syntax",
    message: isLarge ? "its aliases, such as *this, stand for too much" : message,
    hint: "write the YAML more plainly",
  };
  return [{ at: 0, fault }];
}

function syntaxFault({ code, message, pos: [at] }: YAMLError): YamlFault {
  const [, bracket] = /^Flow (?:sequence|map) .*([\]}])/.exec(message) ?? [];
  const open = bracket === "]" ? "[" : "{";
  const [plain, hint] = bracket
    ? [
        `what "${open}" begins is not ended by "${bracket}" before this`,
        `add the "${bracket}"; text that begins with "${open}" needs quotes`,
      ]
    : (words[code] ?? [message.replace(/\.$/, ""), quotes]);
  return { at, fault: { rule: "yaml-syntax", message: plain, hint } };
}

function unknownAliases(document: Document): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const fault = {
        rule: "yaml-syntax",
        message: `"*${alias.source}" stands for what "&${alias.source}" marks, and nothing above does`,
        hint: `put quotes around text that begins with "*"`,
      };
      faults.push({ at: alias.range?.[0] ?? 0, fault });
    },
  });
  return faults;
}

/** Whether a text may be cut by a comment or lose its first word to a tag: cheap, and often wrong. */
export function mayBeCut(yaml: string): boolean {
  return /[^\s#][ \t]+#|[:\-[,{][ \t]+![^\s"']/.test(yaml);
}

/** Warnings of texts without quotes that end before a `#`, and of a `!word` that is no part of its text. */
export function cutTexts(document: Document, yaml: string): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, scalar) {
      const { value, type, comment, range } = scalar;
      if (type !== "PLAIN" || typeof value !== "string" || !comment || !range) return;
      const at = yaml.indexOf("#", range[1]);
      const sameLine = !yaml.slice(range[1], at).includes("\n");
      // After a single word, `# as here` is an ordinary comment.
      if (!sameLine || (!/\s/.test(value) && /^\s/.test(comment))) return;
      faults.push({ at, fault: cut });
    },
  });
  for (const { code, pos } of document.warnings) {
    if (code === "TAG_RESOLVE_FAILED") faults.push({ at: pos[0], fault: tag });
  }
  return faults;
}

const cut: Fault = {
  rule: "cut-text",
  severity: "warning",
  message: 'the text ends before this "#", and what follows is a comment that nobody sees',
  hint: "put quotes around the whole text; a comment is clearer on a line of its own",
};

const tag: Fault = {
  rule: "cut-text",
  severity: "warning",
  message: 'a word that begins with "!" is no part of the text that follows it',
  hint: "put quotes around the whole text",
};
