import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ParsedBank } from "../banks/parse-bank.ts";
import { flat } from "../flat.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../source-file.ts";
import type { Source } from "../sources.ts";
import type { Article, Section } from "./article.ts";
import { articleBank } from "./article-bank.ts";
import { articleEnvironment } from "./article-environment.ts";
import { readItems } from "./article-items.ts";
import { readFrontMatter } from "./front-matter.ts";
import { nameHeadings } from "./headings.ts";
import { createHeld } from "./held.ts";
import { lintTokens } from "./lint-tokens.ts";
import { markdown, plainText } from "./markdown.ts";
import { createPlaces } from "./places.ts";
import { renderTokens } from "./render-tokens.ts";
import { splitAtHeadings } from "./split.ts";
import { type Folders, outputOf } from "./targets.ts";

export interface ArticleContext {
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
}

export interface ArticleResult {
  /** Of one whose front matter is at fault, what there is: links to it and from it are checked. */
  readonly article: Article;
  /** The questions that it defines, as a bank of their own; undefined when it defines none. */
  readonly bank: ParsedBank | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one Markdown file whole: front matter, prose as HTML, what it links to, cites and asks. */
export function readArticle(file: SourceFile, context: ArticleContext): ArticleResult {
  const { frontMatter, bodyStart, diagnostics: faults } = readFrontMatter(file);
  const diagnostics = [...faults];
  const report = (offset: number, fault: Fault) => {
    // Without front matter the first heading is the title that has to go there.
    if (!frontMatter && fault.rule === "heading-level") return;
    diagnostics.push(diagnosticAt(file, offset, fault));
  };

  const { folders, sources } = context;
  const output = outputOf(file.path, folders) ?? file.path;
  const path = file.path.slice(folders.content.length + 1);
  const tokens = markdown.parse(file.text.slice(bodyStart), {});
  const places = createPlaces(file.text, bodyStart);
  const anchors = nameHeadings(tokens, (token, fault) => report(places.ofToken(token), fault));
  const { items, questions } = readItems(tokens, { file, places, path, report });
  lintTokens(tokens, places, report);

  const held = createHeld();
  const setting = { file, output, folders, sources, places, held, report };
  const { links, citations, ids, ...environment } = articleEnvironment(setting);
  const known = { has: (id: string) => anchors.has(id) || ids.has(id) };
  const render = (part: Token[]): string =>
    flat(held.release(renderTokens(part, environment, known)));

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
  const introText = plainText(intro);
  const words = sections.reduce(
    (count, { title, text }) => count + wordsIn(title) + wordsIn(text),
    wordsIn(introText),
  );
  const {
    title,
    summary,
    description = summary,
    objectives,
    order,
    language,
  } = frontMatter ?? { title: path, summary: path, objectives: [], order: 0 };
  const article: Article = {
    ...{ file, path, output, title, summary, description, objectives, order, words },
    ...{ language, introHtml, introText, sections, items, links, citations },
    anchors: new Set([...anchors, ...ids, ...items.map(({ id }) => `item-${id}`)]),
  };
  const asked = articleBank(article, questions);
  return {
    ...{ article, bank: asked.bank },
    diagnostics: [...diagnostics, ...asked.diagnostics],
  };
}

/** Of plain text, where one space parts words. */
function wordsIn(text: string): number {
  let count = text === "" ? 0 : 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) count++;
  return count;
}
