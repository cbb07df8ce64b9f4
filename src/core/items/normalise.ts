export interface Normalising {
  /** Keeps capitals and small letters apart. */
  readonly caseSensitive?: boolean | undefined;
}

/**
 * A typed text as it is compared with another: without accents, punctuation and doubled spaces, and
 * in small letters. Letters of all scripts stay, and signs that tell answers apart: `+ # % & @ *`
 * and so on, and whatever belongs to a number, as in `3.5`, `-2`, `10:30` or `1/11`. Dashes and
 * slashes between words count as spaces. What is nothing but punctuation stays as it is.
 *
 * Idempotent. Text is taken apart by NFKD, for two reasons: accents then stand apart from their
 * letters, and wide, joined and raised forms (`Ａ`, `ﬁ`, `²`), which keyboards and phones put in
 * unasked, become plain ones. NFC puts the rest together again at the end, so that what is kept
 * (Korean syllables, Japanese voicing marks) has one form.
 */
export function normalise(text: string, { caseSensitive = false }: Normalising = {}): string {
  const plain = text.normalize("NFKD").replace(IGNORED, "").replace(DASH, "-");
  const folded = caseSensitive ? plain : foldCase(plain).replace(IGNORED, "");
  const words = spaced(folded.replace(PUNCTUATION, (mark, at: number) => keep(mark, at, folded)));
  return (words === "" ? spaced(folded) : words).normalize("NFC");
}

/** As typed, but for spaces and compatibility forms: what a pattern is tried on. */
export function tidy(text: string): string {
  return spaced(
    text
      .replace(/\p{Cf}/gu, "")
      .normalize("NFKC")
      .replace(DASH, "-"),
  );
}

/**
 * Accents of the Latin, Greek and Cyrillic scripts; Hebrew points, Arabic vowel signs and the tatweel,
 * which are seldom written; and marks that nobody sees, such as soft hyphens. Not all of `\p{M}`: the
 * vowels of Hindi or Thai and the dots that make が of か are as much part of a word as its letters.
 */
const IGNORED =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u0640\u064B-\u0652\u0670\p{Cf}]/gu;
const DASH = /[\p{Pd}\u2212]/gu;
/** Punctuation other than what words are told apart by, as in `C#`. */
const PUNCTUATION = /[^\P{P}#%&@*§‰\\_]/gu;

function keep(mark: string, at: number, text: string): string {
  const before = text[at - 1] ?? " ";
  const beginsNumber = /[-.]/.test(mark) && /\s/.test(before);
  if (/\p{N}/u.test(text[at + 1] ?? "") && (beginsNumber || /\p{N}/u.test(before))) return mark;
  return /[-/]/.test(mark) ? " " : "";
}

/** By way of capitals, so that ß and ẞ are ss, and ı and İ are i; a sigma is one at a word's end too. */
function foldCase(text: string): string {
  const small = text.toLowerCase().toUpperCase().toLowerCase();
  return small.normalize("NFKD").replaceAll("ς", "σ");
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
