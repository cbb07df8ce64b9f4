import type { StateCore, Token } from "markdown-it";
import { directionOf } from "../direction-of.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/**
 * A number keeps its unit: the space between the two does not break, and in a language that is written from right
 * to left, or beside its letters, both stay in their order, in `<bdi>`, as code and mathematics do.
 */
export const quantities: Rule = {
  add(md) {
    md.core.ruler.push("quantities", (state) => {
      const { language = "en" } = state.env as TextEnvironment;
      const isLeftwards = directionOf(language) === "rtl";
      for (const block of state.tokens) {
        if (block.type !== "inline" || !block.children || !DIGIT.test(block.content)) continue;
        const isMixed = isLeftwards || LEFTWARDS.test(block.content);
        block.children = block.children.flatMap((token) => {
          if (token.type !== "text" || !DIGIT.test(token.content)) return [token];
          return isMixed ? apart(token, state) : [kept(token)];
        });
      }
    });
  },
  emits: { phrasing: ["bdi"] },
};

const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Those of Arabic and Persian texts, too. */
const D = "[\\d\u0660-\u0669\u06f0-\u06f9]";
const DIGIT = new RegExp(D);

/** Of the SI, what is used beside it, and of money; those of one letter only where digits stand before. */
const UNIT = [
  "°[CF]?|[%‰℃℉€£¥]",
  "[kcmµμn]?m[²³23]?|[kmµμ]?g|[cdmµμ]?[lL]|[kMGT]?Hz|[mµμn]?s|min|h",
  "[kMGT]?i?B|[kMG]?bit|[kMGm]?[WVJNK]|[kMG]?Wh|kcal|cal|[hkM]?Pa|bar|mol|dB|ppm|px|em|rem|pt",
  "lb|oz|ft|mi|mph|USD|EUR|GBP|CHF",
  "٪|°م|كغم?|كجم|ك?غم?|جم|كلم|[كسم]?م|ملم|ملغ|ملل?|لترا?|ل|ثانية|دقيقة|ساعة|[ثدس]",
  "גרם|ליטר|ק[\"״”]ג|[קסמ][\"״”]מ|מ[\"״”][גל]|[גלמ]['׳’]|דק['׳’]|שנ['׳’]",
].join("|");
/** Thousands may be parted by spaces. */
const NUMBER = `[-−+±~≈]?(?:${D}{1,3}(?: ${D}{3})+(?!${D})|${D}+)(?:[.,٫٬\\u00a0\\u202f]${D}+)*(?:[–-]${D}+(?:[.,٫]${D}+)*)?`;
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(${NUMBER})([ \\u00a0\\u202f]?)((?:${UNIT})(?:[/·](?:${UNIT}))?)(?![\\p{L}\\p{N}])`,
  "gu",
);

function kept(token: Token): Token {
  token.content = token.content.replace(QUANTITY, unbroken);
  return token;
}

function unbroken(_: string, number: string, space: string, unit: string): string {
  return `${number}${space}`.replaceAll(" ", "\u00a0") + unit;
}

/** A text in pieces, each quantity with letters in a `<bdi>`: a sign of percent takes the text's direction. */
function apart(token: Token, state: StateCore): readonly Token[] {
  const pieces: Token[] = [];
  const text = (content: string) => {
    if (content === "") return;
    const piece = new state.Token("text", "", 0);
    pieces.push(Object.assign(piece, { content, level: token.level }));
  };
  let end = 0;
  for (const found of token.content.matchAll(QUANTITY)) {
    const [whole, number = "", space = "", unit = ""] = found;
    // Units in the text's own direction keep their order by themselves.
    if (!/\p{L}/u.test(unit) || LEFTWARDS.test(unit)) continue;
    text(token.content.slice(end, found.index).replace(QUANTITY, unbroken));
    pieces.push(new state.Token("bdi_open", "bdi", 1));
    text(unbroken(whole, number, space, unit));
    pieces.push(new state.Token("bdi_close", "bdi", -1));
    end = found.index + whole.length;
  }
  if (end === 0) return [kept(token)];
  text(token.content.slice(end).replace(QUANTITY, unbroken));
  return pieces;
}
