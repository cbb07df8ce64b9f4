import type { Site } from "../../site/site.ts";

/** What says that some of the entries are in the site's own language; empty where none are. */
export function untranslatedNote(
  { config, messages }: Site,
  entries: readonly { readonly language?: string }[],
): string {
  if (!entries.some(({ language }) => language !== undefined)) return "";
  return messages.text("reference.untranslated", { language: languageName(config, messages) });
}

function languageName({ language }: Site["config"], messages: Site["messages"]): string {
  const own = messages.speaks("reference.untranslated") ? messages.language : "en";
  const names = new Intl.DisplayNames(own, { type: "language" });
  return names.of(new Intl.Locale(language).language) ?? language;
}
