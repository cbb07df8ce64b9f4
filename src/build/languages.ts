import { z } from "zod";
import type { Bank } from "./banks/bank.ts";
import type { SiteConfig } from "./config.ts";
import type { Site } from "./site.ts";

/** A language tag of BCP 47; its canonical form, such as `pt-BR` for `pt-br`. */
export const languageTag = () =>
  z
    .string()
    .refine(isTag, {
      error: ({ input }) => {
        const tag = typeof input === "string" ? tagFor(input) : undefined;
        return `must be a language tag${tag ? `; did you mean "${tag}"?` : ", such as fr or pt-BR"}`;
      },
    })
    .transform((tag) => new Intl.Locale(tag).toString());

/** Which way a page is written: the site's own language may be set to another than its usual way. */
export function pageDirection(
  config: Pick<SiteConfig, "language" | "direction">,
  language: string,
): "ltr" | "rtl" {
  return (language === config.language && config.direction) || directionOf(language);
}

function directionOf(language: string): "ltr" | "rtl" {
  // Newer than the types; Node 22 has it as a property alone, browsers and later ones as a function.
  const locale: Intl.Locale & {
    readonly textInfo?: TextInfo;
    getTextInfo?(): TextInfo;
  } = new Intl.Locale(language);
  const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
  return direction === "rtl" ? "rtl" : "ltr";
}

interface TextInfo {
  readonly direction?: string;
}

/** The language of a bank's items, where it is not the site's: its article's. */
export function bankLanguage({ articles }: Site, bank: Bank): string | undefined {
  return articles.find(({ path }) => path === bank.article)?.language;
}

/** What is searched together: `en` for both `en-GB` and `en-US`. */
export function searchLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

/** The site's own first. */
export function searchLanguages({ config, articles }: Site): readonly string[] {
  const all = [config.language, ...articles.map(({ language }) => language ?? config.language)];
  return [...new Set(all.map(searchLanguage))];
}

/** The page that searches a language: the site's own is `search.html`. */
export function searchPage({ config }: Site, language: string): string {
  const own = searchLanguage(language);
  return own === searchLanguage(config.language) ? "search.html" : `search-${own}.html`;
}

function isTag(tag: string): boolean {
  try {
    // Longer names pass the grammar, and no language has one.
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/** What is meant by a language's name, in English or its own, or by `en_US`. */
function tagFor(written: string): string | undefined {
  const tag = written.trim().replaceAll("_", "-");
  if (tag !== written && isTag(tag)) return new Intl.Locale(tag).toString();
  const name = tag.toLowerCase();
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  return codes.find((code) =>
    ["en", code].some((language) => {
      const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
      return names.of(code)?.toLowerCase() === name;
    }),
  );
}
