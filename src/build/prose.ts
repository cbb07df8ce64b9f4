import type { Token } from "markdown-it";
import type { LinkReference } from "./articles/article.ts";
import { escapeHtml } from "./articles/escape.ts";
import { createHeld } from "./articles/held.ts";
import { imagesWithoutAlt } from "./articles/image-alt.ts";
import { markdown, plainText, type RenderEnvironment } from "./articles/markdown.ts";
import { setMath } from "./articles/math.ts";
import { sanitise } from "./articles/raw-html.ts";
import { type Folders, isExternal, pageOf, relativeUrl, targetOf } from "./articles/targets.ts";
import type { Fault } from "./source-file.ts";
import { citationLabel, type Source } from "./sources.ts";
import { externalImage, imageWithoutAlt, misplacedItem, unknownSource } from "./text-faults.ts";

/** Where a short text stands and where it will be printed. */
export interface ProseContext {
  /** The file it is from, from the site's root: its links are relative to that. */
  readonly from: string;
  /** The page that prints it, from the site's root. */
  readonly page: string;
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
}

/** A short Markdown text, rendered: an option, a definition, a note. */
export interface Prose {
  readonly html: string;
  /** Without markup and citations. */
  readonly text: string;
  readonly links: readonly Omit<LinkReference, "offset">[];
  readonly faults: readonly Fault[];
}

/** Renders Markdown as blocks, or as phrasing when it is a single paragraph. */
export function prose(text: string, context: ProseContext): Prose {
  const tokens = markdown.parse(text, {});
  return render(isParagraph(tokens) ? tokens.slice(1, 2) : tokens, context);
}

/**
 * Splits a stem: `question` is its last paragraph, as phrasing for a `<legend>`, and `lead` what
 * comes before. A stem that ends in something else has all of it in `lead`.
 */
export function stemProse(
  text: string,
  context: ProseContext,
): { readonly lead: Prose; readonly question: Prose } {
  const tokens = markdown.parse(text, {});
  const last = tokens.slice(-3);
  const split = isParagraph(last) ? tokens.length - 3 : tokens.length;
  const lead = tokens.slice(0, split);
  return { lead: render(lead, context), question: render(last.slice(1, 2), context) };
}

function isParagraph(tokens: readonly Token[]): boolean {
  return tokens.length === 3 && tokens[0]?.type === "paragraph_open" && tokens[0].level === 0;
}

function render(tokens: Token[], { from, page, folders, sources }: ProseContext): Prose {
  const links: Omit<LinkReference, "offset">[] = [];
  const faults: Fault[] = imagesWithoutAlt(tokens).map(imageWithoutAlt);
  const held = createHeld();
  const resolve: RenderEnvironment["resolve"] = (href, kind) => {
    const target = targetOf(from, href);
    if (!target) {
      if (kind === "image" && isExternal(href)) faults.push(externalImage(href));
      return href;
    }
    links.push({ href, kind });
    const output = pageOf(target, folders);
    return output === undefined ? href : relativeUrl(page, output, target.fragment);
  };
  const cite: RenderEnvironment["cite"] = (citations) => {
    const printed = citations.map((citation) => {
      const source = sources.get(citation.key);
      if (!source) {
        faults.push(unknownSource(citation, sources.keys()));
        return "";
      }
      const url = relativeUrl(page, "sources.html", `source-${source.id}`);
      const locator = citation.locator === "" ? "" : `, ${escapeHtml(citation.locator)}`;
      return `<a class="citation" href="${url}">${escapeHtml(citationLabel(source))}</a>${locator}`;
    });
    return `<span class="citations">(${printed.join("; ")})</span>`;
  };
  const math: RenderEnvironment["math"] = (tex, options) => {
    const set = setMath(tex, options);
    if ("html" in set) return held.hold(set.html);
    faults.push(set.fault);
    return "";
  };
  const item: RenderEnvironment["item"] = () => {
    faults.push(misplacedItem);
    return "";
  };
  const hasRawHtml = tokens.some(
    (token) =>
      token.type === "html_block" || token.children?.some((child) => child.type === "html_inline"),
  );
  const env: RenderEnvironment = {
    resolve: hasRawHtml ? (href) => href : resolve,
    cite,
    math,
    item,
  };
  const html = markdown.renderer.render(tokens, markdown.options, env);
  return {
    html: held.release(hasRawHtml ? sanitise(html, { ids: new Set(), resolve }) : html).trim(),
    text: plainText(tokens),
    links,
    faults,
  };
}
