import { relativeUrl } from "../../markdown/targets.ts";
import { COVERAGE_PAGE } from "../../site/coverage-page.ts";
import { drawnPools, missedObjectives } from "../../site/drawn-pools.ts";
import type { Article } from "../../site/read/article.ts";
import { itemPage } from "../../site/read/item-pages.ts";
import { sectionTarget } from "../../site/read/section-target.ts";
import type { BankItem } from "../../site/read/select.ts";
import { allBanks, type Site } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import type { CoverageView } from "./coverage-types.ts";
import { linkFrom } from "./links.ts";
import { listPage } from "./list-page.ts";
import type { LinkView } from "./types.ts";

const path = COVERAGE_PAGE;

export function coverageView(context: ViewContext): CoverageView {
  const { site } = context;
  const items = allBanks(site).flatMap((bankFile) =>
    bankFile.bank.items.map((item, index): BankItem => ({ bankFile, item, index })),
  );
  const articles = site.articles
    .filter(({ objectives }) => objectives.length > 0)
    .map((article) => articleCoverage(article, site, items));
  return {
    ...listPage(context, {
      layout: "layouts/coverage.njk",
      path,
      title: site.messages.text("coverage.title"),
      needs: ["reading"],
    }),
    counts: {
      sections: sum(
        articles.map(({ sections }) => sections.filter((each) => !each.needsNone).length),
      ),
      objectives: sum(articles.map(({ objectives }) => objectives.length)),
      items: items.length,
    },
    articles,
    unplaced: items.filter((entry) => targetOf(entry).fragment === "").map(itemLink),
    draws: drawnPools(site).map(({ quizFile, from, ...pool }) => ({
      quiz: linkFrom(path, { title: quizFile.quiz.title, output: quizFile.output }),
      from: from.join(", "),
      ...pool,
    })),
    missed: missedObjectives(site).map(({ bankFile: { bank, output }, objective }) => ({
      objective,
      bank: linkFrom(path, { title: bank.title, output }),
    })),
  };
}

function articleCoverage(
  article: Article,
  { config }: Site,
  items: readonly BankItem[],
): CoverageView["articles"][number] {
  const own = items.filter((entry) => targetOf(entry).path === article.path);
  const tests = Map.groupBy(own, (entry) => targetOf(entry).fragment);
  const objectives = Map.groupBy(
    items.filter(({ bankFile: { bank } }) => bank.article === article.path),
    ({ item }) => item.objective,
  );
  // A section of level 2 is tested by what tests one below it.
  const sections: { readonly id: string; readonly title: string; readonly items: BankItem[] }[] =
    [];
  for (const { id, title, level } of article.sections) {
    const above = sections.at(-1);
    if (level === 3 && above) above.items.push(...(tests.get(id) ?? []));
    else sections.push({ id, title, items: [...(tests.get(id) ?? [])] });
  }
  return {
    ...linkFrom(path, article),
    sections: sections.map(({ id, title, items: found }) => ({
      title,
      url: relativeUrl(path, article.output, id),
      items: found.map(itemLink),
      needsNone: config.coverage.except.includes(id),
    })),
    objectives: article.objectives.map((text) => ({
      text,
      items: (objectives.get(text) ?? []).map(itemLink),
    })),
  };
}

function targetOf({ item, bankFile: { bank } }: BankItem) {
  return sectionTarget(item.section ?? "", bank.article);
}

function itemLink({ item, bankFile, index }: BankItem): LinkView {
  return { title: item.id, url: relativeUrl(path, itemPage(bankFile, index), `item-${item.id}`) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
