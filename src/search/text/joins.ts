// Words that are written in one piece and in two: website and web site, email and e-mail; and names of several
// words in camel case. Shards note them beside the words, with signs that no word has and that sort before all that words have.

const IN_TWO = "\u0002";
const IN_ONE = "\u0003";

/** How a shard notes that a word of that stem stands in two pieces, too, of these stems. */
export function inTwo(stem: string, first: string, second: string): string {
  return `${stem}${IN_TWO}${first} ${second}`;
}

/** How a shard notes that a word of the first stem and one of the second are one word, too. */
export function inOne(first: string, second: string): string {
  return first + IN_ONE + second;
}

/** How a shard notes, beside one of them, several words that are one name, too, of that stem: get element by id. */
export function inName(stem: string, name: string): string {
  return `${stem}${IN_ONE} ${name}`;
}

/** Of notes that begin with `inTwo(stem, …)`, the two stems. */
export function piecesOf(note: string): readonly string[] {
  return note.slice(note.indexOf(IN_TWO) + 1).split(" ");
}

/** What all notes of a stem in two pieces begin with. */
export function inTwoPrefix(stem: string): string {
  return stem + IN_TWO;
}

/** The word or stem that a note is of, or a word itself. */
export function notedWord(entry: string): string {
  const [word = ""] = entry.split(IN_ONE, 1);
  return word.split(IN_TWO, 1)[0] ?? "";
}

/** Whether an entry of a shard's words is one of these notes. */
export function isJoinNote(entry: string): boolean {
  return entry.includes(IN_TWO) || entry.includes(IN_ONE);
}

/** A piece of so few letters is one by accident, where the two do not stand side by side somewhere. */
const WHOLE = 3;

/**
 * Whether two words may be one, and whether only where they stand side by side somewhere. A common word ends
 * others only as in "login" and "plugin"; as a beginning it is soon an accident: "in direct", "a part".
 */
export function joinOf(
  first: string,
  second: string,
  isCommon: (folded: string) => boolean,
): "sure" | "doubtful" | undefined {
  if (isCommon(first)) return undefined;
  if (isCommon(second)) {
    const isAfterVerb = first.length >= WHOLE && second.length > 1 && second.length <= WHOLE;
    return isAfterVerb ? "sure" : undefined;
  }
  return first.length < WHOLE || second.length < WHOLE ? "doubtful" : "sure";
}
