import { rubricOf } from "../../core/items/authoring.ts";
import type { Item } from "../../core/items/item.ts";
import { isolated } from "../../markdown/isolated.ts";
import { citationLabel } from "../../markdown/sources.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import { reportUrl } from "../../site/config/report.ts";
import { bankLanguage, ownPage, pageDirection } from "../../site/languages.ts";
import { sectionTarget } from "../../site/read/section-target.ts";
import type { BankItem } from "../../site/read/select.ts";
import type { Site } from "../../site/site.ts";
import { numberTexts } from "./number-texts.ts";
import type { ItemView } from "./quiz-types.ts";
import { rebase } from "./rebase.ts";
import { revisionOf } from "./revision.ts";
import type { LinkView } from "./types.ts";

interface Printing {
  /** From the site's root. */
  readonly page: string;
  /** The page's. */
  readonly language: string;
  readonly number: number;
}

/** An item as the page `page` prints it, as its question no. `number`. */
export function itemView(
  site: Site,
  { bankFile, item, index }: BankItem,
  { page, language, number }: Printing,
): ItemView {
  const { bank, output, items } = bankFile;
  const rendered = items[index];
  if (!rendered) throw new Error(`item "${item.id}" is not rendered`);
  const prose = rebase(
    {
      leadHtml: rendered.lead.html,
      questionHtml: rendered.question.html,
      tailHtml: rendered.tail.html,
      fields: rendered.fields,
    },
    output,
    page,
  );
  const rubric = rubricOf(item);
  const revision = revisionOf(rubricOf(comparable(item, bankFile)));
  const ownLanguage = bankLanguage(site, bank) ?? site.config.language;
  const kindLabel = site.messages.text(`kind.${item.kind}`);
  return {
    ...prose,
    fields: { ...prose.fields, ...numberTexts(item, site) },
    id: item.id,
    nameText: rendered.lead.text || kindLabel,
    language: ownLanguage === language ? "" : ownLanguage,
    direction: pageDirection(site.config, ownLanguage),
    kind: item.kind,
    kindLabel,
    template: `items/${item.kind}.njk`,
    number,
    bank: bank.id,
    objective: isolated(item.objective ?? "", ownLanguage),
    difficulty: item.difficulty ?? null,
    tags: (item.tags ?? []).map((tag) => isolated(tag, ownLanguage)),
    section: sectionLink(site, item, bank.article, page),
    sources: (item.sources ?? []).flatMap((id) => {
      const source = site.sources.get(id);
      const url = relativeUrl(page, ownPage(site, "sources.html"), `source-${id}`);
      return source ? [{ title: citationLabel(source, site.messages), url }] : [];
    }),
    rubric: JSON.stringify(rubric),
    revision,
    textNote: site.config.textNote,
    reportUrl: reportUrl(site.config.report, { id: item.id, revision }),
  };
}

/**
 * What a learner's history goes by. Of an answer that is typed, other words are right in each language;
 * else translations differ in nothing that counts.
 */
function comparable(item: Item, { original }: BankItem["bankFile"]): Item {
  const isTyped = item.kind === "short-answer" || item.kind === "cloze";
  const same = isTyped ? original?.bank.items.find(({ id }) => id === item.id) : undefined;
  return same?.kind === item.kind ? same : item;
}

function sectionLink(
  site: Site,
  item: Item,
  bankArticle: string | undefined,
  page: string,
): LinkView | null {
  if (item.section === undefined) return null;
  const { path, fragment } = sectionTarget(item.section, bankArticle);
  const article = path === undefined ? undefined : site.index.articles.get(path);
  if (!article) return null;
  const section = site.index.section(article, fragment);
  return {
    title: section?.title ?? article.title,
    url: relativeUrl(page, article.output, fragment),
  };
}
