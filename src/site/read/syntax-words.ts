import { mergedWords } from "../../markdown/merge-marks.ts";

/** What is wrong with code, and what to do where that is sure. */
export interface SyntaxWords {
  readonly message: string;
  readonly hint?: string;
}

type Say = (found: readonly string[]) => SyntaxWords;

const commaTooMany: SyntaxWords = { message: "a comma too many stands here", hint: "take it out" };

/**
 * What those who read code say of its syntax, Node's reader of TypeScript and the bundler: in an author's words,
 * without lists of what else might stand there.
 */
const words: readonly (readonly [RegExp, Say])[] = [
  [/^(?:Unexpected token `,`|Expected identifier but found ",")/, () => commaTooMany],
  [/^Expected '?(.+?)'?, got '?(.+?)'?$/, ([wanted = "", got = ""]) => missing(wanted, got)],
  [
    /^Expected .+ in JSON but found|^JSON does not support/,
    () => ({
      message: "this is no JSON",
      hint: "names and texts stand in double quotes, a comma between two entries and none behind the last",
    }),
  ],
  [/^Expected (.+) but found (.+)$/, ([wanted = "", got = ""]) => missingIn(wanted, got)],
  [/^Merge conflict marker|^Unexpected "(?:<<|>>|==)/, () => mergedWords],
  [
    /^Unterminated string/,
    () => ({
      message: "a text in quotes is not ended in its line",
      hint: "write the quote that ends it; a text of several lines stands between `backticks`",
    }),
  ],
  [/^Unterminated template/, () => open("`", "backtick")],
  [/^Unterminated block comment|^Expected "\*\/"/, () => open("/*", "*/")],
  [/^Unterminated reg/, () => ({ message: 'a "/" begins a pattern here, and none ends it' })],
  [
    /^Unexpected (?:character )?['"]([“”„‘’«»])['"]/,
    ([sign = ""]) => ({
      message: `"${sign}" is no quote of code`,
      hint: "write \" or ' around the text",
    }),
  ],
  [
    /^Unexpected (?:eof|end of file)|^Unexpected token `<eof>`/i,
    () => ({ message: "it ends before all that it opens is closed" }),
  ],
  [
    /^Unexpected token `<lexing error>`|^Syntax error "(.+)"$/,
    ([sign]) => ({
      message: sign ? `"${sign}" stands where it cannot` : "a name begins with a digit here",
      hint: "put quotes around a name that has more than letters and digits, or begins with a digit",
    }),
  ],
  [
    /^Unexpected (?:token )?[`"](.+?)[`"]/,
    ([token]) => ({ message: `"${token}" stands where it cannot` }),
  ],
  [
    /^TypeScript (.+?) is not supported in strip-only mode/,
    ([more]) => ({
      message: `Node takes types away, and "${more}" is more than a type`,
      hint: "write it as plain JavaScript; an object does for an enum or a namespace",
    }),
  ],
  [
    /^The symbol "(.+)" has already been declared/,
    ([name]) => ({ message: `"${name}" is declared for the second time`, hint: "rename one" }),
  ],
  [
    /^Identifier '(.+)' has already been declared/,
    ([name]) => ({ message: `"${name}" is declared for the second time`, hint: "rename one" }),
  ],
  [
    /^Invalid or unexpected token$/,
    () => ({
      message: "a sign stands here that means nothing in code",
      hint: 'put quotes around text; a remark begins with "//"',
    }),
  ],
  [/^Expression expected$/, () => ({ message: "a value is missing here" })],
];

export function syntaxWords(said: string): SyntaxWords {
  for (const [pattern, say] of words) {
    const found = pattern.exec(said);
    if (found) return say(found.slice(1));
  }
  return { message: said };
}

function open(begin: string, end: string): SyntaxWords {
  return { message: `what "${begin}" begins is not ended`, hint: `write the ${end} that ends it` };
}

function missing(wanted: string, got: string): SyntaxWords {
  return { message: `"${wanted}" is missing before ${names[got] ?? `"${got}"`}` };
}

/** As the bundler has it, which asks for the end of what is open where a comma would do. */
function missingIn(wanted: string, got: string): SyntaxWords {
  const found = /^"(.*)"$/.exec(got)?.[1];
  if (found === undefined) return missing(wanted.replaceAll('"', ""), got);
  if (!/^"[}\])]"$/.test(wanted)) return missing(wanted.replaceAll('"', ""), found);
  if (found === "-" || found === ".") {
    return {
      message: `"${found}" cannot stand in a name without quotes`,
      hint: "put quotes around the name",
    };
  }
  if (found === ";") {
    return { message: 'a ";" stands where a "," parts one from the next', hint: "write a comma" };
  }
  return /^[\w$"'`[{(]/.test(found)
    ? { message: `"," is missing before "${found}"`, hint: "write the comma" }
    : missing(wanted.replaceAll('"', ""), found);
}

/** Kinds of words that the reader has names of its own for. */
const names: Readonly<Record<string, string>> = {
  ident: "this name",
  eof: "the end of the file",
  "<eof>": "the end of the file",
  "end of file": "the end of the file",
  "string literal": "this text",
  "numeric literal": "this number",
};
