import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { flat } from "../flat.ts";
import { externalImage, unknownSource } from "../prose.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../source-file.ts";
import { citationLabel, type Source } from "../sources.ts";
import type { Article, LinkReference, Section } from "./article.ts";
import { escapeHtml } from "./escape.ts";
import { readFrontMatter } from "./front-matter.ts";
import { nameHeadings } from "./headings.ts";
import { markdown, plainText, type RenderEnvironment } from "./markdown.ts";
import { createPlaces } from "./places.ts";
import { sanitise, unsafeParts } from "./raw-html.ts";
import { type Folders, isExternal, outputOf, relativeUrl, targetOf } from "./targets.ts";

export interface ArticleContext {
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
}

export interface ArticleResult {
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one Markdown file whole: front matter, prose as HTML, what it links to and cites. */
export function readArticle(file: SourceFile, context: ArticleContext): ArticleResult {
  const { frontMatter, bodyStart, diagnostics: faults } = readFrontMatter(file);
  const diagnostics = [...faults];
  const report = (offset: number, fault: Fault) =>
    diagnostics.push(diagnosticAt(file, offset, fault));

  const { folders, sources } = context;
  const output = outputOf(file.path, folders) ?? file.path;
  const body = file.text.slice(bodyStart);
  const tokens = markdown.parse(body, {});
  const places = createPlaces(file.text, bodyStart);

  const anchors = nameHeadings(tokens, (token, fault) => report(places.ofToken(token), fault));
  const links: LinkReference[] = [];
  const citations = new Map<string, number>();
  const ids = new Set(anchors);

  const resolve: RenderEnvironment["resolve"] = (href, kind) => {
    const offset = places.next(href);
    if (kind === "image" && isExternal(href) && !href.startsWith("data:")) {
      report(offset, externalImage(href));
    }
    if (href.startsWith("/")) {
      report(offset, {
        rule: "absolute-link",
        message: `"${href}" starts at the host's root, which differs from host to host`,
        hint: "write the path relative to this file, to the .md file itself",
      });
    }
    const target = targetOf(file.path, href);
    if (!target) return href;
    links.push({ href, offset, kind });
    const page = outputOf(target.path, folders);
    return page === undefined ? href : relativeUrl(output, page, target.fragment);
  };

  const cite: RenderEnvironment["cite"] = (list) => {
    const printed = list.map((citation) => {
      const source = sources.get(citation.key);
      if (!source) {
        report(places.next(`@${citation.key}`), unknownSource(citation, sources.keys()));
        return "";
      }
      const count = (citations.get(source.id) ?? 0) + 1;
      citations.set(source.id, count);
      const id = `cite-${source.id}-${count}`;
      ids.add(id).add(`source-${source.id}`);
      const locator = citation.locator === "" ? "" : `, ${escapeHtml(citation.locator)}`;
      const label = escapeHtml(citationLabel(source));
      return `<a class="citation" id="${id}" href="#source-${source.id}">${label}</a>${locator}`;
    });
    return `<span class="citations">(${printed.join("; ")})</span>`;
  };

  for (const token of tokens.flatMap((t) => [t, ...(t.children ?? [])])) {
    if (token.type !== "html_block" && token.type !== "html_inline") continue;
    for (const { what } of unsafeParts(token.content)) {
      const offset = places.next(token.content.split("\n")[0] ?? "");
      report(offset, {
        rule: "unsafe-html",
        severity: "warning",
        message: `${what} is left out of the page`,
        hint: "write it in Markdown, or remove it",
      });
    }
  }

  const hasRawHtml = tokens.some(
    (token) =>
      token.type === "html_block" || token.children?.some((child) => child.type === "html_inline"),
  );
  // With raw HTML about, the sanitiser resolves every link, the author's and Markdown's alike.
  const env: RenderEnvironment = { resolve: hasRawHtml ? (href) => href : resolve, cite };
  const render = (part: Token[]): string => {
    const html = markdown.renderer.render(part, markdown.options, env);
    return flat(hasRawHtml ? sanitise(html, { ids, resolve }) : html);
  };

  const { intro, parts } = splitAtHeadings(tokens);
  const introHtml = render(intro);
  const sections = parts.map(({ heading, inline, content }): Section => {
    return {
      id: heading.attrGet("id") ?? "",
      level: heading.tag === "h3" ? 3 : 2,
      title: plainText([inline]),
      titleHtml: render([inline]),
      html: render(content),
      text: plainText(content),
    };
  });
  if (!frontMatter) return { article: undefined, diagnostics };
  const introText = plainText(intro);
  const words = sections.reduce(
    (count, { title, text }) => count + wordsIn(title) + wordsIn(text),
    wordsIn(introText),
  );
  const { title, summary, description = summary, objectives, order } = frontMatter;
  const path = file.path.slice(folders.content.length + 1);
  return {
    article: {
      ...{ file, path, output, title, summary, description, objectives, order, words },
      ...{ introHtml, introText, sections, links, citations },
      anchors: ids,
    },
    diagnostics,
  };
}

/** Of plain text, where one space parts words. */
function wordsIn(text: string): number {
  let count = text === "" ? 0 : 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

interface Part {
  readonly heading: Token;
  readonly inline: Token;
  readonly content: Token[];
}

/** Cuts a token stream at its headings of level 2 and 3 that stand in no box, list or quotation. */
function splitAtHeadings(tokens: Token[]): { readonly intro: Token[]; readonly parts: Part[] } {
  const intro: Token[] = [];
  const parts: Part[] = [];
  let content = intro;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (!token) continue;
    const opens = token.type === "heading_open" && token.level === 0;
    if (opens && inline && (token.tag === "h2" || token.tag === "h3")) {
      content = [];
      parts.push({ heading: token, inline, content });
      index += 2;
    } else content.push(token);
  }
  return { intro, parts };
}
