import { LEFTWARDS } from "../../markdown/direction-of.ts";

const LETTER = /\p{L}/u;
/** Fewer say too little of a text. */
const ENOUGH_LETTERS = 20;

/** Whether most letters of some texts are of a script that is written from right to left. */
export function runsLeftwards(texts: readonly string[]): boolean {
  // Most have none of them, and need not be counted.
  if (!texts.some((text) => LEFTWARDS.test(text))) return false;
  let letters = 0;
  let leftwards = 0;
  for (const letter of texts.join(" ")) {
    if (!LETTER.test(letter)) continue;
    letters++;
    if (LEFTWARDS.test(letter)) leftwards++;
  }
  return letters >= ENOUGH_LETTERS && leftwards * 2 > letters;
}
