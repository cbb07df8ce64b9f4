/**
 * What a text in the plainest of YAML says: a key and one value in each line, the value a word, a whole
 * number, a day, a text in quotes, or one that can be nothing else. Undefined for any other text, which
 * takes a parser: nearly all articles begin with no more than this, and a parser takes ten times as long.
 */
export function plainYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text === "") return undefined;
  const values: Record<string, unknown> = {};
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const [, key, written] = LINE.exec(line) ?? [];
    // What JavaScript has under a key of that name is not simply written over.
    if (key === undefined || written === undefined || key in values || WORD.test(key)) {
      return undefined;
    }
    const value = plainValue(written);
    if (value === undefined) return undefined;
    values[key] = value;
  }
  return values;
}

/** Signs of ASCII, letters and punctuation beyond: among them are no ends of lines and no spaces. */
const LINE = /^([A-Za-z][A-Za-z_]{0,99}): ([ -~\p{L}\p{M}\p{P}\p{Sc}]+)$/u;
/** A quote or a backslash within would have to be read. */
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const PLAIN = /^\p{L}(?:[^:#]*[^:#\s])?$/u;
const WORD = /^(?:true|false|null)$/i;
const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function plainValue(written: string): string | number | boolean | undefined {
  if (NUMBER.test(written)) return Number(written);
  if (written === "true" || written === "false") return written === "true";
  if (WORD.test(written)) return undefined;
  const quoted = QUOTED.exec(written);
  if (quoted) return quoted[1] ?? quoted[2];
  return PLAIN.test(written) || DAY.test(written) ? written : undefined;
}
