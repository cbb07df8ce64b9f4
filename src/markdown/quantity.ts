import { LEFTWARDS } from "./direction-of.ts";

/** Those of Arabic and Persian texts, too. */
const D = "[\\d\u0660-\u0669\u06f0-\u06f9]";
export const DIGIT = new RegExp(D);

/** Of the SI, what is used beside it, and of money; those of one letter only where digits stand before. */
const UNIT = [
  "°\\p{Script=Latin}{0,2}|[%‰℃℉€£¥]",
  "[kcmµμn]?m[²³23]?|[kmµμ]?g|[cdmµμ]?[lL]|[kMGT]?Hz|[mµμn]?s|min|h",
  "[kMGT]?i?B|[kMG]?bit|[kMGm]?[WVJNK]|[kMG]?Wh|kcal|cal|[hkM]?Pa|bar|mol|dB|ppm|px|em|rem|pt",
  "lb|oz|ft|mi|mph|USD|EUR|GBP|CHF",
  "٪|°م|كغم?|كجم|ك?غم?|جم|كلم|[كسم]?م|ملم|ملغ|ملل?|لترا?|ل|ثانية|دقيقة|ساعة|[ثدس]",
  "גרם|ליטר|ק[\"״”]ג|[קסמ][\"״”]מ|מ[\"״”][גל]|[גלמ]['׳’]|דק['׳’]|שנ['׳’]",
].join("|");
/** Thousands may be parted by spaces. */
const NUMBER = `(?:(?<!\\p{L})[-−+±~≈])?(?:${D}{1,3}(?: ${D}{3})+(?!${D})|${D}+)(?:[.,٫٬\\u00a0\\u202f]${D}+)*(?:[–-]${D}+(?:[.,٫]${D}+)*)?`;

/** Arabic and Hebrew write "and", "with" and the like as a letter of what follows. */
const START = `(?<!(?!${LEFTWARDS.source})\\p{L}|[\\p{N}.,])`;

/** A number, the space after it, if any, and its unit. */
export const QUANTITY = new RegExp(
  `${START}(${NUMBER})([ \\u00a0\\u202f]?)((?:${UNIT})(?:[/·](?:${UNIT}))?)(?![\\p{L}\\p{N}])`,
  "gu",
);
