// As in layout.css.
const wide: Readonly<Record<string, string>> = {
  contents: "(min-width: 54rem)",
  sidebar: "(min-width: 75rem)",
};

/**
 * Opens the folds that stand beside the text where the window is wide. The style sheet shows their
 * content there anyway, but older browsers cannot show what a closed `<details>` holds.
 */
export function startWideFolds(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    const query = matchMedia(wide[fold.dataset.fold ?? ""] ?? "not all");
    const follow = () => {
      fold.open = query.matches;
    };
    follow();
    query.addEventListener("change", follow);
  }
}
