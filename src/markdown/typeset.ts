import MarkdownIt from "markdown-it";
import { withDashes } from "./dashes.ts";
import { quotationMarks } from "./quotation-marks.ts";

/** Which signs of a typewriter become those of print. */
export interface Typography {
  /** Straight quotation marks those of the language. */
  readonly quotes: boolean;
  /** `--` and `---` dashes, three dots an ellipsis. */
  readonly dashes: boolean;
}

/**
 * Plain text as prose has it.
 * @param language A BCP 47 tag.
 */
export function typeset(text: string, language: string, { quotes, dashes }: Typography): string {
  const dashed = dashes ? withDashes(text) : text;
  return quotes ? curlQuotes(dashed, language) : dashed;
}

// Reads text as text: nothing in it is Markdown.
const md = new MarkdownIt("zero", { typographer: true }).enable("smartquotes");

/**
 * Plain text with the quotation marks of its language for straight ones, and round apostrophes.
 * @param language A BCP 47 tag.
 */
export function curlQuotes(text: string, language: string): string {
  if (!/["']/.test(text)) return text;
  md.set({ quotes: [...quotationMarks(language)] });
  const tokens = md.parseInline(abbreviated(text), {}).flatMap(({ children }) => children ?? []);
  return tokens.map(({ content }) => content).join("");
}

/** With a round apostrophe after an abbreviation, as in "N.A.P.S.'s": markdown-it takes it for an opening mark. */
export function abbreviated(text: string): string {
  return text.includes(".'s") ? text.replace(/(?<=[\p{L}\p{N}]\.)'(?=s\b)/gu, "’") : text;
}
