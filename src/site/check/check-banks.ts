import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import type { Article } from "../read/article.ts";
import { locateInBank } from "../read/bank-places.ts";
import { namedItems } from "../read/named-items.ts";
import type { BankFile } from "../read/render-bank.ts";
import { sectionTarget } from "../read/section-target.ts";
import { allBanks, type Site } from "../site.ts";
import { renamedAnchor, unknownName } from "./fault-words.ts";

/** What banks and the questions of articles name elsewhere is there: articles, sections and sources. */
export function checkBanks(site: Site): Diagnostic[] {
  return allBanks(site).flatMap((bankFile) => checkBank(bankFile, site));
}

function checkBank(bankFile: BankFile, site: Site): Diagnostic[] {
  const { articles, section: sectionOf } = site.index;
  const diagnostics: Diagnostic[] = [];
  const { file, bank } = bankFile;
  const locate = locateInBank(bankFile);
  const report = (path: YamlPath, fault: Fault) =>
    diagnostics.push(diagnosticAt(file, locate(path), fault));
  if (bank.article !== undefined && !articles.has(bank.article)) {
    report(["article"], unknownName("article", bank.article, articles.keys()));
  }
  // What is tested is looked up in the one that is probably meant.
  const own =
    bank.article !== undefined && !articles.has(bank.article)
      ? (nearest(bank.article, articles.keys()) ?? bank.article)
      : bank.article;
  namedItems(bankFile).forEach((item, index) => {
    item.sources?.forEach((key, place) => {
      if (site.sources.has(key)) return;
      report(["items", index, "sources", place], unknownName("source", key, site.sources.keys()));
    });
    const tested = articleOf(item.section, own, articles);
    if (item.objective !== undefined && tested && !states(tested, item.objective)) {
      // A bank that tests no article has objectives of its own, an exam's domains for instance.
      if (own !== undefined || isSlip(item.objective, tested)) {
        report(["items", index, "objective"], unknownObjective(item.objective, tested));
      }
    }
    if (item.section === undefined) return;
    const { path, fragment } = sectionTarget(item.section, own);
    const article = path === undefined ? undefined : articles.get(path);
    if (path === undefined) {
      report(["items", index, "section"], {
        rule: "dead-link",
        message: `"${item.section}" names no article, and neither does the bank`,
        hint: 'add "article:" to the bank, or the article\'s path before the #',
      });
    } else if (!article) {
      // A bank with a wrong article is told so once, not once per item.
      if (path !== own) {
        const fault = unknownName("article", path, articles.keys(), item.section);
        report(["items", index, "section"], fault);
      }
    } else if (fragment !== "" && !sectionOf(article, fragment)) {
      const ids = article.sections.map((section) => section.id);
      const suggestion = nearest(fragment, ids);
      report(["items", index, "section"], {
        rule: "missing-anchor",
        message: `${article.file.path} has no section with the id "${fragment}"`,
        hint: suggestion ? `did you mean "#${suggestion}"?` : `it has: ${ids.join(", ") || "none"}`,
        rename: renamedAnchor(item.section, fragment, ids),
      });
    }
  });
  return diagnostics;
}

/** The article that an item tests. */
function articleOf(
  section: string | undefined,
  bankArticle: string | undefined,
  articles: ReadonlyMap<string, Article>,
): Article | undefined {
  const path = section === undefined ? bankArticle : sectionTarget(section, bankArticle).path;
  return path === undefined ? undefined : articles.get(path);
}

/** An article without objectives leaves them to its items. */
function states({ objectives }: Article, objective: string): boolean {
  return objectives.length === 0 || objectives.includes(objective);
}

/** Whether it was meant to be one of the article's. */
function isSlip(objective: string, { objectives }: Article): boolean {
  return nearest(objective, objectives) !== undefined;
}

function unknownObjective(objective: string, { file, objectives }: Article): Fault {
  const suggestion = nearest(objective, objectives);
  const meant = sameAmong(objectives, (text) => text.toLowerCase())(objective);
  return {
    rule: "unknown-objective",
    severity: "warning",
    message: `${file.path} does not state the objective "${objective}"`,
    hint: suggestion
      ? `did you mean "${suggestion}"?`
      : `it states: ${objectives.map((text) => `"${text}"`).join(", ")}`,
    rename: meant === undefined ? undefined : { from: objective, to: meant },
  };
}
