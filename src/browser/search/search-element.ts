/** What of a template's markup carries `data-search="name"`; a site's own may leave it out. */
export function searchElement<E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  name: string,
): E | null {
  return root.querySelector<E>(`[data-search="${name}"]`);
}
