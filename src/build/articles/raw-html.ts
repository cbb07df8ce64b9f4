import sanitizeHtml from "sanitize-html";

const tags = [
  ...["a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd"],
  ...["del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4"],
  ...["h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt"],
  ...["ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody"],
  ...["td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr"],
];

const allowedTags = new Set(tags);

export interface SanitiseOptions {
  /** Ids that the page itself gave; any other is dropped, so that none can stand twice. */
  readonly ids: Pick<ReadonlySet<string>, "has">;
  /** Turns a link as written into the one to print. `at` is what the tag's `data-place` says. */
  readonly resolve: (href: string, kind: "link" | "image", at: number) => string;
}

/**
 * Lets through prose markup and nothing that runs, loads from elsewhere or restyles the page.
 * Links that the author wrote as HTML are resolved like Markdown's.
 */
export function sanitise(html: string, { ids, resolve }: SanitiseOptions): string {
  return sanitizeHtml(html, {
    allowedTags: tags,
    allowedAttributes: {
      "*": ["id", "class", "lang", "dir", "title"],
      a: ["href", "hreflang", "rel"],
      img: ["src", "alt", "width", "height", "loading", "decoding"],
      ol: ["start", "reversed", "type"],
      li: ["value"],
      td: ["colspan", "rowspan", "headers"],
      th: ["colspan", "rowspan", "headers", "scope", "abbr"],
      col: ["span"],
      time: ["datetime"],
      details: ["open"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    transformTags: {
      "*": (tagName, attributes) => {
        const { id, ...rest } = attributes;
        const kept = id !== undefined && ids.has(id) ? { ...rest, id } : rest;
        return { tagName, attribs: kept };
      },
      a: (tagName, attributes) => ({
        tagName,
        attribs: attributes.href
          ? { ...attributes, href: resolve(attributes.href, "link", placeIn(attributes)) }
          : attributes,
      }),
      img: (tagName, attributes) => ({
        tagName,
        attribs: attributes.src
          ? { ...attributes, src: resolve(attributes.src, "image", placeIn(attributes)) }
          : attributes,
      }),
    },
  });
}

function placeIn(attributes: Readonly<Record<string, string>>): number {
  return Number(attributes["data-place"] ?? 0);
}

const TAG = /<([a-z][a-z0-9-]*)([^>]*)/gi;
const UNSAFE = /\s(on\w+|style)\s*=|(javascript|vbscript)\s*:/i;

/** What the allowlist will take out of a piece of raw HTML, in words, with where it stands. */
export function unsafeParts(html: string): { readonly what: string; readonly offset: number }[] {
  const parts: { what: string; offset: number }[] = [];
  for (const match of html.matchAll(TAG)) {
    const [, name = "", attributes = ""] = match;
    if (!allowedTags.has(name.toLowerCase())) {
      parts.push({ what: `<${name.toLowerCase()}>`, offset: match.index });
      continue;
    }
    const unsafe = UNSAFE.exec(attributes);
    if (unsafe) {
      const what = unsafe[1] ? `the attribute "${unsafe[1]}"` : `a ${unsafe[2]}: link`;
      parts.push({ what, offset: match.index });
    }
  }
  return parts;
}
