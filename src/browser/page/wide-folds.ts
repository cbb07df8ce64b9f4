/**
 * Opens the folds that are lists beside the text, or rows of settings, where the window is as wide as each says, as
 * the style sheet does. The style sheet shows their content there anyway, but older browsers cannot show what a closed
 * `<details>` holds.
 */
export function startWideFolds(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    const query = matchMedia(fold.dataset.fold ?? "");
    const follow = () => {
      fold.open = query.matches;
    };
    follow();
    query.addEventListener("change", follow);
  }
}
