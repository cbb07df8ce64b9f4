import type { Location, Message } from "esbuild";
import { mergedWords } from "../markdown/merge-marks.ts";

/** What is wrong in a stylesheet, where it begins, and what to do. */
export interface CssWords {
  readonly location: Location | null;
  readonly message: string;
  readonly hint: string;
}

type Worded = Partial<CssWords> & Pick<CssWords, "message" | "hint">;

const rule = 'write it as "selector { property: value; }"';

/** The bundler's words, which are of its grammar, in those of who writes a stylesheet. */
const words: readonly (readonly [RegExp, (found: RegExpExecArray, fault: Message) => Worded])[] = [
  [
    /^Could not resolve "(.*)"$/,
    ([, missing]) => ({
      message: `there is no file "${missing}"`,
      hint: 'correct the path; the theme\'s own begin with "theme:css/"',
    }),
  ],
  [
    /^No loader is configured for "(.*)" files/,
    ([, ending]) => ({
      message: `files ending in "${ending}" cannot be loaded by a stylesheet`,
      hint: "use an image or a font",
    }),
  ],
  [
    /^"(.*)" is not a known CSS property$/,
    ([, property], { location }) => ({
      message: `"${property}" is no property of CSS`,
      hint: `did you mean "${location?.suggestion}"?`,
    }),
  ],
  [
    /^Expected "(.)" to go with "(.)"$/,
    ([, closing, opening], { notes, location }) => ({
      location: notes[0]?.location ?? location,
      message: `what this "${opening}" begins is not ended`,
      hint: `write the "${closing}" that ends it`,
    }),
  ],
  [
    /^Expected "\)" to end URL token$/,
    (_, { notes, location }) => ({
      location: notes[0]?.location ?? location,
      message: "the address in url( ) has a space, a quote or a bracket in it",
      hint: 'put quotes around the address: url("…")',
    }),
  ],
  [
    /^Expected "\*\/" to terminate/,
    (_, { notes, location }) => ({
      location: notes[0]?.location ?? location,
      message: "this comment is not ended",
      hint: 'write "*/" at its end',
    }),
  ],
  [
    /^Comments in CSS use/,
    () => ({ message: '"//" begins no comment in CSS', hint: "write it as /* … */" }),
  ],
  [
    /^Unterminated string token$|^Unexpected bad string token$/,
    (_, { location }) => ({
      location: location && atQuote(location),
      message: "a text in quotes is not ended in its line",
      hint: "write the quote that ends it",
    }),
  ],
  [
    /^Expected ":"/,
    () => ({
      message: 'a ":" is missing between a property and its value',
      hint: 'write it as "property: value;"',
    }),
  ],
  [/^Expected ";"/, () => ({ message: 'a ";" is missing before this', hint: "write it" })],
  [
    /^Expected "\{" but found end of file$/,
    () => ({ message: 'the file ends before this rule has its "{"', hint: rule }),
  ],
  [
    /^Expected identifier but found (.+)$/,
    ([, found = ""]) => ({ message: `a name is missing before ${named(found)}`, hint: rule }),
  ],
  [
    /^Unexpected "\}"$/,
    () => ({
      message: 'this "}" ends nothing',
      hint: 'take it out, or write the "{" that it is to end',
    }),
  ],
  [
    /^Unexpected "(?:<|=|>)"$/,
    (_, { location }) =>
      /^(?:<{7}|={7}|>{7})/.test(location?.lineText ?? "")
        ? mergedWords
        : { message: "this is HTML, and a stylesheet holds CSS alone", hint: "take it out" },
  ],
  [
    /^Unexpected (.+)$/,
    ([, found = ""]) => ({ message: `${named(found)} stands where it cannot`, hint: rule }),
  ],
  [
    /^.+ would be loaded from another site$/,
    ([text]) => ({
      message: text,
      hint: "put a copy of it into your folder of templates, beside the stylesheet, and name that",
    }),
  ],
  [
    /^All "@import" rules must come first$/,
    () => ({
      message: '"@import" stands below a rule, where browsers pass it over',
      hint: "move it to the top of the file",
    }),
  ],
  [
    /^The "(.)" operator only works if there is whitespace/,
    ([, sign]) => ({
      message: `"${sign}" in calc( ) needs a space on both sides`,
      hint: `write it as "1em ${sign} 2px"`,
    }),
  ],
];

export function cssWords(fault: Message): CssWords {
  const { text, location } = fault;
  for (const [pattern, word] of words) {
    const found = pattern.exec(text);
    if (found) return { location, ...word(found, fault) };
  }
  return { location, message: text, hint: "mend the stylesheet" };
}

/** Where the last quote of a line is: the bundler names the line's end. */
function atQuote(location: Location): Location {
  const [before = location.lineText] = /^.*(?=["'])/.exec(location.lineText) ?? [];
  return { ...location, column: Buffer.byteLength(before) };
}

/** What the bundler found, which it names where it shows nothing. */
function named(found: string): string {
  return found === "whitespace" ? "this space" : found.replace(/^end of file$/, "the file's end");
}
