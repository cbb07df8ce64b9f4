import { type AllowedHtml, type TextMode, withContents } from "./allowed-html.ts";
import * as faults from "./html-faults.ts";
import {
  type HtmlParts,
  pieceAt,
  type RawPiece,
  type Skipped,
  type StartTag,
} from "./read-html.ts";
import type { Fault } from "./source-file.ts";

/** Names of the attributes with which a tag came out, and of those already reported. */
export interface KeptTag {
  readonly attributes: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
}

export interface Sanitised {
  readonly html: string;
  readonly parts: HtmlParts;
  /** The tags that came out; the others did not. */
  readonly keptTags: ReadonlyMap<StartTag, KeptTag>;
  readonly mode: TextMode;
  readonly allowed: AllowedHtml;
  readonly pieces: readonly RawPiece[];
  /** Whether an end tag that ends nothing is told with what was meant for its start tag. */
  readonly isTold: (name: string, at: number) => boolean;
}

/** Elements that have no end tag, or need none (HTML, 13.1.2.4). */
export const endsByItself: ReadonlySet<string> = new Set([
  ...["br", "hr", "img", "wbr", "col", "input", "source", "track", "area", "embed"],
  ...["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption"],
  ...["option", "optgroup", "rt", "rp"],
]);

interface Loss {
  readonly at: number;
  readonly fault: Fault;
}

/** What of the author's own HTML did not come out, or ended what was not the author's. */
export function lossesOf(sanitised: Sanitised): readonly Loss[] {
  const { parts } = sanitised;
  const losses: Loss[] = [];
  const all = [...parts.tags, ...parts.skipped].sort((a, b) => a.start - b.start);
  // What is gone with an element, comment or unfinished tag is not reported again.
  let goneTo = 0;
  let pictureTo = 0;
  for (const part of all) {
    if (part.start < goneTo) continue;
    if (part.kind === "tag" && part.name === "picture") pictureTo = part.closedAt ?? 0;
    // That a picture stays as its image alone says it of what it chooses from.
    if (part.kind === "tag" && part.name === "source" && part.start < pictureTo) continue;
    const found = part.kind === "tag" ? tagLosses(part, sanitised) : skippedLosses(part, sanitised);
    losses.push(...found);
    goneTo = goneUntil(part, sanitised);
  }
  return losses;
}

function tagLosses(tag: StartTag, sanitised: Sanitised): Loss[] {
  const { keptTags, mode, allowed, pieces, html } = sanitised;
  const piece = pieceAt(pieces, tag.start);
  if (!piece) {
    const end = tag.closedAt;
    return end !== undefined && isAuthors(pieceAt(pieces, end)) ? strayAt(end, sanitised) : [];
  }
  if (tag.isImplied) return tag.name === "br" ? [] : strayAt(tag.start, sanitised);
  if (isUnfinished(tag, piece)) return [{ at: tag.start, fault: faults.unfinishedTag }];
  const out = keptTags.get(tag);
  if (!out) {
    const isClosed = tag.closedAt !== undefined;
    // HTML itself is written in small letters, or capitals.
    const [, component] = /^<([A-Z][\w.]*[a-z][\w.]*)/.exec(html.slice(tag.start, tag.end)) ?? [];
    if (component !== undefined && !withContents.includes(tag.name)) {
      return [{ at: tag.start, fault: faults.componentLeftOut(component) }];
    }
    return [{ at: tag.start, fault: faults.tagLeftOut(tag.name, { mode, allowed, isClosed }) }];
  }
  const isOpen = tag.closedAt === undefined && !endsByItself.has(tag.name);
  const open = isOpen ? [{ at: tag.start, fault: faults.unclosedTag(tag.name) }] : [];
  return [...open, ...attributeLosses(tag, out)];
}

function attributeLosses(tag: StartTag, out: KeptTag): Loss[] {
  const seen = new Set<string>();
  return tag.attributes.flatMap(({ name, start }) => {
    if (seen.has(name)) return [{ at: start, fault: faults.attributeTwice(name) }];
    seen.add(name);
    if (out.attributes.has(name) || out.reported.has(name)) return [];
    return [{ at: start, fault: faults.attributeLeftOut(name) }];
  });
}

function skippedLosses({ kind, start, end }: Skipped, sanitised: Sanitised): Loss[] {
  if (kind === "stray") return strayLosses(start, end, sanitised);
  const { html, pieces } = sanitised;
  const piece = pieceAt(pieces, start);
  if (!piece) return [];
  if (kind === "instruction" || html.startsWith("<![", start)) {
    return [{ at: start, fault: faults.instructionLeftOut }];
  }
  const isClosed = end <= piece.end && /--!?>$/.test(html.slice(start, end));
  return isClosed ? [] : [{ at: start, fault: faults.unclosedComment }];
}

/** Passed over by the parser: end tags of nothing, and a tag that the text ends in. */
function strayLosses(from: number, to: number, sanitised: Sanitised): Loss[] {
  const { html, pieces } = sanitised;
  return [...html.slice(from, to).matchAll(/<[^>]*>?/g)].flatMap(({ 0: tag, index }) => {
    const at = from + index;
    if (!pieceAt(pieces, at)) return [];
    return tag.endsWith(">") ? strayEnd(tag, at, sanitised) : [{ at, fault: faults.unfinishedTag }];
  });
}

function goneUntil(part: StartTag | Skipped, { html, keptTags, pieces }: Sanitised): number {
  if (part.kind !== "tag" || isUnfinished(part, pieceAt(pieces, part.start))) return part.end;
  const isGone = !keptTags.has(part) && withContents.includes(part.name);
  return isGone ? (part.closedAt ?? html.length) : part.start;
}

/** Whether it goes on into what is no HTML of the author's, or into the next tag. */
function isUnfinished(tag: StartTag, piece: RawPiece | undefined): boolean {
  if (!piece) return false;
  return tag.end > piece.end || tag.attributes.some(({ name }) => name.includes("<"));
}

function strayAt(at: number, sanitised: Sanitised): Loss[] {
  const [tag = ""] = /^<[^>]*>?/.exec(sanitised.html.slice(at, at + 80)) ?? [];
  return strayEnd(tag, at, sanitised);
}

function strayEnd(tag: string, at: number, { isTold }: Sanitised): Loss[] {
  const [name = ""] = /[\w.-]+/.exec(tag) ?? [];
  return isTold(name.toLowerCase(), at) ? [] : [{ at, fault: faults.strayEndTag(tag) }];
}

/** A plugin may print the end of what a rule of ours begins. */
function isAuthors(piece: RawPiece | undefined): boolean {
  return piece !== undefined && !piece.byPlugin;
}
