import { startAppearanceControl } from "../page/appearance-control.ts";

startAppearanceControl();

/**
 * A host serves 404.html in place of a page at any depth, so that its relative links would miss.
 * The page asks for this script at several depths; the one that loads knows where the site is.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const site = new URL("../", script.src);
  mendLinks(new URL(script.dataset.folder ?? "", site));
  beginWithAsked(site);
}

function mendLinks(folder: URL): void {
  for (const link of document.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^(?:#|\/|[a-z][a-z0-9+.-]*:)/i.test(href)) link.href = new URL(href, folder).href;
  }
  for (const form of document.forms) {
    form.action = new URL(form.getAttribute("action") ?? "", folder).href;
  }
}

/** Who asked for a page of another language reads that first. */
function beginWithAsked(site: URL): void {
  for (const part of document.querySelectorAll<HTMLElement>("section[data-folder]")) {
    const { href } = new URL(part.dataset.folder ?? "", site);
    if (location.href.startsWith(href)) part.parentElement?.prepend(part);
  }
}
