import type { MessageOverrides } from "./messages.ts";
import { textsByKey } from "./texts-by-key.ts";
import type { Translation } from "./translation.ts";

/** Each is loaded only for sites in its language. */
const translations: ReadonlyMap<string, () => Promise<Translation>> = new Map([
  ["ar", async () => (await import("./ar.ts")).ar],
  ["de", async () => (await import("./de.ts")).de],
  ["es", async () => (await import("./es.ts")).es],
  ["fr", async () => (await import("./fr.ts")).fr],
]);

/** The languages that the interface speaks beside English. */
export const translatedLanguages: readonly string[] = [...translations.keys()];

/**
 * The sentences that come with Waymark for a language, by key: German ones for `de-AT`. Empty for
 * English, undefined for a language that has none.
 */
export async function translationFor(language: string): Promise<MessageOverrides | undefined> {
  const own = new Intl.Locale(language).language;
  if (own === "en") return {};
  const translation = await translations.get(own)?.();
  return translation && textsByKey(translation);
}
