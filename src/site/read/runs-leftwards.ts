import { LEFTWARDS } from "../../markdown/direction-of.ts";

const LETTER = /\p{L}/u;
/** Fewer say too little of a text. */
const ENOUGH_LETTERS = 20;

/** Whether most letters of a text are of a script that is written from right to left. */
export function runsLeftwards(text: string): boolean {
  // Most texts have none of them, and need not be counted.
  if (!LEFTWARDS.test(text)) return false;
  let letters = 0;
  let leftwards = 0;
  for (const letter of text) {
    if (!LETTER.test(letter)) continue;
    letters++;
    if (LEFTWARDS.test(letter)) leftwards++;
  }
  return letters >= ENOUGH_LETTERS && leftwards * 2 > letters;
}
