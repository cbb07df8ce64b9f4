/** In which language the interface speaks: English where it has no words in the page's own. */
export function wordsLanguage(): string {
  return document.documentElement.dataset.words || document.documentElement.lang;
}
