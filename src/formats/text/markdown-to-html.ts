import sanitizeHtml from "sanitize-html";
import { once } from "../../core/once.ts";
import { allowedSchemes } from "../../markdown/allowed-html.ts";
import { escapeHtml } from "../../markdown/escape.ts";
import { createMarkdown, type MarkdownText } from "../../markdown/markdown.ts";
import type { Printing } from "../../markdown/printing.ts";

const reader = once(() => createMarkdown({ quotes: false, dashes: false }));

interface Setting {
  /** What a link or a picture leads to where the HTML goes; undefined where that is nothing. */
  readonly addressOf: (address: string) => string | undefined;
}

/**
 * A text of a bank as plain HTML for other tools: code as it is, without colours; TeX in `\( \)` and `\[ \]`,
 * as Anki and Moodle read it; HTML that the author wrote as a site would let it through. A text of one
 * paragraph is that paragraph's words.
 */
export function markdownToHtml(markdown: string, { addressOf }: Setting): string {
  const read = reader().parse(markdown);
  let isMixed = false;
  const printing: Printing = {
    resolve: addressOf,
    picture: () => ({}),
    tracks: () => [],
    mayPlay: () => true,
    cite: (citations) =>
      escapeHtml(
        `(${citations.map(({ key, locator }) => [key, locator].filter(Boolean).join(", ")).join("; ")})`,
      ),
    math: (tex, { display }) => escapeHtml(display ? `\\[${tex}\\]` : `\\(${tex}\\)`),
    item: () => "",
    boxTitle: (name) => escapeHtml(name),
    own: (html) => html,
    say: () => "",
    raw({ content }) {
      isMixed = true;
      return content;
    },
    plugin: (html) => html,
    thrown: () => {},
  };
  const html = reader().print(plainly(read), printing).trim();
  const plain = html.replaceAll(' tabindex="0"', "");
  return isMixed ? sanitizeHtml(plain, policy()) : plain;
}

/** One paragraph is its words, and code has no colours. */
function plainly({ tokens, env }: MarkdownText): MarkdownText {
  for (const token of tokens) if (token.type === "fence") token.meta = null;
  const isParagraph = tokens.length === 3 && tokens[0]?.type === "paragraph_open";
  return { tokens: isParagraph ? tokens.slice(1, 2) : tokens, env };
}

const policy = once((): sanitizeHtml.IOptions => {
  const { tags, attributes } = reader().allowed;
  return {
    allowedTags: [...tags.block],
    allowedAttributes: Object.fromEntries(
      [...attributes].map(([tag, names]) => [tag, [...names].filter((name) => name !== "id")]),
    ),
    allowedSchemes: [...allowedSchemes],
  };
});
