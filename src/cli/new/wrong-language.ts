import { languageTag } from "../../markdown/language-tag.ts";

/** What is wrong with a language tag, as what it must be; undefined where nothing is. */
export function wrongLanguage(tag: string): string | undefined {
  return languageTag().safeParse(tag).error?.issues[0]?.message;
}
