import type { Token } from "markdown-it";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { LinkReference } from "./articles/article.ts";
import { escapeHtml } from "./articles/escape.ts";
import { createHeld } from "./articles/held.ts";
import { imagesWithoutAlt } from "./articles/image-alt.ts";
import { markdown, plainText, type RenderEnvironment } from "./articles/markdown.ts";
import { setMath } from "./articles/math.ts";
import { placeOf } from "./articles/positions.ts";
import { renderTokens } from "./articles/render-tokens.ts";
import { type Folders, isExternal, pageOf, relativeUrl, targetOf } from "./articles/targets.ts";
import type { Locate, YamlPath } from "./check-value.ts";
import { diagnosticAt, type Fault, type SourceFile } from "./source-file.ts";
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
  /** `at` is where in the text it stands; so in `faults`. */
  readonly links: readonly (Omit<LinkReference, "offset"> & { readonly at: number })[];
  readonly faults: readonly { readonly fault: Fault; readonly at: number }[];
}

/** What a text at a path of a file links to and has wrong, each at its place in the file. */
export function placedIn(
  { links, faults }: Pick<Prose, "links" | "faults">,
  { file, locate }: { readonly file: SourceFile; readonly locate: Locate },
  path: YamlPath,
): { readonly links: readonly LinkReference[]; readonly diagnostics: readonly Diagnostic[] } {
  return {
    links: links.map(({ at, ...link }) => ({ ...link, offset: locate(path, "value", at) })),
    diagnostics: faults.map(({ fault, at }) =>
      diagnosticAt(file, locate(path, "value", at), fault),
    ),
  };
}

/** Renders Markdown as blocks, or as phrasing when it is a single paragraph. */
export function prose(text: string, context: ProseContext): Prose {
  const tokens = markdown.parse(text, {});
  return render(isParagraph(tokens) ? tokens.slice(1, 2) : tokens, context);
}

/**
 * The same of a text that is a line by its meaning, such as an option: what begins like a quotation, a
 * list or a heading, as "> 90" or "# include" do, is text. Of several lines it is as `prose` has it.
 */
export function lineProse(text: string, context: ProseContext): Prose {
  return text.includes("\n")
    ? prose(text, context)
    : render(markdown.parseInline(text, {}), context);
}

/** A stem in the order in which it is read. */
export interface StemProse {
  readonly lead: Prose;
  /** Its last paragraph, as phrasing for a `<legend>`; empty when it has none. */
  readonly question: Prose;
  /** What comes after that: code, a list, a table. */
  readonly tail: Prose;
}

/** Splits a stem at its last paragraph that stands in no list or quotation. */
export function stemProse(text: string, context: ProseContext): StemProse {
  const tokens = markdown.parse(text, {});
  const last = tokens.findLastIndex(({ type, level }) => type === "paragraph_open" && level === 0);
  const split = last === -1 ? tokens.length : last;
  return {
    lead: render(tokens.slice(0, split), context),
    question: render(tokens.slice(split + 1, split + 2), context),
    tail: render(tokens.slice(split + 3), context),
  };
}

function isParagraph(tokens: readonly Token[]): boolean {
  return tokens.length === 3 && tokens[0]?.type === "paragraph_open" && tokens[0].level === 0;
}

function render(tokens: Token[], { from, page, folders, sources }: ProseContext): Prose {
  const links: Prose["links"][number][] = [];
  const faults = imagesWithoutAlt(tokens).map(({ src, at }) => ({
    fault: imageWithoutAlt(src),
    at,
  }));
  const held = createHeld();
  const resolve: RenderEnvironment["resolve"] = (href, kind, at) => {
    const target = targetOf(from, href);
    if (!target) {
      if (kind === "image" && isExternal(href)) faults.push({ fault: externalImage(href), at });
      return href;
    }
    links.push({ href, kind, at });
    const output = pageOf(target, folders);
    return output === undefined ? href : relativeUrl(page, output, target.fragment);
  };
  const cite: RenderEnvironment["cite"] = (citations, token) => {
    const printed = citations.map((citation) => {
      const source = sources.get(citation.key);
      if (!source) {
        const fault = unknownSource(citation, sources.keys());
        faults.push({ fault, at: placeOf(token, citation.offset) });
        return "";
      }
      const url = relativeUrl(page, "sources.html", `source-${source.id}`);
      const locator = citation.locator === "" ? "" : `, ${escapeHtml(citation.locator)}`;
      return `<a class="citation" href="${url}">${escapeHtml(citationLabel(source))}</a>${locator}`;
    });
    return `<span class="citations">(${printed.join("; ")})</span>`;
  };
  const math: RenderEnvironment["math"] = (tex, options, token) => {
    const set = setMath(tex, options);
    if ("html" in set) return held.hold(set.html);
    faults.push({ fault: set.fault, at: placeOf(token, set.offset) });
    return "";
  };
  const item: RenderEnvironment["item"] = (token) => {
    faults.push({ fault: misplacedItem, at: placeOf(token) });
    return "";
  };
  const html = renderTokens(tokens, { resolve, cite, math, item }, new Set());
  return {
    html: held.release(html).trim(),
    text: plainText(tokens),
    links,
    faults,
  };
}
