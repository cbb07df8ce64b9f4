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
  ["Invalid or unexpected token", "Invalid or unexpected token"],
])("%s", (said, words) => {
  expect(syntaxWords(said)).toBe(words);
});
