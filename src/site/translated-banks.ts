import type { SiteConfig } from "./config/config.ts";
import type { ParsedBank } from "./read/parse-bank.ts";
import { placeOf } from "./read/place-of.ts";
import type { BankFile } from "./read/render-bank.ts";
import { folderLanguage } from "./several-languages.ts";
import { allBanks, type Site } from "./site.ts";

type Languages = Pick<SiteConfig, "language" | "languages">;

/**
 * A bank in the language that it names, else that of its folder, such as `quizzes/fr/`, else that of the
 * folder of its article.
 */
export function inItsLanguage(
  parsed: ParsedBank,
  config: Languages & Pick<SiteConfig, "quizzes">,
): ParsedBank {
  const { bank, file } = parsed;
  const { article = "" } = bank;
  const language =
    bank.language ??
    folderLanguage(file.path.slice(config.quizzes.length + 1), config) ??
    folderLanguage(placeOf(article, config.languages), config);
  return language === undefined ? parsed : { ...parsed, bank: { ...bank, language } };
}

/** The page of a bank or quiz in a language's folder, from the site's root: all that is in French is below `fr/`. */
export function quizOutput(
  file: string,
  config: Languages & Pick<SiteConfig, "quizzes">,
): string | undefined {
  const path = file.slice(config.quizzes.length + 1);
  const language = folderLanguage(path, config);
  if (language === undefined) return undefined;
  const name = path.slice(language.length + 1).replace(/(?:\.quiz)?\.[^./]+$/, "");
  return `${language}/quizzes/${name}.html`;
}

/** The one of the site's languages that a bank is in. */
export function languageOfBank({ bank }: Pick<BankFile, "bank">, config: Languages): string {
  return siteLanguage(bank.language, config);
}

/** A language where it is one of the site's, else the site's own. */
export function siteLanguage(language: string | undefined, config: Languages): string {
  const isOther = language !== undefined && config.languages.includes(language);
  return isOther ? language : config.language;
}

/** The place of a text's language among the site's. */
export function languageRank(language: string | undefined, config: Languages): number {
  return [config.language, ...config.languages].indexOf(siteLanguage(language, config));
}

/**
 * Banks, or quizzes, each with the one that it translates: that of its id in the site's own language, or in the
 * first that has it. Answers are kept by ids, so they count in every language.
 */
export function withOriginals<File extends object>(
  files: readonly File[],
  config: Languages,
  saidOf: (file: File) => { readonly id: string; readonly language?: string | undefined },
): readonly (File & { readonly original?: File })[] {
  if (config.languages.length === 0) return files;
  const rank = (file: File) => languageRank(saidOf(file).language, config);
  const byId = Map.groupBy(files, (file) => saidOf(file).id);
  return files.map((file) => {
    const [first] = (byId.get(saidOf(file).id) ?? []).toSorted((a, b) => rank(a) - rank(b));
    const isTranslation = first !== undefined && rank(first) < rank(file);
    return isTranslation ? { ...file, original: first } : file;
  });
}

/** Every bank once: of those in several languages, the original. */
export function originalBanks(site: Site): readonly BankFile[] {
  return allBanks(site).filter(({ original }) => original === undefined);
}

/** Every bank once: in the language that the site is seen in where it is translated, else the original. */
export function banksOnce(site: Site): readonly BankFile[] {
  const { config, messages } = site;
  const own = new Map(
    allBanks(site)
      .filter((bankFile) => languageOfBank(bankFile, config) === messages.language)
      .map((bankFile) => [bankFile.bank.id, bankFile]),
  );
  return originalBanks(site).map((bankFile) => own.get(bankFile.bank.id) ?? bankFile);
}
