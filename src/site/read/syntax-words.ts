/** What Node's reader of TypeScript says of syntax, in an author's words: without its lists of what else might stand there. */
export function syntaxWords(said: string): string {
  const [, wanted = "", got = ""] = /^Expected '?(.+?)'?, got '?(.+?)'?$/.exec(said) ?? [];
  if (wanted === "") return unexpected(said);
  const found = names[got] ?? `"${got}"`;
  return `"${wanted}" is missing before ${found}`;
}

function unexpected(said: string): string {
  const [, token] = /^Unexpected token `(.+?)`/.exec(said) ?? [];
  if (token !== undefined) return `"${token}" stands where it cannot`;
  if (/^Unexpected eof/i.test(said)) return "it ends before all that it opens is closed";
  const [, more] = /^TypeScript (.+?) is not supported in strip-only mode/.exec(said) ?? [];
  if (more !== undefined) return `Node takes types away, and "${more}" is more than a type`;
  return said === "Expression expected" ? "a value is missing here" : said;
}

/** Kinds of words that the reader has names of its own for. */
const names: Readonly<Record<string, string>> = {
  ident: "this name",
  eof: "the end of the file",
  "<eof>": "the end of the file",
  "string literal": "this text",
  "numeric literal": "this number",
};
