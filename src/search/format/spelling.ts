import type { Coder } from "./number-model.ts";

/** How words are spelt: which letter follows which, as in words that many texts have. */
export interface Spelling {
  /** Writes a word letter by letter, or reads one. */
  code(coder: Coder, given?: string): string;
}

/** The places of what is no letter: a word begins or ends, or has a letter that is not listed. */
const [EDGE, OTHER] = [0, 1];

/** A letter that followed another in one of the words counts for so many that are listed only. */
const FOLLOWED = 16;
/** All letters together count for so many more by how often they stand in the words. */
const ANYWHERE = 64;

/** All shares together stay below 2¹⁶. */
const MOST_FOLLOWING = 2 ** 11;

/** @param letters What is listed beside the letters of the words. */
export function spellingLike(words: readonly string[], letters: string): Spelling {
  const units = [0, 0, ...new Set(unitsOf(letters + words.join("")))];
  const places = new Uint16Array(1 << 16).fill(OTHER);
  for (let place = OTHER + 1; place < units.length; place++) places[units[place] ?? 0] = place;
  const anywhere = new Uint32Array(units.length);
  /** By the letter before: those that follow it. */
  const following: number[][] = units.map(() => []);
  for (const word of words) {
    let before = EDGE;
    for (const place of [...unitsOf(word).map((unit) => places[unit] ?? OTHER), EDGE]) {
      anywhere[place] = (anywhere[place] ?? 0) + 1;
      following[before]?.push(place);
      before = place;
    }
  }
  const all = anywhere.reduce((sum, count) => sum + count, 1);
  const shares = Array.from(anywhere, (count) => 1 + Math.round((ANYWHERE * count) / all));
  const known: Uint16Array[] = [];

  /** Where the share of each letter ends that may follow one. */
  function endsBehind(before: number): Uint16Array {
    const made = known[before];
    if (made) return made;
    const own = [...shares];
    for (const place of following[before]?.slice(-MOST_FOLLOWING) ?? []) {
      own[place] = (own[place] ?? 0) + FOLLOWED;
    }
    let end = 0;
    const ends = Uint16Array.from(own, (share) => {
      end += share;
      return end;
    });
    known[before] = ends;
    return ends;
  }

  return {
    code(coder, given) {
      const length = given?.length ?? 0;
      let spelt = "";
      let before = EDGE;
      for (let at = 0; ; at++) {
        const unit = at < length ? (given?.charCodeAt(at) ?? 0) : 0;
        before = coder.among(endsBehind(before), at < length ? (places[unit] ?? OTHER) : EDGE);
        if (before === EDGE) return given ?? spelt;
        const coded = before === OTHER ? codeUnit(coder, unit) : units[before];
        if (given === undefined) spelt += String.fromCharCode(coded ?? 0);
      }
    },
  };
}

/** A UTF-16 unit, each as likely. */
function codeUnit(coder: Coder, given: number): number {
  return coder.below(given >> 8, 256) * 256 + coder.below(given & 255, 256);
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
