import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { TextMode } from "../../markdown/allowed-html.ts";
import { articleSetting } from "../../markdown/article-setting.ts";
import { directionOf } from "../../markdown/direction-of.ts";
import { escapeHtml } from "../../markdown/escape.ts";
import { firstReferred, partFootnotes } from "../../markdown/footnotes.ts";
import { headingTwins } from "../../markdown/heading-twins.ts";
import { nameHeadings } from "../../markdown/headings.ts";
import { headTitle } from "../../markdown/html-title.ts";
import { leadsFrom } from "../../markdown/link-end.ts";
import { lintTokens } from "../../markdown/lint-tokens.ts";
import { mergedVersions, mergeMarks } from "../../markdown/merge-marks.ts";
import { reservedIds } from "../../markdown/page-ids.ts";
import { createPlaces } from "../../markdown/places.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { placedIn, prose } from "../../markdown/prose.ts";
import { renderTokens } from "../../markdown/render-tokens.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../../markdown/source-file.ts";
import { splitAtHeadings } from "../../markdown/split-sections.ts";
import { findTitle, withoutTitle } from "../../markdown/take-title.ts";
import { outputOf } from "../../markdown/targets.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { emptyArticle, pluginThrew, topHeading } from "../../markdown/text-faults.ts";
import { thrownWords } from "../../markdown/thrown-words.ts";
import type { WholeArticle, WholeSection } from "./article.ts";
import { articleBank } from "./article-bank.ts";
import { readItems } from "./article-items.ts";
import { withFirstPicture } from "./first-picture.ts";
import { flat } from "./flat.ts";
import { folderOf } from "./folder-of.ts";
import { type FrontMatterResult, readFrontMatter } from "./front-matter.ts";
import { expandInclusions } from "./inclusions/expand.ts";
import { withOpening } from "./inclusions/with-opening.ts";
import { oldPaths } from "./old-paths.ts";
import type { ParsedBank } from "./parse-bank.ts";
import { readableName } from "./readable-name.ts";
import { runsLeftwards } from "./runs-leftwards.ts";
import { textExtras } from "./text-extras.ts";
import { locateIn } from "./value-places.ts";
import { wordsIn } from "./words-in.ts";

/** What is known of an article before it is read. */
interface Given {
  readonly front?: FrontMatterResult;
  /** Its title where it has none of its own. */
  readonly untitled?: string;
}

