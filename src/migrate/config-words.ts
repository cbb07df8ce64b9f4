import { languageTag } from "../markdown/language-tag.ts";
import { textOf } from "./config-file.ts";

/** A language as a BCP 47 tag: "en_GB" is "en-GB". Undefined for what is none. */
export function languageOf(value: unknown): string | undefined {
  const tag = textOf(value)?.replaceAll("_", "-");
  return tag === undefined ? undefined : languageTag().safeParse(tag).data;
}

/** An address on the web; undefined for any other. */
export function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}
