import { spaced } from "./normalise.ts";
import { plainSigns } from "./plain-signs.ts";

export interface NumberReading {
  /** A language tag such as `de`: which of `.` and `,` is the decimal sign where either could be. */
  readonly language: string;
  /** May stand behind the number; empty for none. */
  readonly unit: string;
}

/** Longer texts are no numbers that anybody types. */
const LONGEST = 60;

/**
 * The number that a learner typed, or null when the text is none.
 *
 * `1,5` and `1.5` are one and a half everywhere. Where a text could be read in two ways the language
 * decides: `1,500` is 1500 in English and 1.5 in German. Groups of three digits (as in India, of two
 * before the last three) may be parted by spaces of any width, apostrophes, dots or commas. Digits and
 * signs may be those of any script and width, and a dash is a minus. 1500 is also `1.5e3`, `1.5 E 3`,
 * `1.5·10^3`, `1.5 x 10**3` and `1.5×10³`, and 1000 also `10^3`. A half is also `1/2`, `½`, and where no
 * unit is asked for `50 %`; one and a half is `1 1/2` and `1½`. Where per cent are asked for, a fraction
 * might be of a hundred or of one: it is only read with its `%`.
 */
export function readNumber(text: string, { language, unit }: NumberReading): number | null {
  if (text.length > LONGEST) return null;
  // Marks of writing direction stand round numbers in Arabic and Hebrew, unseen.
  const visible = spaced(text.replace(/\p{Cf}/gu, ""));
  const bare = withoutUnit(visible, unit);
  const apart = bare.replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, "^$&").replace(/[¼-¾⅐-⅞]/g, " $& ");
  const typed = plainSigns(apart).normalize("NFKC").replace(BARE_POWER, "$11×");
  const [, sign, before, digits = "", e = "0", ten = e, after = before] = NUMBER.exec(typed) ?? [];
  const isPercent = unit === "%";
  if (after && unit && !isPercent) return null;
  const power = Number(ten.replace(" ", "")) - (after && !isPercent ? 2 : 0);
  const [, whole, over = 0, under] = FRACTION.exec(digits) ?? [];
  const isUnclear = isPercent ? !after && bare === visible : whole && Number(over) >= Number(under);
  const value =
    under === undefined
      ? Number(`${plainDecimal(digits, language)}e${power}`)
      : isUnclear
        ? Number.NaN
        : (Number(whole ?? 0) + Number(over) / Number(under)) * 10 ** power;
  if (!Number.isFinite(value)) return null;
  return sign === "-" ? -value : value;
}

/** The e may be a Cyrillic one, and is `أس` in Arabic; the sign for per cent stands in front in Turkish and Basque. */
const NUMBER =
  /^([+-]?) ?([%٪])? ?(.*?) ?(?:(?:[eе]|[أا]س) ?([+-]? ?\d{1,3})|[×x*·⋅] ?10 ?(?:\^|\*\*) ?\(?([+-]? ?\d{1,3})\)?)? ?([%٪])?$/i;
/** By itself, or behind a whole number. */
const FRACTION = /^(?:(\d+) +)?(\d+) ?[/⁄∕] ?(\d+) *$/;
/** A power of ten, of which there is one. */
const BARE_POWER = /^([+-]? ?)(?=10 ?(?:\^|\*\*))/;

/** Its text as digits, one dot and digits: tried with the language's own decimal sign first. */
function plainDecimal(text: string, language: string): string | null {
  const own = decimalSign(language);
  for (const sign of [own, own === "," ? "." : ",", "٫"]) {
    const [whole = "", fraction = "", ...more] = text.split(sign);
    const isNumber = more.length === 0 && /^\d*$/.test(fraction) && WHOLE.test(whole);
    if (isNumber && whole + fraction !== "") return `${whole.replace(/\D/g, "")}.${fraction}0`;
  }
  return null;
}

/** Plain, or in groups parted by one and the same sign. None begins with 0: `0,500` is a half. */
const WHOLE =
  /^(?:\d*|[1-9]\d{0,2}([ '.,،٬])\d{3}(?:\1\d{3})*|[1-9]\d?([ '.,،٬])\d\d(?:\2\d\d)*\2\d{3})$/;

function decimalSign(language: string): "." | "," {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(",") ? "," : ".";
  } catch {
    // Not a language tag.
    return ".";
  }
}

/** The unit is compared as it reads, so that `m2` is m² and either sign for micro will do. */
function withoutUnit(text: string, unit: string): string {
  const read = (part: string) => part.normalize("NFKC").replace(/\s/gu, "");
  for (let end = text.length - 1; unit !== "" && end > 0; end--) {
    if (read(text.slice(end)) === read(unit)) return text.slice(0, end).trim();
  }
  return text;
}
