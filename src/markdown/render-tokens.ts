import type { TextMode } from "./allowed-html.ts";
import { claimIds } from "./claim-ids.ts";
import { directionOf } from "./direction-of.ts";
import { escapeHtml } from "./escape.ts";
import { givenId } from "./html-headings.ts";
import { lastAtMost } from "./last-at-most.ts";
import type { MarkdownText } from "./markdown.ts";
import { renderMath } from "./math.ts";
import { pictureAttributes } from "./picture-attributes.ts";
import { createPlaceholders, type Placeholders, type RawToken } from "./placeholders.ts";
import { placeOf } from "./positions.ts";
import type { Printing } from "./printing.ts";
import { pieceAt } from "./read-html.ts";
import { resolveLink } from "./resolve-link.ts";
import { sanitise } from "./sanitise.ts";
import { scrollingTables } from "./scrolling-tables.ts";
import { citationLabel } from "./sources.ts";
import { misplacedMedia, pluginThrew, unknownSource } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";
import { thrownWords } from "./thrown-words.ts";
import { toldTags } from "./told-tags.ts";
import { trackAttributes } from "./tracks.ts";
import { vetTokens } from "./vet-tokens.ts";

/**
 * The one way in which a text of an author's becomes HTML: its links resolved and noted, its citations
 * and mathematics set, and where it holds HTML, or plugins had a hand in it, all of it sanitised, with a
 * report of what is left out.
 */
export function renderTokens(text: MarkdownText, mode: TextMode, setting: TextSetting): string {
  const { markdown, report, claim } = setting;
  const placeholders = createPlaceholders();
  const printing = printingOf(setting, mode, placeholders);
  if (!markdown.plugins) claimIds(text.tokens, { claim, report });
  else vetTokens(text.tokens, { ...{ markdown, mode, report, claim }, ...printing });
  const { html, pieces } = placeholders.restoreRaw(markdown.print(text, printing));
  // What our own rules alone make is let through whole.
  if (pieces.length === 0 && !markdown.plugins) return placeholders.restore(html);
  const tokenAt = (at: number) => pieceAt(pieces, at)?.token;
  // A tag that its piece does not end may have attributes beyond it.
  const placeIn = (at: number) =>
    placeInPiece(pieceAt(pieces, at) ?? pieces[lastAtMost(pieces, at, ({ start }) => start)], at);
  const isTold = toldTags(text.tokens);
  const safe = sanitise(html, {
    ...{ mode, pieces, allowed: markdown.allowed },
    resolve(href, kind, at) {
      // A plugin may print a link that our own rule resolved.
      const token = tokenAt(at);
      const isResolved = token?.type === "link_open" || token?.type === "image";
      if (isResolved && (token.attrGet("href") ?? token.attrGet("src")) === href) return href;
      return resolveLink({ href, kind, at: placeIn(at) }, setting);
    },
    picture: ({ at, ...image }) => pictureAttributes({ ...image, at: placeIn(at) }, setting),
    claim(id, at) {
      const token = tokenAt(at);
      if (token?.type === "heading_open" && token.attrGet("id") === id) return true;
      if (token && setting.isTwin?.(token, id)) return false;
      const fault = claim(id);
      if (fault) report(placeIn(at), fault);
      return !fault;
    },
    headingId(at) {
      const piece = pieceAt(pieces, at);
      return piece && givenId(piece.token, at - piece.start);
    },
    isTold: (name, at) => isTold(name, placeIn(at)),
    report: (at, fault) => report(placeIn(at), fault),
  });
  return placeholders.restore(scrollingTables(safe));
}

function printingOf(setting: TextSetting, mode: TextMode, placeholders: Placeholders): Printing {
  const { report, sources, messages } = setting;
  return {
    resolve: (href, kind, at) => resolveLink({ href, kind, at }, setting),
    picture: (image) => pictureAttributes(image, setting),
    tracks: (video) => trackAttributes(video, setting),
    mayPlay(at) {
      if (mode === "inline") report(at, misplacedMedia);
      return mode === "block";
    },
    cite(citations, token) {
      const printed = citations.map(({ key, locator, offset }) => {
        const source = sources.get(key);
        if (!source) {
          report(placeOf(token, offset), unknownSource(key, sources.keys()));
          return escapeHtml(`@${key}${locator === "" ? "" : `, ${locator}`}`);
        }
        const label = escapeHtml(citationLabel(source, messages));
        const after = locator === "" ? "" : `, ${escapeHtml(locator)}`;
        return `<a class="citation" ${setting.citation(source)}>${label}</a>${after}`;
      });
      return `<span class="citations">(${printed.join("; ")})</span>`;
    },
    math(tex, options, token) {
      const set = renderMath(tex, options);
      if ("html" in set) return placeholders.protect(set.html);
      report(placeOf(token, set.offset), set.fault);
      return placeholders.protect(`<code>${escapeHtml(tex)}</code>`);
    },
    item(token) {
      const html = setting.item(token);
      return html === "" ? "" : placeholders.protect(html);
    },
    boxTitle(name) {
      const key = `article.${name}` as const;
      const title = escapeHtml(messages.text(key));
      if (messages.speaks(key)) return title;
      const isolated = directionOf(messages.language) === "rtl" ? ' dir="ltr"' : "";
      return `<span lang="en"${isolated}>${title}</span>`;
    },
    own: placeholders.protect,
    say: (...sentence) => escapeHtml(messages.text(...sentence)),
    raw: placeholders.raw,
    plugin: placeholders.plugin,
    thrown: (error, token) => report(placeOf(token), pluginThrew(thrownWords(error))),
  };
}

function placeInPiece(piece: RawToken | undefined, at: number): number {
  if (!piece) return 0;
  // A plugin's HTML is not what stands in the text.
  return placeOf(piece.token, piece.byPlugin ? 0 : at - piece.start);
}
