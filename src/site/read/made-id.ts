import { hash } from "node:crypto";
import { plainLetters } from "../../core/plain-letters.ts";
import { numbered, slug, type Taken } from "../../markdown/slug.ts";

const LONGEST = 60;
const LONGEST_PREFIX = 30;

/**
 * An id made of plain words, as ids are: lower-case letters without accents, digits, hyphens. Where
 * words have letters of another script, or none at all, a short hash of them stands for what is lost.
 * `taken` makes it unique (`-2`, `-3`…) and remembers it.
 * @param prefix An id that it begins with.
 */
export function madeId(words: string, taken: Taken, prefix = ""): string {
  const whole = /[\p{L}\p{N}]/u.test(words) ? slug(plainLetters(words), new Set()) : "";
  const plain = whole.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const isLost = whole !== plain || plain === "";
  // Among the options of one question a word that is left tells enough.
  const isShort = prefix === "" && /[a-z]/.test(plain);
  const parts = [
    atWord(prefix, LONGEST_PREFIX),
    atWord(plain, prefix === "" ? LONGEST : LONGEST - 15),
    isLost && !isShort ? shortHash(words) : "",
  ];
  return numbered(parts.filter((part) => part !== "").join("-"), taken, { from: 2 });
}

/** The id of a file whose author gave it none: its name, without what comes after the first full stop. */
export function idOfFile(path: string): string {
  const name = path.split("/").at(-1) ?? "";
  return madeId(name.replace(/\..*$/s, ""), new Set());
}

/** What stands of a Markdown text's words, roughly: no addresses, no tags, no attributes. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/\]\([^()\n]*\)/g, "] ")
    .replace(/<\/?[a-zA-Z][^<>\n]*>/g, " ")
    .replace(/\{[#.][^{}\n]*\}/g, " ")
    .replace(/\[\[[^[\]\n]*\]\]/g, " ");
}

function atWord(id: string, longest: number): string {
  return id.length > longest ? id.slice(0, longest).replace(/-[^-]*$/, "") : id;
}

function shortHash(words: string): string {
  const same = words.normalize("NFC").replace(/\s+/g, " ").trim();
  return hash("sha256", same, "hex").slice(0, 8);
}
