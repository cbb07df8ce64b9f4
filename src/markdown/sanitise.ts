import sanitizeHtml from "sanitize-html";
import {
  type AllowedHtml,
  allowedSchemes,
  needsParent,
  type TextMode,
  withContents,
} from "./allowed-html.ts";
import { type KeptTag, lossesOf } from "./html-losses.ts";
import type { WrittenImage } from "./pictures.ts";
import { pieceAt, type RawPiece, readHtml, type StartTag } from "./read-html.ts";
import type { Fault } from "./source-file.ts";
import { imageWithoutAlt } from "./text-faults.ts";

export interface SanitiseOptions {
  /** Whether it will stand in a line of text, as a title does, or may hold paragraphs. */
  readonly mode: TextMode;
  readonly allowed: AllowedHtml;
  /** In order, each before those within it. What stands between them is the renderer's own. */
  readonly pieces: readonly RawPiece[];
  /** Turns the author's link into the one to print, or reports why not. `at` counts in the HTML. */
  readonly resolve: (href: string, kind: "link" | "image", at: number) => string | undefined;
  /** The attributes that an image has beside its author's. */
  readonly picture: (image: WrittenImage) => Readonly<Record<string, string>>;
  /** Whether the author may give this id; reports why not. */
  readonly claim: (id: string, at: number) => boolean;
  readonly report: (at: number, fault: Fault) => void;
}

/**
 * Lets through prose markup and nothing that runs, loads from elsewhere, restyles the page or ends what
 * the page began. Whatever of the author's HTML is left out is reported.
 */
export function sanitise(html: string, options: SanitiseOptions): string {
  const { mode, allowed, pieces, report } = options;
  const parts = readHtml(html);
  const tags: {
    readonly tag: StartTag;
    readonly out: Attributes;
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
        const out = pieceAt(pieces, tag.start)
          ? authored(html, tag, attribs, reported, options)
          : { ...attribs };
        entry.stands = !tag.isImplied && hasParent(tagName, open);
        if (entry.stands || tagName === "br") tags.push({ tag, out, reported });
        else dropped.add(out);
        return { tagName, attribs: out };
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
  for (const { at, fault } of lossesOf({ html, parts, keptTags, mode, allowed, pieces }))
    report(at, fault);
  return safe;
}

type Attributes = Record<string, string>;

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
    selfClosing: ["img", "br", "hr", "col", "wbr"],
  };
  return {
    block: { ...shared, allowedTags: [...tags.block] },
    inline: { ...shared, allowedTags: [...tags.inline] },
  };
}

/** The attributes that the author's own tag may have, its links resolved. */
function authored(
  html: string,
  { name, start, attributes }: StartTag,
  given: Attributes,
  reported: Set<string>,
  { resolve, picture, claim, report }: SanitiseOptions,
): Attributes {
  const out = { ...given };
  const placeOf = (key: string) => attributes.find((entry) => entry.name === key)?.start ?? start;
  const leave = (key: string) => {
    delete out[key];
    reported.add(key);
  };
  // Old pages name places by `<a name>`.
  if (name === "a" && out.name !== undefined && out.id === undefined) {
    out.id = out.name;
    reported.add("name");
  }
  if (out.id !== undefined && !claim(out.id, placeOf("id"))) leave("id");
  if (out.tabindex !== undefined && out.tabindex !== "0") delete out.tabindex;
  for (const [key, kind] of [
    ["href", "link"],
    ["src", "image"],
  ] as const) {
    const address = out[key];
    if (address === undefined || name !== (kind === "link" ? "a" : "img")) continue;
    const resolved = resolve(address, kind, valuePlace(html, placeOf(key)));
    if (resolved === undefined) leave(key);
    else out[key] = resolved;
    if (kind === "image" && resolved !== undefined) {
      const at = valuePlace(html, placeOf(key));
      Object.assign(out, picture({ href: address, at, given: (name) => given[name] }));
    }
  }
  if (name === "img" && out.alt === undefined) report(start, imageWithoutAlt(given.src ?? ""));
  return out;
}

/** Past an attribute's name and what stands between it and its value. */
function valuePlace(html: string, start: number): number {
  const [before = ""] = /^[^\s=>]*\s*=\s*["']?/.exec(html.slice(start, start + 80)) ?? [];
  return start + before.length;
}

function hasParent(name: string, open: readonly { name: string; stands: boolean }[]): boolean {
  const parents = needsParent.get(name);
  return !parents || open.some((entry) => entry.stands && parents.includes(entry.name));
}
