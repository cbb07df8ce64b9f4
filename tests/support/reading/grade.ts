/** Words, sentences and syllables of a text, as the formula counts them. */
export interface Count {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * The Flesch–Kincaid grade level: years of school in the United States.
 *
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, *Derivation of New Readability Formulas
 * for Navy Enlisted Personnel*, Research Branch Report 8-75, Naval Air Station Memphis, 1975.
 */
export function gradeOf({ words, sentences, syllables }: Count): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Counts English paragraphs. A paragraph's end ends a sentence, whatever stands there. */
export function countOf(paragraphs: readonly string[]): Count {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const paragraph of paragraphs) {
    for (const { segment } of SENTENCES.segment(paragraph)) {
      const found = segment.match(WORD) ?? [];
      if (found.length === 0) continue;
      sentences++;
      words += found.length;
      for (const word of found) syllables += syllablesOf(word);
    }
  }
  return { words, sentences, syllables };
}

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });
/** A number is one word; hyphens and points join, an apostrophe belongs. */
const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** Syllables of an English word, told by its vowels: right for most words, and near it for a text. */
export function syllablesOf(word: string): number {
  const parts = word.toLowerCase().replace(/[’']/g, "").split(/[-.,]/);
  return parts.reduce((sum, part) => sum + (/[a-z]/.test(part) ? ofPart(part) : 1), 0);
}

function ofPart(part: string): number {
  const spoken = SILENT.reduce((rest, [found, put]) => rest.replace(found, put), part);
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (spoken.match(APART)?.length ?? 0));
}

/** An "e" that is written and not spoken, and what stands for it. */
const SILENT: readonly (readonly [RegExp, string])[] = [
  // "someone", "careful", "statement", "homeless"
  [/(?<=[aeiouy][^aeiouyr]+)e(?=(?:ly|ful|ment|ness|less|thing|where|times?|body|one)s?$)/, ""],
  // "made", but not "able" and "little", where it stands for a vowel before the "l"
  [/(?<=[aeiouy][^aeiouy]*)(?<![^aeiouylrw]l)e$/, ""],
  // "asked", but not "needed" and "handled"
  [/(?<=[aeiouy].*)(?<![td]|[^aeiouylr]l)ed$/, "d"],
  // "makes", but not "houses" and "watches"
  [/(?<=[aeiouy].*)(?<![csxzg]|ch|sh|[^aeiouylr]l)es$/, "s"],
];

/** A vowel that ends a syllable, although another follows: "tri-al", "seri-ous", "go-ing", "sci-ence". */
const APART =
  /(?<![ctsgx])i(?=a)|i(?=ate|um|et|en[ct])|(?<![tcgx])i(?=ous)|i(?=o[^nu])|(?<![qg])u(?=[ao])|[aeiouy](?=ing)|(?<=[aeiouy][^aeiouy]+)e(?=a$)|cre(?=a)|e(?=o[^up])/g;
