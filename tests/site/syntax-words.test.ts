import { expect, it } from "vitest";
import { syntaxWords } from "../../src/site/read/syntax-words.ts";

// As Node 22 and 24 say it.
it.each([
  ["Expected ',', got 'ident'", '"," is missing before this name'],
  ["Expected ',', got ';'", '"," is missing before ";"'],
  ["Expected '}', got '<eof>'", '"}" is missing before the end of the file'],
  [
    "Unexpected token `=`. Expected an identifier, void, yield, null, await, break, a string literal, [, (",
    '"=" stands where it cannot',
  ],
  [
    "TypeScript enum is not supported in strip-only mode",
    'Node takes types away, and "enum" is more than a type',
  ],
  ["Invalid or unexpected token", "a sign stands here that means nothing in code"],
  [
    "Unexpected token `,`. Expected identifier, string literal, numeric literal or [ for the computed key",
    "a comma too many stands here",
  ],
  [
    "Unexpected token `<eof>`. Expected identifier, string literal",
    "it ends before all that it opens is closed",
  ],
  ["Merge conflict marker encountered.", "Git could not merge two versions here, and left both"],
  ["Unexpected character '“'", '"“" is no quote of code'],
  ["Unterminated block comment", 'what "/*" begins is not ended'],
  ["Identifier 'a' has already been declared", '"a" is declared for the second time'],
  ["Reflect.get called on non-object", "Reflect.get called on non-object"],
])("Node says: %s", (said, words) => {
  expect(syntaxWords(said).message).toBe(words);
});

// As esbuild 0.28 says it.
it.each([
  ['Expected identifier but found ","', "a comma too many stands here"],
  ['Expected "}" but found "b"', '"," is missing before "b"'],
  ['Expected "}" but found ";"', 'a ";" stands where a "," parts one from the next'],
  ['Expected "}" but found "-"', '"-" cannot stand in a name without quotes'],
  ['Expected "]" but found "}"', '"]" is missing before "}"'],
  ['Expected ")" but found end of file', '")" is missing before the end of the file'],
  ["Unterminated string literal", "a text in quotes is not ended in its line"],
  ['Unexpected "“"', '"“" is no quote of code'],
  ['Unexpected "<<"', "Git could not merge two versions here, and left both"],
  ["Unexpected end of file", "it ends before all that it opens is closed"],
])("the bundler says: %s", (said, words) => {
  expect(syntaxWords(said).message).toBe(words);
});

it.each([
  'Expected identifier but found ","',
  "Unterminated string literal",
  'Unexpected "<<"',
  "TypeScript enum is not supported in strip-only mode",
])("and what to do: %s", (said) => {
  expect(syntaxWords(said).hint).toMatch(/^(?:take|write|keep) /);
});
