// What an author's text may hold: prose, and nothing that runs, loads from elsewhere or restyles.

/** Elements that may stand in a line of text. */
const phrasing = [
  ...["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img"],
  ...["ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub"],
  ...["sup", "time", "u", "var", "wbr"],
];

/** Elements that stand between paragraphs, or hold them. */
const blocks = [
  ...["blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption"],
  ...["figure", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "table"],
  ...["tbody", "td", "tfoot", "th", "thead", "tr", "ul"],
];

export type TextMode = "block" | "inline";

export const allowedTags: { readonly [M in TextMode]: ReadonlySet<string> } = {
  inline: new Set(phrasing),
  block: new Set([...phrasing, ...blocks]),
};

/**
 * Elements that would end the page's own list or table, or be lost, outside one of the author's: each
 * with what it must stand in.
 */
export const needsParent: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["ul", "ol"]],
  ["dt", ["dl"]],
  ["dd", ["dl"]],
  ...["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map(
    (name): [string, readonly string[]] => [name, ["table"]],
  ),
]);

/** Elements whose contents go with them. */
export const withContents = ["script", "style", "textarea", "option", "xmp"];

export const allowedAttributes: Readonly<Record<string, string[]>> = {
  "*": ["id", "class", "lang", "dir", "title"],
  a: ["href", "hreflang", "rel"],
  data: ["value"],
  del: ["datetime"],
  ins: ["datetime"],
  img: ["src", "alt", "width", "height", "loading", "decoding"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  td: ["colspan", "rowspan", "headers"],
  th: ["colspan", "rowspan", "headers", "scope", "abbr"],
  col: ["span"],
  colgroup: ["span"],
  time: ["datetime"],
  details: ["open"],
  // Markdown's own, so that the keyboard reaches what scrolls.
  div: ["tabindex"],
  pre: ["tabindex"],
};

export const allowedSchemes = ["http", "https", "mailto", "tel", "sms"];
