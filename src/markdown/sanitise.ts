import sanitizeHtml from "sanitize-html";
import {
  type AllowedHtml,
  allowedSchemes,
  needsParent,
  type TextMode,
  withContents,
} from "./allowed-html.ts";
import { authored, type TagReading } from "./authored-attributes.ts";
import { topHeadingHtml } from "./html-faults.ts";
import { endsByItself, type KeptTag, lossesOf, type Sanitised } from "./html-losses.ts";
import { isComponent, pieceAt, type RawPiece, readHtml, type StartTag } from "./read-html.ts";

export interface SanitiseOptions extends TagReading, Pick<Sanitised, "isTold"> {
  /** Whether it will stand in a line of text, as a title does, or may hold paragraphs. */
  readonly mode: TextMode;
  readonly allowed: AllowedHtml;
  /** In order, each before those within it. What stands between them is the renderer's own. */
  readonly pieces: readonly RawPiece[];
}

/**
 * Lets through prose markup and nothing that runs, loads from elsewhere, restyles the page or ends what
 * the page began. Whatever of the author's HTML is left out is reported.
 */
export function sanitise(html: string, options: SanitiseOptions): string {
  const { mode, allowed, pieces, isTold, report } = options;
  const parts = readHtml(html);
  const tags: {
    readonly tag: StartTag;
    readonly out: Record<string, string>;
    readonly reported: Set<string>;
  }[] = [];
  const dropped = new Set<object>();
  const open: { readonly name: string; stands: boolean }[] = [];
  // The sanitiser has the same parser within, so that tags come in the order of those that were read.
  let index = -1;
  const safe = sanitizeHtml(html, {
    ...policyOf(allowed)[mode],
    onOpenTag(name) {
      index++;
      open.push({ name, stands: false });
    },
    onCloseTag: () => void open.pop(),
    transformTags: {
      "*"(tagName, attribs) {
        const tag = parts.tags[index];
        const entry = open.at(-1);
        if (!tag || !entry || !allowed.tags[mode].has(tagName)) return { tagName, attribs };
        const reported = new Set<string>();
        const isOwn = pieceAt(pieces, tag.start) !== undefined;
        const out = isOwn ? authored(html, tag, attribs, reported, options) : { ...attribs };
        const isOne = isOwn && !endsByItself.has(tagName) && isComponent(html, tag);
        entry.stands = !tag.isImplied && !isOne && hasParent(tagName, open);
        if (entry.stands || tagName === "br") tags.push({ tag, out, reported });
        else dropped.add(out);
        // A page has one, its title.
        if (tagName !== "h1" || !isOwn) return { tagName, attribs: out };
        report(tag.start, topHeadingHtml);
        return { tagName: "h2", attribs: out };
      },
    },
    exclusiveFilter: ({ attribs }) => (dropped.has(attribs) ? "excludeTag" : false),
  });
  // The sanitiser deletes from these what it does not let through.
  const keptTags = new Map(
    tags.map(({ tag, out, reported }): [StartTag, KeptTag] => [
      tag,
      { attributes: new Set(Object.keys(out)), reported },
    ]),
  );
  const losses = lossesOf({ html, parts, keptTags, mode, allowed, pieces, isTold });
  for (const { at, fault } of losses) report(at, fault);
  return safe;
}

/** What `sanitize-html` is told of what is allowed, by mode. */
type Policy = ReturnType<typeof makePolicy>;

// A site has thousands of texts, and allows the same in all of them.
const policies = new WeakMap<AllowedHtml, Policy>();

function policyOf(allowed: AllowedHtml): Policy {
  const known = policies.get(allowed);
  if (known) return known;
  const policy = makePolicy(allowed);
  policies.set(allowed, policy);
  return policy;
}

function makePolicy({ attributes, tags }: AllowedHtml) {
  const byTag = Object.fromEntries([...attributes].map(([tag, names]) => [tag, [...names]]));
  const shared = {
    nonTextTags: [...withContents],
    allowedAttributes: byTag,
    allowedSchemes: [...allowedSchemes],
    allowedSchemesByTag: { img: ["data", "https"] },
    allowedEmptyAttributes: Object.values(byTag).flat(),
    allowProtocolRelative: false,
    selfClosing: ["img", "br", "hr", "col", "wbr", "source", "track"],
  };
  return {
    block: { ...shared, allowedTags: [...tags.block] },
    inline: { ...shared, allowedTags: [...tags.inline] },
  };
}

function hasParent(name: string, open: readonly { name: string; stands: boolean }[]): boolean {
  const parents = needsParent.get(name);
  return !parents || open.some((entry) => entry.stands && parents.includes(entry.name));
}
