/** In which language the interface speaks: English where it has no words in the page's own. */
export function wordsLanguage(): string {
  const { dataset, lang } = document.documentElement;
  return dataset.words || lang || "en";
}
