import type { Foreign } from "./foreign.ts";

const FILE = String.raw`\.(?:md|markdown|html?|png|jpe?g|svg|webp|avif|gif|pdf)(?:#[^\s()[\]]{0,200})?`;
const ADDRESS = String.raw`(?:[^\s()[\]<>"]{1,200}${FILE}|\.{1,2}/[^\s()[\]<>"]{1,200})`;
const WORDS = String.raw`!?\[[^[\]\n]{1,200}\]`;
const TITLE = String.raw`(?:[ \t]+["'\p{Pi}\p{Pf}][^()\n]{0,200})?`;

const link = (what: string, hint: string, pattern: string): Foreign => ({
  ...{ rule: "link-syntax", what, hint, pattern: new RegExp(pattern, "gu") },
});

/** What was meant for a link to a file and is none: a sign is missing, or one too many. */
export const links: readonly Foreign[] = [
  link(
    "a link whose address has a space in it",
    'put the address between "<" and ">", as in [words](<a page.md>), or write "%20" for each space',
    String.raw`${WORDS}\([ \t]*[^\s()<>"\p{Pi}\p{Pf}]{1,200}[ \t]+[^()<>"\p{Pi}\p{Pf}\n]{0,200}${FILE}${TITLE}[ \t]*\)`,
  ),
  link(
    "a link with a space between its words and its address",
    "take the space away: [words](page.md)",
    String.raw`${WORDS}[ \t]+\(${ADDRESS}${TITLE}\)`,
  ),
  link(
    "a link whose address has no end",
    'end it with ")": [words](page.md)',
    String.raw`${WORDS}\(${ADDRESS}(?=[.,;:]?(?:\s|$))(?![^()\n]*\))`,
  ),
  link(
    "a link whose title has no end",
    'end it with the quote that it begins with: [words](page.md "title")',
    String.raw`${WORDS}\(${ADDRESS}[ \t]+(?:"[^"()\n]{0,200}|'[^'()\n]{0,200})\)`,
  ),
  link(
    "a link whose brackets are the wrong way round",
    "write its words between square ones and its address between round ones: [words](page.md)",
    String.raw`(?<![\p{L}\p{N}_\]])\([^()[\]\n]{1,200}\)\[${ADDRESS}\]`,
  ),
];
