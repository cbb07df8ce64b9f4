import { createHash } from "node:crypto";
import { type Item, type ItemKind, rubricOf } from "../../core/items/item.ts";
import { relativeUrl } from "../articles/targets.ts";
import type { BankFile } from "../banks/read-bank.ts";
import type { RenderedItem } from "../banks/render-item.ts";
import { sectionTarget } from "../banks/section-target.ts";
import type { Site } from "../site.ts";
import { citationLabel } from "../sources.ts";
import { countLabel } from "./labels.ts";
import { pageView, type ViewContext } from "./page.ts";
import type { ItemView, LinkView, QuizIndexView, QuizView } from "./types.ts";

const kindLabels: Record<ItemKind, string> = {
  "single-choice": "Choose one",
  "multiple-choice": "Choose all that apply",
  "true-false": "True or false",
};

export function quizView(context: ViewContext, bankFile: BankFile): QuizView {
  const { site } = context;
  const { bank, output, summary, items } = bankFile;
  return {
    ...pageView(context, {
      layout: "layouts/quiz.njk",
      path: output,
      title: bank.title,
      description: summary.text,
      breadcrumbs: [
        { title: "Home", url: relativeUrl(output, "index.html") },
        { title: "Quizzes", url: relativeUrl(output, "quizzes/index.html") },
      ],
    }),
    bankId: bank.id,
    summaryHtml: summary.html,
    countLabel: countLabel(bank.items.length, "question"),
    article: articleLink(site, bankFile, output),
    items: bank.items.flatMap((item, index) => {
      const rendered = items[index];
      return rendered ? [itemView(site, bankFile, item, rendered, index + 1)] : [];
    }),
  };
}

export function quizIndexView(context: ViewContext): QuizIndexView {
  const path = "quizzes/index.html";
  const { site } = context;
  return {
    ...pageView(context, {
      layout: "layouts/quizzes.njk",
      path,
      title: "Quizzes",
      description: `Test yourself on ${site.config.title}.`,
      breadcrumbs: [{ title: "Home", url: relativeUrl(path, "index.html") }],
    }),
    quizzes: site.banks.map((bankFile) => ({
      title: bankFile.bank.title,
      url: relativeUrl(path, bankFile.output),
      countLabel: countLabel(bankFile.bank.items.length, "question"),
      summaryHtml: bankFile.summary.html,
      article: articleLink(site, bankFile, path),
    })),
  };
}

function itemView(
  site: Site,
  { bank, output }: BankFile,
  item: Item,
  rendered: RenderedItem,
  number: number,
): ItemView {
  const rubric = JSON.stringify(rubricOf(item));
  return {
    id: item.id,
    kind: item.kind,
    kindLabel: kindLabels[item.kind],
    template: `items/${item.kind}.njk`,
    number,
    leadHtml: rendered.lead.html,
    questionHtml: rendered.question.html,
    options: rendered.options.map((option) => ({
      id: option.id,
      html: option.text.html,
      isKey: option.isKey,
      verdictLabel: option.isKey ? "Right" : "Not this one",
      feedbackHtml: option.feedback?.html ?? "",
    })),
    rationaleHtml: rendered.rationale.html,
    objective: item.objective ?? "",
    section: sectionLink(site, item, bank.article, output),
    sources: (item.sources ?? []).flatMap((id) => {
      const source = site.sources.get(id);
      const url = relativeUrl(output, "sources.html", `source-${id}`);
      return source ? [{ title: citationLabel(source), url }] : [];
    }),
    rubric,
    // A rewording keeps learners' history; another key or other options make it another question.
    revision: createHash("sha256").update(rubric).digest("hex").slice(0, 12),
  };
}

function sectionLink(
  site: Site,
  item: Item,
  bankArticle: string | undefined,
  page: string,
): LinkView | null {
  if (item.section === undefined) return null;
  const { path, fragment } = sectionTarget(item.section, bankArticle);
  const article = site.articles.find((other) => other.path === path);
  if (!article) return null;
  const section = article.sections.find(({ id }) => id === fragment);
  return {
    title: section?.title ?? article.title,
    url: relativeUrl(page, article.output, fragment),
  };
}

function articleLink(site: Site, { bank }: BankFile, page: string): LinkView | null {
  const article = site.articles.find((other) => other.path === bank.article);
  return article ? { title: article.title, url: relativeUrl(page, article.output) } : null;
}
