/** What stands for `"…"` and for `'…'` within it: opening and closing of each. */
export type QuotationMarks = readonly [string, string, string, string];

const NBSP = "\u00a0";
const english: QuotationMarks = ["“", "”", "‘", "’"];
const german: QuotationMarks = ["„", "“", "‚", "‘"];
const angled: QuotationMarks = ["«", "»", "“", "”"];
const angledTwice: QuotationMarks = ["«", "»", "‹", "›"];
const slavic: QuotationMarks = ["«", "»", "„", "“"];
const lowHigh: QuotationMarks = ["„", "”", "«", "»"];
const alike: QuotationMarks = ["”", "”", "’", "’"];
const corners: QuotationMarks = ["「", "」", "『", "』"];

/** By language, as CLDR 46 has them (`delimiters`); French sets spaces within, which CLDR leaves out. */
const byLanguage: Readonly<Record<string, QuotationMarks>> = {
  ...{ de: german, cs: german, sk: german, sl: german, hr: german, is: german, hsb: german },
  ...{ "de-CH": angledTwice, "de-LI": angledTwice, "fr-CH": angledTwice, "it-CH": angledTwice },
  fr: [`«${NBSP}`, `${NBSP}»`, "“", "”"],
  ...{ es: angled, it: angled, ca: angled, el: angled, ast: angled, "pt-PT": angled, sq: angled },
  ...{ nb: ["«", "»", "‘", "’"], nn: ["«", "»", "‘", "’"], no: ["«", "»", "‘", "’"] },
  ...{ ru: slavic, uk: slavic, be: slavic },
  ...{ pl: lowHigh, ro: lowHigh },
  hu: ["„", "”", "»", "«"],
  ...{ bg: ["„", "“", "‘", "’"], mk: ["„", "“", "’", "‘"], sr: ["„", "”", "’", "’"] },
  ...{ bs: ["„", "”", "‘", "’"], et: ["„", "“", "«", "»"], lt: ["„", "“", "„", "“"] },
  ka: ["„", "“", "«", "»"],
  hy: ["«", "»", "«", "»"],
  ...{ sv: alike, fi: alike, he: alike },
  ...{ fa: angledTwice, ar: ["”", "“", "’", "‘"], ur: ["”", "“", "’", "‘"] },
  ...{ ja: corners, yue: corners, "zh-Hant": corners, "zh-TW": corners, "zh-HK": corners },
};

/** @param language A BCP 47 tag, such as `de-AT`: where it has none of its own, those of `de`. */
export function quotationMarks(language: string): QuotationMarks {
  const tags = language.split("-").map((_, index, parts) => parts.slice(0, index + 1).join("-"));
  return tags.map((tag) => byLanguage[tag]).findLast((marks) => marks !== undefined) ?? english;
}
