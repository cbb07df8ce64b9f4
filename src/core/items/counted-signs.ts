import { plainSigns } from "./plain-signs.ts";

/**
 * A text, its letters and signs plain and its spaces single, with those signs that count in a comparison.
 *
 * Where nothing else is said they are those that carry meaning. In a text that is written like code or
 * a formula all do: one with square or curly brackets, with round ones at a word (`f(x)`), with an
 * operator between two operands; spaces beside them then make no difference. Elsewhere symbols count,
 * what belongs to a number, what begins a word (`-x`, `!ready`, `.gitignore`), dots within names
 * (`example.com`), and a semicolon or colon at the end. The punctuation of prose goes, and where it
 * parts words a space stays.
 *
 * @param options.signs "all", "none", or the signs that count, in place of these rules.
 * @param options.joined Whether the parts of a word with hyphens that do not count are one word.
 */
export function countedSigns(
  text: string,
  { signs, joined }: { readonly signs?: string | undefined; readonly joined?: boolean } = {},
): string {
  const parting = (sign: string) => (PARTING.test(sign) && !(joined && sign === "-") ? " " : "");
  if (signs !== undefined) {
    const counted = plainSigns(signs);
    const left = text.replace(SIGN, (sign) =>
      signs === "all" || counted.includes(sign) ? sign : parting(sign),
    );
    return left.replace(SPACED_SIGN, "$1");
  }
  if (LIKE_CODE.test(text)) return text.replace(SPACED_SIGN, "$1").replace(/(?<=[^ ])[.,]$/u, "");
  return text
    .replace(PUNCTUATION, (sign, counts) => counts?.trim() ?? parting(sign))
    .replace(SPACED_SYMBOL, "$1");
}

// Each is written out, since a bundle keeps what is put together by script though nothing in it uses it.
// Letters, marks and digits, [\p{L}\p{M}\p{N}], are what words are made of; an operand is a letter that
// stands alone, or a number.

const SIGN = /[^\p{L}\p{M}\p{N}\s]/gu;
/** But for quotation marks: `join(" ")` is not `join("")`. */
const SPACED_SIGN = / ?([^\p{L}\p{M}\p{N}\s"']) ?/gu;
/** `#` and the like are punctuation to Unicode, but tell words apart, as in `C#`. */
const SPACED_SYMBOL = / ?([^\p{L}\p{M}\p{N}\s\p{P}]|[#%&@*§‰\\_]) ?/gu;
/** Brackets that prose does not have, or an operator between operands with spaces on both sides or none. */
const LIKE_CODE =
  /[<>=|\\[\]{}]|\( ?\)|[\p{L}\p{M}\p{N}]\(|\)[\p{L}\p{M}\p{N}]|\S( ?)[^\p{L}\p{M}\p{N}\s]*(?:[\p{Sm}*^]|::|&&)[^\p{L}\p{M}\p{N}\s]*\1[\p{L}\p{M}\p{N}]/u;
/**
 * All punctuation; in its group what counts. That is, in order: symbols; within a number; an operator;
 * before a word, and hyphens in it then (`--dry-run`); `--` behind one; a dot in a name, but for initials as in `U.S.A.`, `e.g.` and `Ph.D.`; a
 * semicolon or colon at the end; and, where there is no word, as in `n!`, `x'` and `5"`.
 */
const PUNCTUATION =
  /([#%&@*§‰\\_]|(?<=\p{N})(?![,;])\p{P}(?=\p{N})|(?<=(?<![\p{L}\p{M}\p{N}])(?:\p{L}|\p{N}+)) ?[-/:] ?(?=(?:\p{L}|\p{N}+)(?![\p{L}\p{M}\p{N}]))|(?<=(?:^| )-\S+)-|(?<=^|[ (])[-.!:/?]+(?=[\p{L}\p{M}\p{N}])|(?<=[\p{L}\p{M}\p{N}])--(?![\p{L}\p{M}\p{N}])|(?<=[\p{L}\p{M}\p{N}])(?:(?<!(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{1,2})\.|\.(?![\p{L}\p{M}]{1,2}(?![\p{L}\p{M}\p{N}])))(?=[\p{L}\p{M}\p{N}])|(?<=.)[;:]$|(?<=^(?:(?!\p{L}{2})[^'"])*[A-Za-z\d])[!'"](?![\p{L}\p{M}\p{N}]|.*\p{L}{2}))|\.{2,}|\p{P}/gu;

const PARTING = /^(?:[-/,;:、،؛]|\.\.)/;
