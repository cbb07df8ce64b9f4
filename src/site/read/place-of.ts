import { withoutArticleEnding } from "../../core/article-file.ts";

/**
 * Where an article stands among those of its language, by its path from the content folder: `tea.fr.md`,
 * beside `tea.md`, is as good as `fr/tea.md`.
 * @param languages Of the site, without its own.
 */
export function placeOf(path: string, languages: readonly string[]): string {
  if (languages.length === 0) return path;
  const stem = withoutArticleEnding(path);
  const language = languages.find((each) => stem.endsWith(`.${each}`));
  const hasFolder = languages.some((each) => path.startsWith(`${each}/`));
  if (language === undefined || hasFolder) return path;
  return `${language}/${stem.slice(0, -language.length - 1)}${path.slice(stem.length)}`;
}
