import MarkdownIt, { type Token } from "markdown-it";
import { type BoxMeta, boxOpening, boxSyntax, type TitledBox } from "./boxes.ts";
import { type Citation, citationSyntax } from "./citations.ts";
import { headingIds } from "./heading-ids.ts";
import { itemSyntax } from "./item-syntax.ts";
import type { WrittenLink } from "./link-reference.ts";
import { mathSyntax } from "./math-syntax.ts";
import { placeOf, sourcePositions } from "./positions.ts";
import { tableAlignment } from "./table-alignment.ts";

/** What rendering needs to know of the page and gathers on the way; one for each text. */
export interface RenderEnvironment {
  /** Turns a link as the author wrote it into the one to print, if any. `at`: see `placeOf`. */
  readonly resolve: (href: string, kind: WrittenLink["kind"], at: number) => string | undefined;
  /** Prints a citation. */
  readonly cite: (citations: readonly Citation[], token: Token) => string;
  /** Prints TeX. */
  readonly math: (tex: string, options: { readonly display: boolean }, token: Token) => string;
  /** Prints a place of an item, or the definition of one. */
  readonly item: (token: Token) => string;
  /** The usual title of a box, as HTML. */
  readonly boxTitle: (name: TitledBox) => string;
  /** Prints HTML that the author wrote. */
  readonly raw: (token: Token) => string;
}

/** CommonMark with tables, citations, mathematics, boxes and items. Rendered by `renderTokens` alone. */
export const markdown = createMarkdown();

function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: true });
  // What may not be led to is read as a link, so that it is left out and told of; `resolve` sees to it.
  md.validateLink = () => true;
  sourcePositions(md);
  citationSyntax(md);
  mathSyntax(md);
  itemSyntax(md);
  // After items and questions, which begin alike.
  boxSyntax(md);
  headingIds(md);
  tableAlignment(md);
  md.renderer.rules.citation = (tokens, index, _options, env: RenderEnvironment) => {
    const token = tokens[index];
    return token ? env.cite(token.meta as Citation[], token) : "";
  };
  md.renderer.rules.box_open = (tokens, index, _options, env: RenderEnvironment) => {
    const token = tokens[index];
    return token ? boxOpening(token.meta as BoxMeta, env.boxTitle) : "";
  };
  for (const name of ["math", "math_block"] as const) {
    md.renderer.rules[name] = (tokens, index, _options, env: RenderEnvironment) => {
      const token = tokens[index];
      if (!token) return "";
      const html = env.math(token.content, { display: token.markup === "$$" }, token);
      return name === "math_block" ? `${html}\n` : html;
    };
  }
  for (const name of ["item_place", "question"] as const) {
    md.renderer.rules[name] = (tokens, index, _options, env: RenderEnvironment) => {
      const token = tokens[index];
      return token ? env.item(token) : "";
    };
  }
  for (const name of ["html_inline", "html_block"] as const) {
    md.renderer.rules[name] = (tokens, index, _options, env: RenderEnvironment) => {
      const token = tokens[index];
      return token ? env.raw(token) : "";
    };
  }
  md.renderer.rules.link_open = (tokens, index, options, env: RenderEnvironment, self) => {
    resolveAttribute(tokens[index], "href", "link", env);
    return self.renderToken(tokens, index, options);
  };
  const image = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env: RenderEnvironment, self) => {
    const token = tokens[index];
    resolveAttribute(token, "src", "image", env);
    token?.attrSet("loading", "lazy");
    return image?.(tokens, index, options, env, self) ?? "";
  };
  // Wide tables and code scroll in a region that the keyboard reaches.
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  for (const name of ["fence", "code_block"] as const) {
    const render = md.renderer.rules[name];
    md.renderer.rules[name] = (tokens, index, options, env, self) =>
      (render?.(tokens, index, options, env, self) ?? "").replace(/^<pre>/, '<pre tabindex="0">');
  }
  return md;
}

function resolveAttribute(
  token: Token | undefined,
  name: "href" | "src",
  kind: WrittenLink["kind"],
  env: RenderEnvironment,
): void {
  const href = token?.attrGet(name);
  if (!token || typeof href !== "string") return;
  const resolved = env.resolve(href, kind, placeOf(token));
  if (resolved !== undefined) token.attrSet(name, resolved);
  else token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
}

/** The plain text of inline or block tokens: no markup, no citations, single spaces. */
export function plainText(tokens: readonly Token[]): string {
  return textOf(tokens)
    .replace(/\s\s+|[^\S ]/g, " ")
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.children) text += textOf(token.children);
    else if (hasText.has(token.type)) text += token.content;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    if (token.block && token.nesting !== 1) text += " ";
  }
  return text;
}

const hasText = new Set(["text", "code_inline", "fence", "code_block", "math", "math_block"]);
