/**
 * A host serves 404.html in place of a page at any depth, so that its relative links would miss.
 * The page asks for this script at several depths; the one that loads knows where the site is.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) mendLinks(new URL("../", script.src));

function mendLinks(root: URL): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-root-href]")) {
    link.href = new URL(link.dataset["rootHref"] ?? "", root).href;
  }
}
