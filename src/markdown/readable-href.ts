/**
 * An address as people read it: as it stands at its place in a text, or, where that is not known, without
 * the percent signs that Markdown writes for letters.
 */
export function readableHref(
  href: string,
  written?: { readonly text: string; readonly offset: number },
): string {
  if (written?.text.startsWith(href, written.offset)) return href;
  try {
    // Signs that nobody sees stay encoded.
    return decodeURI(href).replace(/\p{Cc}/gu, encodeURIComponent);
  } catch {
    return href;
  }
}
