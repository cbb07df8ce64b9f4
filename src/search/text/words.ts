import { plainDigits } from "../../core/items/plain-signs.ts";
import { plainLetters } from "../../core/plain-letters.ts";
import { eachBigram, isCjk } from "./bigrams.ts";
import { pictureAt, plainPicture } from "./pictures.ts";
import { plainArabic, withoutMarks } from "./plain-scripts.ts";
import { eachSegment, isUnspaced } from "./segments.ts";
import { afterVersionSign, visitSigned } from "./signed-words.ts";

/** A word of a text: where it stands, `[start, end)` in UTF-16 units, and its folded form. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics or apostrophes: what the index and a query compare. */
  readonly folded: string;
}

/**
 * The words of a text in order. Letters and digits of any script make words; an apostrophe may stand
 * inside one; everything else separates. Chinese, Japanese and Korean, which put no spaces between
 * words, or put them freely, give overlapping pairs of characters; Thai, Lao, Khmer and Burmese the words
 * that the platform's dictionaries know; an emoji is a word by itself. Lunr's own tokenizer splits at
 * white space and hyphens only, and its trimmer knows ASCII only (it would trim a Greek word to
 * nothing), so neither is used.
 */
export function words(text: string): Word[] {
  let before: Word | undefined;
  return indexedWords(text).filter((word) => {
    const isNew = !before || !isLastOf(before, word);
    before = word;
    return isNew;
  });
}

/**
 * The same, and the last character of every run of pairs by itself, as the index has it: whoever
 * searches for one character finds it by what begins with it, and at the end of a run.
 */
export function indexedWords(text: string): Word[] {
  const found: Word[] = [];
  eachWord(text, (start, end) => {
    const folded = fold(text.slice(start, end));
    if (folded !== "") found.push({ start, end, folded });
  });
  return found;
}

/**
 * The same as far as they must follow one another where the text stands within a longer one: the last
 * run of pairs may go on there, and then its last character does not stand by itself.
 */
export function wordsInOrder(text: string): Word[] {
  const found = indexedWords(text);
  const [before, last] = found.slice(-2);
  return before && last && isLastOf(before, last) ? found.slice(0, -1) : found;
}

/** Whether a word is the last character of a run of pairs, which stands in the last pair. */
function isLastOf(pair: Word, word: Word): boolean {
  return word.start > pair.start && word.end <= pair.end;
}

/** What an index and a query make of a word as it stands in a text; may be empty. */
export function fold(word: string): string {
  const plain = word.replace(/['’]s$/i, "");
  if (!/[^\0-\x7f]/.test(plain)) return plain.replaceAll("'", "").toLowerCase();
  const picture = plainPicture(plain);
  if (picture !== undefined) return picture;
  if (isCjk(plain)) return plainDigits(plain.normalize("NFKC")).toLowerCase();
  const apart = withoutMarks(plain.replace(APOSTROPHES, "").normalize("NFKD"));
  const letters = plainDigits(apart)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "")
    .toLowerCase()
    // Lower case depends on what follows: a word and its beginning must fold alike.
    .replaceAll("ς", "σ");
  return plainArabic(plainLetters(letters));
}

/** Other marks that keyboards and writing systems have in the place of an apostrophe, inside a word. */
const OTHERS = "‘‛ʹʻʼʽˈ′´΄＇՚";
const APOSTROPHES = new RegExp(`['’${OTHERS}]`, "g");

// What stands between a word's letters without parting them: an apostrophe; marks that nobody sees, but
// the one that parts words of Persian; the dot of Catalan; the marks of Hebrew abbreviations.
const inside = [
  "['’](?=[\\p{L}\\p{N}])",
  `(?<=\\p{L}\\p{M}*)[${OTHERS}](?=\\p{L})`,
  "[\\u00ad\\u200d\\u2060](?=[\\p{L}\\p{N}\\p{M}])",
  "(?<![\\u0600-\\u06ff])\\u200c(?=[\\p{L}\\p{M}])",
  "(?<=[lL])·(?=[lL])",
  '(?<=[א-ת]\\p{M}*)["״׳](?=[א-ת])',
];
const wordPattern = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]+|${inside.join("|")})*`,
  "uy",
);

// French, Italian and their like leave a vowel out: "l'amour" is the article and "amour".
const elided =
  /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu|[dn]?ell|(?:a|da|su|co)ll|un|(?:a|da|de|ne|su)?gl|quest|quell|bell|tutt|dov|com)(?=['’][aeiouhæœà-ü])/i;

/**
 * Every word that the index has. ASCII is scanned by hand, several times as fast as by the pattern, which
 * decides about the rest.
 * @param codes The text's UTF-16 units, and maybe more behind them.
 */
export function eachWord(
  text: string,
  visit: (start: number, end: number) => void,
  codes: Uint16Array = codesOf(text),
): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = codes[at] ?? 0;
    if (code < 128 && asciiWord[code] === 0) {
      at++;
      continue;
    }
    const end = code < 128 ? asciiEnd(codes, at, length) : -1;
    if (end >= 0) {
      visit(afterVersionSign(codes, at, end, length), end);
      visitSigned(codes, at, end, length, visit);
      at = end;
      continue;
    }
    wordPattern.lastIndex = at;
    const word = wordPattern.exec(text)?.[0] ?? pictureAt(text, at);
    if (word === undefined) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const own = elided.exec(word)?.[0] ?? word;
    if (isCjk(own)) eachBigram(own, at, visit);
    else if (isUnspaced(own)) eachSegment(own, at, visit);
    else visit(at, at + own.length);
    at += own.length;
  }
}

const APOSTROPHE = 0x27;
/** 1 for letters and digits, 2 for those letters of them before which French leaves a vowel out. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return Number(/[a-z0-9]/i.test(character)) + Number(/[aeiouh]/i.test(character));
});
const VOWEL = 2;

/** Where the word that begins there ends; -1 when it has to do with other characters. */
function asciiEnd(codes: Uint16Array, start: number, length: number): number {
  let at = start + 1;
  for (; at < length; at++) {
    const code = codes[at] ?? 0;
    if (code >= 128) return -1;
    if (asciiWord[code] !== 0) continue;
    if (code !== APOSTROPHE || at + 1 === length) return at;
    const next = codes[at + 1] ?? 0;
    if (next >= 128) return -1;
    if (asciiWord[next] === 0) return at;
    if (asciiWord[next] === VOWEL && isElided(codes, start, at + 2)) return at;
  }
  return at;
}

function isElided(codes: Uint16Array, start: number, end: number): boolean {
  const most = start + 8;
  return end <= most && elided.test(String.fromCharCode(...codes.subarray(start, end)));
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}
