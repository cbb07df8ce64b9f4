import type { Rubric } from "../../core/items/item.ts";

/**
 * A rubric in whose right answers only that stands which makes another question: not their spelling or
 * order, and no sign that the first version of Waymark did not compare. The rules of grading get better;
 * these stay, since another revision parts learners from their history.
 */
export function withRevisionTexts(rubric: Rubric): Rubric {
  if (rubric.kind === "short-answer") {
    return { ...rubric, accept: revisionTexts(rubric.accept, rubric) };
  }
  if (rubric.kind !== "cloze") return rubric;
  const gaps = rubric.gaps.map((gap) =>
    "accept" in gap ? { ...gap, accept: revisionTexts(gap.accept, gap) } : gap,
  );
  return { ...rubric, gaps };
}

interface Exact {
  readonly accentSensitive?: boolean;
  readonly caseSensitive?: boolean;
}

function revisionTexts(texts: readonly string[], exact: Exact): readonly string[] {
  return [...new Set(texts.map((text) => revisionText(text, exact)))].toSorted();
}

function revisionText(text: string, { accentSensitive, caseSensitive = false }: Exact): string {
  if (accentSensitive) return text.normalize("NFC");
  const plain = text.normalize("NFKD").replace(IGNORED, "").replace(DASH, "-");
  const folded = caseSensitive ? plain : foldCase(plain).replace(IGNORED, "");
  const words = spaced(folded.replace(PUNCTUATION, (mark, at: number) => keep(mark, at, folded)));
  return (words === "" ? spaced(folded) : words).normalize("NFC");
}

/** Accents, Hebrew points, Arabic vowel signs, and marks that nobody sees. */
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
