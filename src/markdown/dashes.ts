/**
 * Between words or spaces, and at a line's end behind words: no option such as `--flag`, no comment's end, no
 * `i--`, no part of a name with underscores, dots or slashes, and no text of its own.
 */
const LONG =
  /(?<=^ ?|[^\s|-] )---(?= [^\s|-])|(?<=[^\s|-] )---(?= ?$)|(?<=^ )---(?= $)|(?<=[\p{L}\p{N})\]”’"'!?])---(?=[\p{L}\p{N}([“‘"'])/gu;
const SHORT = /(?<=^ ?|[^\s|-] )--(?= [^\s|-])|(?<=[^\s|-] )--(?= ?$)|(?<=^ )--(?= $)/gu;
const JOINED = /(?<!\S)[^\s_/\\=.@#|<>{}`]+--[^\s_/\\=@#|<>{}`]+(?!\S)/gu;
const JOINING = /(?<=[\p{L}\p{N})\]”’"'!?])--(?=[\p{L}\p{N}([“‘"'])/gu;
/** Behind a word or before a space: no path such as `./...`, no `...rest`, no `f(...)`, no `1...10`. */
const ELLIPSIS =
  /(?<=[\p{L}\p{M})\]”’"'!?,;:])\.{3}(?![.\p{N}])|(?<=^|[\s\p{N}“‘"']|(?<![\p{L}\p{N}_])[([])\.{3}(?=[\s)\],;:!?”’"']|$)/gu;

/**
 * Plain text with dashes for `--` and `---` and an ellipsis for three dots, as Pandoc, kramdown and Goldmark have
 * them: the short dash for two hyphens, the long one for three.
 */
export function withDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return text
    .replace(LONG, "—")
    .replace(SHORT, "–")
    .replace(JOINED, (word) => word.replace(JOINING, "–"))
    .replace(ELLIPSIS, "…");
}
