import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import type { Article } from "../read/article.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { locateIn } from "../read/value-places.ts";
import { versionsOf } from "../several-languages.ts";
import type { Site } from "../site.ts";
import { unknownName } from "./fault-words.ts";

/** What articles call themselves a translation of is there, and no language has two translations of it. */
export function checkTranslations(site: Site): Diagnostic[] {
  const { articles } = site.index;
  return site.articles.flatMap((article) => {
    const { translationOf, output } = article;
    if (translationOf === undefined) return [];
    if (!articles.has(translationOf)) {
      return [at(article, unknownName("article", translationOf, articles.keys()))];
    }
    const versions = versionsOf(site, output);
    const own = versions.find((version) => version.article === article);
    const twin = versions.find(
      (version) => version.article !== article && version.language === own?.language,
    );
    if (!own || !twin) return [];
    return [
      at(article, {
        rule: "translated-twice",
        severity: "warning",
        message: `${twin.article.file.path} says the same in ${own.language} already`,
        hint: 'correct "translationOf", or name the language of this one by "language" or its folder',
      }),
    ];
  });
}

function at({ file }: Article, fault: Parameters<typeof diagnosticAt>[2]): Diagnostic {
  const { places } = readFrontMatter(file);
  return diagnosticAt(file, locateIn(file, places)(["translationOf"]), fault);
}
