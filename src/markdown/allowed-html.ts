// What an author's text may hold: prose, and nothing that runs, loads from elsewhere or restyles.

/** Elements and attributes. */
export interface Emitted {
  /** Elements that may stand in a line of text. */
  readonly phrasing?: readonly string[];
  /** Elements that stand between paragraphs, or hold them. */
  readonly blocks?: readonly string[];
  /** By element; those of "*" may stand on all. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** What authors may write themselves. */
const authored = {
  phrasing: [
    ...[
      "a",
      "abbr",
      "b",
      "bdi",
      "bdo",
      "br",
      "cite",
      "code",
      "data",
      "del",
      "dfn",
      "em",
      "i",
      "img",
    ],
    ...[
      "ins",
      "kbd",
      "mark",
      "q",
      "rp",
      "rt",
      "ruby",
      "s",
      "samp",
      "small",
      "span",
      "strong",
      "sub",
    ],
    ...["sup", "time", "u", "var", "wbr"],
  ],
  blocks: [
    ...["audio", "source", "track", "video"],
    ...[
      "blockquote",
      "caption",
      "col",
      "colgroup",
      "dd",
      "details",
      "div",
      "dl",
      "dt",
      "figcaption",
    ],
    ...[
      "figure",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "li",
      "ol",
      "p",
      "pre",
      "summary",
      "table",
    ],
    ...["tbody", "td", "tfoot", "th", "thead", "tr", "ul"],
  ],
  attributes: {
    "*": ["id", "class", "lang", "dir", "title"],
    a: ["href", "hreflang", "rel", "target"],
    data: ["value"],
    del: ["datetime"],
    ins: ["datetime"],
    img: ["src", "alt", "width", "height", "loading", "decoding"],
    audio: ["src", "loop", "muted", "controls", "preload", "aria-label"],
    video: [
      ...[
        "src",
        "poster",
        "width",
        "height",
        "loop",
        "muted",
        "controls",
        "preload",
        "playsinline",
      ],
      "aria-label",
    ],
    source: ["src", "type"],
    track: ["src", "kind", "srclang", "label", "default"],
    ol: ["start", "reversed", "type"],
    li: ["value"],
    td: ["colspan", "rowspan", "headers", "width"],
    th: ["colspan", "rowspan", "headers", "scope", "abbr", "width"],
    col: ["span"],
    colgroup: ["span"],
    time: ["datetime"],
    details: ["open"],
  },
} satisfies Emitted;

/** Whether authors may write this attribute of that element. */
export function mayHave(tag: string, name: string): boolean {
  const byTag: Readonly<Record<string, readonly string[]>> = authored.attributes;
  return (byTag["*"]?.includes(name) || byTag[tag]?.includes(name)) ?? false;
}

export type TextMode = "block" | "inline";

export interface AllowedHtml {
  readonly tags: { readonly [M in TextMode]: ReadonlySet<string> };
  /** By element; those of "*" may stand on all. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What may stand in a text: what authors may write, and what the rules of Markdown print. */
export function allowedHtml(emitted: readonly Emitted[]): AllowedHtml {
  const all: readonly Emitted[] = [authored, ...emitted];
  const phrasing = all.flatMap((each) => each.phrasing ?? []);
  const blocks = all.flatMap((each) => each.blocks ?? []);
  const attributes = new Map<string, Set<string>>();
  for (const [tag, names] of all.flatMap((each) => Object.entries(each.attributes ?? {}))) {
    attributes.set(tag, new Set([...(attributes.get(tag) ?? []), ...names]));
  }
  return {
    tags: { inline: new Set(phrasing), block: new Set([...phrasing, ...blocks]) },
    attributes,
  };
}

/**
 * Elements that would end the page's own list or table, or be lost, outside one of the author's: each
 * with what it must stand in.
 */
export const needsParent: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["ul", "ol"]],
  ["dt", ["dl"]],
  ["dd", ["dl"]],
  ["source", ["audio", "video"]],
  ["track", ["audio", "video"]],
  ...["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map(
    (name): [string, readonly string[]] => [name, ["table"]],
  ),
]);

/** Elements whose contents go with them. */
export const withContents = ["script", "style", "textarea", "option", "xmp"];

export const allowedSchemes = ["http", "https", "mailto", "tel", "sms"];
