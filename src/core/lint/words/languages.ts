import { english } from "./en.ts";
import type { LintWords } from "./lint-words.ts";

const languages: Readonly<Record<string, LintWords>> = { en: english };

/** The words of a language by its BCP 47 tag; undefined where nobody has listed them yet. */
export function lintWords(language: string): LintWords | undefined {
  return languages[language.toLowerCase().split("-")[0] ?? ""];
}
