import MarkdownIt, { type Token } from "markdown-it";
import { type AllowedHtml, allowedHtml } from "./allowed-html.ts";
import { createFootnotes } from "./footnotes.ts";
import { addPlugins, type MarkdownPlugin } from "./plugins.ts";
import type { Printing } from "./printing.ts";
import type { TextEnvironment } from "./rules/rule.ts";
import { type RuleOptions, rulesOf } from "./rules/rules.ts";
import { typeset } from "./typeset.ts";

/** One text of an author's, or a part of one, as it was read. All parts share the environment. */
export interface MarkdownText {
  readonly tokens: Token[];
  readonly env: TextEnvironment;
  /** What a plugin threw over it, which then is read without plugins. */
  readonly thrown?: unknown;
}

/** What is known of a text before it is read. */
export interface ReadingOptions {
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Whether `[^1]` is a footnote. */
  readonly hasFootnotes?: boolean;
  /** Whether `[[id]]` stands for a gap to fill. */
  readonly hasGaps?: boolean;
  /** Whether there is what a link of a wiki names. */
  readonly leads?: (name: string) => boolean;
}

/** Markdown as a site has it. Printed by `renderTokens` alone. */
export interface Markdown {
  readonly parse: (text: string, options?: ReadingOptions) => MarkdownText;
  /** Reads a line, in which nothing begins a block. */
  readonly parseInline: (text: string, options?: ReadingOptions) => MarkdownText;
  readonly print: (text: MarkdownText, printing: Printing) => string;
  /** Gives plain text the quotation marks and dashes that a text of this language has here; without one, English ones. */
  readonly typeset: (text: string, language?: string) => string;
  /** What the sanitiser lets through. */
  readonly allowed: AllowedHtml;
  /** Whether `![[page]]`, or `[[include:page]]`, puts a page in. */
  readonly hasEmbeds: boolean;
  /** What the site's plugins print; undefined where it has none. */
  readonly plugins:
    | { readonly types: ReadonlySet<string>; readonly own: ReadonlySet<string> }
    | undefined;
}

interface MarkdownOptions extends Partial<Omit<RuleOptions, "breaks">> {
  /** Unless it is said, where the dialect of Obsidian is read. */
  readonly breaks?: boolean | undefined;
  readonly plugins?: readonly MarkdownPlugin[];
}

/**
 * CommonMark with tables, citations, mathematics, boxes and items, and what a site's plugins add.
 * @throws PluginError when one cannot be added.
 */
export function createMarkdown({
  plugins = [],
  quotes = true,
  dashes = true,
  emoji = false,
  boxes = {},
  footnotes = "end",
  dialects = [],
  breaks = dialects.includes("obsidian"),
}: MarkdownOptions = {}): Markdown {
  const options = { quotes, dashes, emoji, boxes, footnotes, breaks, dialects };
  return plugins.length === 0 ? withoutPlugins(options) : withPlugins(options, plugins);
}

/** Made once in a process for the same options: what is read leaves nothing in it. */
function withoutPlugins(options: RuleOptions): Markdown {
  const key = JSON.stringify(options);
  const known = made.get(key) ?? {
    ...readerAndPrinter(withRules(options)),
    ...ownOf(options),
    plugins: undefined,
  };
  made.set(key, known);
  return known;
}

const made = new Map<string, Markdown>();

function withPlugins(options: RuleOptions, plugins: readonly MarkdownPlugin[]): Markdown {
  const md = withRules(options);
  const own = new Set(Object.keys(md.renderer.rules));
  const types = addPlugins(md, plugins);
  const { parse, parseInline, print } = readerAndPrinter(md);
  const fallback = withoutPlugins(options);
  return {
    parse: (text, options) =>
      orWithout(
        () => parse(text, options),
        () => fallback.parse(text, options),
      ),
    parseInline: (text, options) =>
      orWithout(
        () => parseInline(text, options),
        () => fallback.parseInline(text, options),
      ),
    print,
    ...ownOf(options),
    plugins: { types, own },
  };
}

function withRules(options: RuleOptions): MarkdownIt {
  const md = new MarkdownIt();
  for (const { add } of rulesOf(options)) add(md);
  return md;
}

/** What the options say, whatever plugins do. */
function ownOf(options: RuleOptions): Pick<Markdown, "allowed" | "typeset" | "hasEmbeds"> {
  return {
    allowed: allowedHtml(rulesOf(options).flatMap(({ emits }) => emits ?? [])),
    typeset: (text, language = "en") => typeset(text, language, options),
    hasEmbeds: options.dialects.some((name) => name === "obsidian" || name === "gollum"),
  };
}

function readerAndPrinter(md: MarkdownIt): Pick<Markdown, "parse" | "parseInline" | "print"> {
  return {
    parse(text, { hasFootnotes = false, ...options } = {}) {
      const env: TextEnvironment = {
        ...options,
        ...(hasFootnotes ? { footnotes: createFootnotes() } : {}),
      };
      return { tokens: md.parse(text, env), env };
    },
    parseInline(text, { hasFootnotes: _, ...options } = {}) {
      const env: TextEnvironment = { ...options };
      return { tokens: md.parseInline(text, env), env };
    },
    print({ tokens, env }, printing) {
      env.printing = printing;
      return md.renderer.render(tokens, md.options, env);
    },
  };
}

/** A text over which a plugin throws is read without, so that all else that is wrong in it is found. */
function orWithout(read: () => MarkdownText, readPlain: () => MarkdownText): MarkdownText {
  try {
    return read();
  } catch (thrown) {
    return { ...readPlain(), thrown };
  }
}
