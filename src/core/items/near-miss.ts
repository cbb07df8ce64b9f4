import { editDistance } from "../nearest.ts";
import { isAmong, type Normalising, normalise } from "./normalise.ts";

/** How a wrong answer differs from a right one: by a letter or two, or only by something else that counts here. */
export type NearMiss = "letter" | "letters" | "spaces" | "signs" | "accents" | "case";

interface Asked extends Normalising {
  readonly accept: readonly string[];
}

/** Words of fewer letters are another word with another letter. */
const SHORTEST = 5;
/** In words of as many letters there may be two slips, behind a beginning that is right: not hypo- for hyper-. */
const LONG = 9;
const BEGINNING = 4;

/**
 * Whether a wrong answer misses a right one by a slip; null where it does not, or is as near to something
 * else that may be meant. Digits, signs and what stands before a whole word (moral, amoral) are no slips.
 * @param others Answers that are wrong here: those foreseen, and those of other gaps.
 */
export function nearMiss(
  { accept, ...exact }: Asked,
  text: string,
  others: readonly string[] = [],
): NearMiss | null {
  if (isAmong(accept, text, exact)) return null;
  const isNearWithout = (loose: Normalising) =>
    isAmong(accept, text, { ...exact, ...loose }) && !isAmong(others, text, { ...exact, ...loose });
  if (exact.caseSensitive && isNearWithout({ caseSensitive: false })) return "case";
  if (exact.accentSensitive && isNearWithout({ accentSensitive: false })) return "accents";
  const off = slips(accept, text, exact);
  if (off <= 2) {
    if (slips(others, text, exact) <= off) return null;
    return off === 1 ? "letter" : "letters";
  }
  if (lettersOf(text).length < SHORTEST) return null;
  if (isNearWithout({ signs: "none" })) return "signs";
  const pressed = (other: string) => normalise(other, exact).replaceAll(" ", "");
  const isPressed = (other: string) => pressed(other) === pressed(text);
  return accept.some(isPressed) && !others.some(isPressed) ? "spaces" : null;
}

/** How many letters are off against the nearest of several texts; infinite where it is more than a slip. */
function slips(answers: readonly string[], text: string, exact: Normalising): number {
  const distances = [true, false].flatMap((joined) => {
    const wordsOf = (each: string) => normalise(each, { ...exact, joined }).split(" ");
    const typed = wordsOf(text);
    return answers.map(wordsOf).map((words) => {
      if (words.length !== typed.length) return Number.POSITIVE_INFINITY;
      return words.reduce((sum, word, index) => sum + slipsInWord(word, typed[index] ?? ""), 0);
    });
  });
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

function slipsInWord(word: string, typed: string): number {
  if (word === typed) return 0;
  const letters = lettersOf(word).length;
  const isLong = letters >= LONG && word.slice(0, BEGINNING) === typed.slice(0, BEGINNING);
  const most = letters < SHORTEST ? 0 : isLong ? 2 : 1;
  const distance = editDistance(word, typed, most + 1);
  const isOther =
    distance > most ||
    withoutLetters(word) !== withoutLetters(typed) ||
    word.endsWith(typed) ||
    typed.endsWith(word);
  return isOther ? Number.POSITIVE_INFINITY : distance;
}

function lettersOf(text: string): readonly string[] {
  return text.match(/\p{L}\p{M}*/gu) ?? [];
}

function withoutLetters(text: string): string {
  return text.replace(/[\p{L}\p{M}]/gu, "");
}
