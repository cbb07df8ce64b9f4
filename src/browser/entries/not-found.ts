import { startAppearanceControl } from "../page/appearance-control.ts";

startAppearanceControl();

/**
 * A host serves 404.html in place of a page at any depth, so that its relative links would miss.
 * The page asks for this script at several depths; the one that loads knows where the site is.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) mendLinks(new URL("../", script.src));

function mendLinks(root: URL): void {
  for (const link of document.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^(?:#|\/|[a-z][a-z0-9+.-]*:)/i.test(href)) link.href = new URL(href, root).href;
  }
  for (const form of document.forms) {
    form.action = new URL(form.getAttribute("action") ?? "", root).href;
  }
}
