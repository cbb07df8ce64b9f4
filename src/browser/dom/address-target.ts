/** What the end of an address leads to on this page; nothing where it is no text, as "#100%" is none. */
export function addressTarget(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
