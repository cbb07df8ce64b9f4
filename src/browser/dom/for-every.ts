/**
 * Calls for each element of the page's main part that matches: those that are there, and those that
 * come later, as a question's answer and the questions of a mix do.
 */
export function forEvery(selector: string, start: (element: HTMLElement) => void): void {
  const main = document.querySelector("main");
  if (!main) return;
  const known = new WeakSet<HTMLElement>();
  const look = () => {
    for (const element of main.querySelectorAll<HTMLElement>(selector)) {
      if (known.has(element)) continue;
      known.add(element);
      start(element);
    }
  };
  look();
  new MutationObserver(look).observe(main, { childList: true, subtree: true });
}
