import { plainLetters } from "../plain-letters.ts";
import { countedSigns } from "./counted-signs.ts";
import { plainSigns } from "./plain-signs.ts";

export interface Normalising {
  /** Keeps capitals and small letters apart. */
  readonly caseSensitive?: boolean | undefined;
  /** Keeps accents, and letters that Unicode does not take apart (ø, ß), as they are. */
  readonly accentSensitive?: boolean | undefined;
  /** "all", "none" or the signs that count; those that carry meaning when not given. */
  readonly signs?: string | undefined;
  /** Whose small letters belong to capitals, in Turkish ı to I: a language tag. */
  readonly language?: string;
  /** Has words of several parts in one: those with hyphens, and those behind a letter that is no word. */
  readonly joined?: boolean;
}

/**
 * A typed text as it is compared with another: without accents and doubled spaces, in small letters,
 * and with the signs alone that `countedSigns` leaves. Letters of all scripts stay.
 *
 * Idempotent. Text is taken apart by NFKD, for two reasons: accents then stand apart from their
 * letters, and wide, joined and raised forms (`Ａ`, `ﬁ`, `²`), which keyboards and phones put in
 * unasked, become plain ones. NFC puts the rest together again at the end, so that what is kept
 * (Korean syllables, Japanese voicing marks) has one form.
 */
export function normalise(text: string, options: Normalising = {}): string {
  const folded = fold(text, options);
  // Where signs went, others may stand at the end of a text or a word now.
  return folded === text ? text : normalise(folded, options);
}

/**
 * Whether a text reads like one of others, also where a word is joined in the one that is of two parts in
 * the other (`email`, `e-mail`, `e mail`), and where I is the capital of ı.
 */
export function isAmong(others: readonly string[], text: string, options?: Normalising): boolean {
  return ["en", "tr"].some((language) => {
    const spellings = (each: string) =>
      [false, true].map((joined) => normalise(each, { ...options, language, joined }));
    const typed = spellings(text);
    return others.some((other) => spellings(other).some((one) => typed.includes(one)));
  });
}

/** As typed, but for spaces and compatibility forms: what a pattern is tried on. */
export function tidy(text: string): string {
  return spaced(text.replace(/\p{Cf}/gu, "").normalize("NFKC"));
}

/**
 * Accents of the Latin, Greek and Cyrillic scripts; Hebrew points, Arabic vowel signs and the tatweel,
 * which are seldom written; and marks that nobody sees, such as soft hyphens. Not all of `\p{M}`: the
 * vowels of Hindi or Thai and the dots that make が of か are as much part of a word as its letters.
 */
const IGNORED =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u0640\u064B-\u0652\u0670\p{Cf}]/gu;

function fold(
  text: string,
  { caseSensitive = false, accentSensitive = false, signs, language, joined = false }: Normalising,
): string {
  const ignored = accentSensitive ? /\p{Cf}/gu : IGNORED;
  // What is a small letter of another form at a word's end is one with its capital.
  const small = caseSensitive ? text : text.toLocaleLowerCase(language).replaceAll("ς", "σ");
  const plain = plainSigns(small).normalize("NFKD").replace(ignored, "");
  const folded = spaced(accentSensitive ? plain : plainLetters(plain));
  const counted = spaced(countedSigns(folded, { signs, joined })) || folded;
  return (joined ? counted.replace(LONE_LETTER, "$1") : counted).normalize("NFC");
}

/** With the space behind it. */
const LONE_LETTER = /(?<![^ ])([b-hj-z]) (?=[a-z]{3})/gi;

/** With single spaces, and none at the ends. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
