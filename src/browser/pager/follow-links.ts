import { addressTarget } from "../dom/address-target.ts";

/**
 * Hears of where a reader is led to: by the page's address, by a link in the page, though it leads where
 * the address is already, and by a search in the page, which is `found`: what it found has the selection.
 */
export function followLinks({
  led,
  found,
}: {
  readonly led: (target: Element) => void;
  readonly found: (target: Element) => void;
}): void {
  const follow = (hash: string) => {
    const target = addressTarget(hash);
    if (target) led(target);
  };
  addEventListener("hashchange", () => follow(location.hash));
  document.addEventListener("click", ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    // After the browser went there, which takes the focus away.
    if (link) setTimeout(() => follow(link.hash));
  });
  document.addEventListener("beforematch", ({ target }) => {
    if (target instanceof Element) found(target);
  });
}
