/**
 * How else a word may be written in a language where two letters stand for one that a keyboard lacks, both
 * ways: for `Koebenhavn` also København, for `Müller` also Mueller. By the filters of Lucene, which has
 * them from speakers: GermanNormalizationFilter (ae, oe, ue but behind a vowel or q), and
 * ScandinavianFoldingFilter (aa, ae, oe). Spellings are not folded.
 * @param code As `languageCode` gives it.
 */
export function otherSpellings(code: string, written: string): readonly string[] {
  const pairs = pairsOf[code];
  if (!pairs) return [];
  const small = written.normalize("NFC").toLowerCase();
  const apart = small.replace(/[äöüøå]/g, (letter) => pairs[letter] ?? letter);
  const joined = small.replace(/(?<![aeiouyq])(?:aa|ae|oe|ue)/g, (pair) =>
    Object.values(pairs).includes(pair) ? pair.charAt(0) : pair,
  );
  return [apart, joined].filter((each) => each !== small);
}

const german = { ä: "ae", ö: "oe", ü: "ue" };
const nordic = { ä: "ae", ö: "oe", ø: "oe", å: "aa" };
const pairsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ de: german, da: nordic, no: nordic, sv: nordic },
};