export interface ArticleResult {
  /** Of one whose front matter is at fault, what there is: links to it and from it are checked. */
  readonly article: WholeArticle;
  /** The questions that it defines, as a bank of their own; undefined when it defines none. */
  readonly bank: ParsedBank | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one Markdown file whole: front matter, prose as HTML, what it links to, cites and asks. */
export function readArticle(
  file: SourceFile,
  context: TextContext,
  { front = readFrontMatter(file), untitled = readableName(file.path) }: Given = {},
): ArticleResult {
  const { frontMatter, objectives, bodyStart, diagnostics: faults } = front;
  const locate = locateIn(file, front.places);
  const diagnostics = [...faults];
  const report = (offset: number, fault: Fault) => {
    diagnostics.push(diagnosticAt(file, offset, fault));
  };

  const { markdown, folders, sources } = context;
  const output = outputOf(file.path, folders) ?? file.path;
  const path = file.path.slice(folders.content.length + 1);
  const place = context.languages?.placeOf(path) ?? path;
  const language = frontMatter.language ?? context.languages?.ofFolder(place);
  const inLanguage = {
    ...context,
    language: language ?? context.language,
    messages: context.languages?.messagesIn(language) ?? context.messages,
  };
  const written = expandInclusions(file.text.slice(bodyStart), file.path, {
    ...{ folders, hasEmbeds: markdown.hasEmbeds },
  });
  const expanded = withOpening(written, { ...front.opening, bodyStart });
  for (const { at, fault } of expanded.faults) report(bodyStart + at, fault);
  const { text } = expanded;
  const read = markdown.parse(text, {
    language: inLanguage.language,
    hasFootnotes: true,
    leads: leadsFrom(file.path, folders),
  });
  const { tokens, env } = read;
  if ("thrown" in read) report(bodyStart, pluginThrew(thrownWords(read.thrown)));
  const places = createPlaces(file.text, bodyStart, expanded);
  const reportToken = (token: Token, fault: Fault) => {
    if (places.articleOf(token) === undefined) report(places.ofToken(token), fault);
  };
  const isReserved = reservedIds(tokens, { sources, isHome: output === "index.html" });
  headTitle(tokens, frontMatter.title);
  const heading = findTitle(tokens, { written: frontMatter.title, untitled }, reportToken);
  const { ids: anchors, otherSlugs } = nameHeadings(tokens, isReserved, reportToken);
  // HTML has ids as well, which are added to these.
  const headings = [...anchors];
  const { items, questions } = readItems(tokens, { markdown, file, places, path, report });
  lintTokens(tokens, { text, hasGaps: false, hasFootnotes: true }, (at, fault) => {
    // The one that is left is the title.
    if (fault !== topHeading && places.articleAt(at) === undefined) report(places.at(at), fault);
  });
  for (const at of mergeMarks(tokens, text)) {
    if (places.articleAt(at) === undefined) report(places.at(at), mergedVersions);
  }

  const isTwin = headingTwins(tokens);
  const reading = { file, output, places, anchors, isReserved, isTwin, report };
  const setting = articleSetting({ ...inLanguage, ...reading });
  const { links, citations, ids } = setting;
  const render = (part: Token[], mode: TextMode = "block"): string =>
    flat(renderTokens({ tokens: part, env }, mode, setting));

  const title = frontMatter.title ?? heading?.title ?? untitled;
  const titleHtml = heading ? render([heading.inline], "inline") : escapeHtml(title);
  const { body, notes } = partFootnotes(withoutTitle(tokens, heading));
  const wordsOf = (part: Token[]) =>
    plainText([...part, ...(env.footnotes ? firstReferred(part, env.footnotes) : [])], {
      spellsOut: true,
      isolates: directionOf(inLanguage.language) === "rtl",
    });
  const { intro, sections: parts } = splitAtHeadings(body);
  const asRendered = render(intro);
  const rendered = parts.map(({ heading, inline, content }): WholeSection => {
    return {
      id: heading.attrGet("id") ?? "",
      level: heading.tag === "h3" ? 3 : 2,
      title: plainText([inline]),
      titleHtml: render([inline], "inline"),
      html: render(content),
      text: wordsOf(content),
    };
  });
  const { introHtml, sections } = withFirstPicture({ introHtml: asRendered, sections: rendered });
  const introText = wordsOf(intro);
  const notesHtml = render(notes);
  const words = sections.reduce(
    (count, { title, text }) => count + wordsIn(title) + wordsIn(text),
    wordsIn(introText),
  );
  const isFolderPage =
    folders.folderPages?.get(folderOf(`${folders.content}/${place}`)) === file.path;
  // A folder's own page shows what is in the folder.
  const isComment = ({ type }: Token) => type === "html_block";
  const isEmpty = body.length === 0 && expanded.faults.length === 0;
  const hides = body.every(isComment) && asRendered.trim() === "";
  // What prints nothing for another reason, such as an inclusion, is told by that.
  const isBlank = isEmpty || (hides && diagnostics.length === 0);
  if (isBlank && !isFolderPage && !frontMatter.draft && faults.length === 0) {
    report(bodyStart, emptyArticle);
  }
  const { order = Number.MAX_SAFE_INTEGER } = frontMatter;
  const { date, updated, changes, authors, tags, aliases, sidebar, glossary } = frontMatter;
  const said = frontMatter.summary ?? frontMatter.description ?? "";
  const { description = said } = frontMatter;
  const summary = markdown.typeset(said, inLanguage.language);
  const ownTexts = sections.flatMap(({ title, text }) => [title, text]);
  const objectivesProse = objectives.map((objective, index) => {
    const rendered = prose(objective, { from: file.path, page: output, ...inLanguage });
    const placed = placedIn(rendered, { file, locate }, ["objectives", index]);
    links.push(...placed.links);
    diagnostics.push(...placed.diagnostics);
    return rendered;
  });
  const sectionIds = new Set(sections.map(({ id }) => id));
  const article: WholeArticle = {
    ...{ file, path, output, title, summary, description, objectives, order, words },
    ...{ titleHtml, titleId: heading?.heading.attrGet("id") ?? "" },
    ...{ label: sidebar.label ?? title, isHidden: sidebar.hidden, linksTerms: glossary.link },
    ...{ date, updated, changes, authors, tags, aliases },
    oldPaths: oldPaths({ aliases, output, locate, report }),
    isFolderPage,
    runsLeftwards:
      language === undefined && runsLeftwards([title, summary, introText, ...ownTexts]),
    translationOf: frontMatter.translationOf,
    ...{ objectivesProse, language, introHtml, introText, notesHtml, sections },
    ...{ items, links, citations, included: expanded.included },
    extras: textExtras([
      ...[titleHtml, introHtml, notesHtml],
      ...sections.flatMap((section) => [section.titleHtml, section.html]),
    ]),
    lacksParts: tokens.some(isMadeElsewhere),
    ...{ otherSlugs, deeperHeadings: headings.filter((id) => !sectionIds.has(id)) },
    anchors: new Set([...anchors, ...ids, ...items.map(({ id }) => `item-${id}`)]),
  };
  const asked = articleBank(article, questions);
  return {
    ...{ article, bank: asked.bank },
    diagnostics: [...diagnostics, ...asked.diagnostics],
  };
}

/** What mkdocstrings makes of code, and a theme of Hugo's of a shortcode. */
function isMadeElsewhere({ type }: Token): boolean {
  return type === "directive" || type === "shortcode";
}
