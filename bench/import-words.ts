// Questions of so many words, for inputs as large as they are to be.

/** How many questions, and bytes of all their text. */
export interface Size {
  readonly count: number;
  readonly bytes: number;
}

const WORDS =
  "tea cup water leaf kettle warm cold green black white morning guest table garden letter window river stone".split(
    " ",
  );

/** Words that are others for each number, so that nothing is kept once for many. */
export function words(seed: number, length: number): string {
  let text = "";
  for (let at = seed; text.length < length; at = (at * 31 + 7) % 999_983)
    text += `${WORDS[at % WORDS.length]}${at % 7 === 0 ? ". " : " "}`;
  return text.slice(0, length).trimEnd();
}

export type Question = (number: number, text: string) => string;

/** The letters of a text that says hardly anything. */
const SHORT = 8;

/** As many questions as there are to be, or as fit, and how long the text of each is. */
export function parted({ count, bytes }: Size, own: number) {
  const most = Math.min(count, Math.floor(bytes / (own + SHORT)));
  return { most, length: Math.floor(bytes / most) - own };
}

export function many(size: Size, question: Question, between = "\n"): string {
  const { most, length } = parted(size, question(size.count, "").length + between.length);
  return Array.from({ length: most }, (_, at) => question(at, words(at + 1, length))).join(between);
}

export const xmlQuestion: Question = (at, text) =>
  `<question type="multichoice"><name><text>q${at}</text></name><questiontext format="html"><text><![CDATA[<p>${at} ${text}</p>]]></text></questiontext><single>true</single><answer fraction="100" format="html"><text><![CDATA[<p>Yes</p>]]></text><feedback format="html"><text>So it is.</text></feedback></answer><answer fraction="0" format="html"><text><![CDATA[<p>No</p>]]></text></answer></question>`;
