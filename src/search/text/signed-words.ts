// Names of which a sign is part: C++, C#, .NET, AT&T.

/** UTF-16 units. */
const [HASH, AND, PLUS, DOT] = [0x23, 0x26, 0x2b, 0x2e];

/** Of names with & both parts are short, as in AT&T and R&D. */
const SHORT = 3;

/**
 * The word that a word of ASCII is with the signs beside it: with ++ or # after it, with a dot before it that
 * nothing else stands before, or after & and another short word.
 */
export function visitSigned(
  codes: Uint16Array,
  start: number,
  end: number,
  length: number,
  visit: (start: number, end: number) => void,
): void {
  const next = end < length ? (codes[end] ?? 0) : 0;
  if (next === PLUS && codes[end + 1] === PLUS && !isWordAt(codes, end + 2, length)) {
    visit(start, end + 2);
  } else if (next === HASH && end - start < SHORT && !isWordAt(codes, end + 1, length)) {
    visit(start, end + 1);
  }
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  if (before === DOT && isLetter(codes[start] ?? 0) && isOpening(codes, start - 2)) {
    visit(start - 1, end);
  } else if (before === AND && end - start <= SHORT) {
    let first = start - 1;
    while (first > 0 && isLetter(codes[first - 1] ?? 0)) first--;
    const isShort = first < start - 1 && start - 1 - first <= SHORT;
    if (isShort && !isWordAt(codes, first - 1, length)) visit(first, end);
  }
}

/**
 * Where a word of ASCII begins, but for the v of a version: v2.3.1 and 2.3.1 are the same one. It is one where a
 * dot and a digit follow.
 */
export function afterVersionSign(
  codes: Uint16Array,
  start: number,
  end: number,
  length: number,
): number {
  const isSign = ((codes[start] ?? 0) | 0x20) === LETTER_V && end - start > 1;
  if (!isSign || codes[end] !== DOT || end + 1 >= length || !isDigit(codes[end + 1] ?? 0))
    return start;
  for (let at = start + 1; at < end; at++) if (!isDigit(codes[at] ?? 0)) return start;
  return start + 1;
}

const LETTER_V = 0x76;

/** Whether a word that begins behind it begins there: after white space, a bracket or a quotation mark. */
function isOpening(codes: Uint16Array, at: number): boolean {
  return at < 0 || /[\s"'(“‘«„[]/.test(String.fromCharCode(codes[at] ?? 0));
}

function isWordAt(codes: Uint16Array, at: number, length: number): boolean {
  const code = at >= 0 && at < length ? (codes[at] ?? 0) : 0;
  return code > 0x7f || isLetter(code) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
