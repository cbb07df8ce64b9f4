import type { Token } from "markdown-it";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { TextMode } from "./allowed-html.ts";
import { directionOf } from "./direction-of.ts";
import { explicitId } from "./explicit-id.ts";
import { leadsFrom } from "./link-end.ts";
import type { LinkReference, WrittenLink } from "./link-reference.ts";
import { lintTokens } from "./lint-tokens.ts";
import type { MarkdownText, ReadingOptions } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { placeOf } from "./positions.ts";
import { renderTokens } from "./render-tokens.ts";
import type { Locate, YamlPath } from "./source-file.ts";
import { diagnosticAt, type Fault, type SourceFile } from "./source-file.ts";
import { relativeUrl } from "./targets.ts";
import type { TextContext } from "./text-context.ts";
import { misplacedId, misplacedItem, pluginThrew } from "./text-faults.ts";
import { thrownWords } from "./thrown-words.ts";

/** Where a short text stands and where it will be printed. */
export interface ProseContext extends TextContext {
  /** The file it is from, from the site's root: its links are relative to that. */
  readonly from: string;
  /** The page that prints it, from the site's root. */
  readonly page: string;
  /** Whether `[[id]]` in it stands for a gap to fill. */
  readonly hasGaps?: boolean;
}

/** A short Markdown text, rendered: an option, a definition, a note. */
export interface Prose {
  readonly html: string;
  /** Without markup and citations; see `isolated` for what keeps its own order. */
  readonly text: string;
  /** `at` is where in the text it stands; so in `faults`. */
  readonly links: readonly (WrittenLink & { readonly at: number })[];
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
  const read = context.markdown.parse(text, readingOf(context));
  const { tokens } = read;
  return isParagraph(tokens)
    ? render({ ...read, tokens: tokens.slice(1, 2) }, "inline", text, context)
    : render(read, "block", text, context);
}

/**
 * The same of a text that is a line by its meaning, such as an option: what begins like a quotation, a
 * list or a heading, as "> 90" or "# include" do, is text. Of several lines it is as `prose` has it.
 */
export function lineProse(text: string, context: ProseContext): Prose {
  return text.includes("\n")
    ? prose(text, context)
    : render(context.markdown.parseInline(text, readingOf(context)), "inline", text, context);
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
  const read = context.markdown.parse(text, readingOf(context));
  const { tokens, env } = read;
  const last = tokens.findLastIndex(({ type, level }) => type === "paragraph_open" && level === 0);
  const split = last === -1 ? tokens.length : last;
  const part = (from: number, to?: number) => ({ tokens: tokens.slice(from, to), env });
  return {
    lead: render({ ...read, ...part(0, split) }, "block", text, context),
    question: render(part(split + 1, split + 2), "inline", text, context),
    tail: render(part(split + 3), "block", text, context),
  };
}

function readingOf({ language, hasGaps = false, from, folders }: ProseContext): ReadingOptions {
  return { language, hasGaps, leads: leadsFrom(from, folders) };
}

function isParagraph(tokens: readonly Token[]): boolean {
  return tokens.length === 3 && tokens[0]?.type === "paragraph_open" && tokens[0].level === 0;
}

function render(read: MarkdownText, mode: TextMode, text: string, context: ProseContext): Prose {
  const { from, page, markdown, folders, language, sources, messages, hasGaps = false } = context;
  const { tokens } = read;
  const links: Prose["links"][number][] = [];
  const faults: Prose["faults"][number][] = [];
  const report = (at: number, fault: Fault) => faults.push({ fault, at });
  if ("thrown" in read) report(0, pluginThrew(thrownWords(read.thrown)));
  lintTokens(tokens, { text, hasGaps, hasFootnotes: false }, report);
  for (const token of tokens) {
    const id = explicitId(token);
    if (id !== undefined) report(Math.max(0, text.indexOf(`{#${id}`)), misplacedId(id));
    // A plugin may give headings ids, which are for articles.
    if (token.type === "heading_open") token.attrs = null;
    if (token.tag === "h1") token.tag = "h2";
  }
  const html = renderTokens(read, mode, {
    ...{ from, page, markdown, folders, language, sources, messages, report },
    note: (link, at) => links.push({ ...link, at }),
    citation: ({ id }) => `href="${relativeUrl(page, "sources.html", `source-${id}`)}"`,
    item(token) {
      report(placeOf(token), misplacedItem);
      return "";
    },
    claim: misplacedId,
  });
  return {
    html: html.trim(),
    text: plainText(tokens, { isolates: directionOf(language) === "rtl" }),
    links,
    faults,
  };
}
