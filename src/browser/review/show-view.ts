/** Shows one of the page's views, and hides the others. */
export function showView(root: HTMLElement, name: string): void {
  for (const view of root.querySelectorAll<HTMLElement>("[data-view]")) {
    view.hidden = view.dataset.view !== name;
  }
}
