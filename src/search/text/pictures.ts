// Emoji, of which one may be all that a reader searches for. Signs such as © and ™ are none.

const picture =
  /(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|(?=[\u2600-\u{1ffff}])\p{Extended_Pictographic})(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Emoji})*/uy;

/** The one that begins there, which no letter or digit does. */
export function pictureAt(text: string, at: number): string | undefined {
  picture.lastIndex = at;
  return picture.exec(text)?.[0];
}

/** Without what tells its colour; undefined where the word is none. It may be empty. */
export function plainPicture(word: string): string | undefined {
  if (pictureAt(word, 0)?.length !== word.length) return undefined;
  return word.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, "");
}
