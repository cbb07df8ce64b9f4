/** What the search script hands over under the name `ui`. */
export interface SearchUi {
  /** Brings the dialog, or the search page's own form, to life. Once for each. */
  start(root: HTMLElement): void;
}

/** The part of a template's markup that carries `data-search="name"`; a site's own may leave it out. */
export function part<E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  name: string,
): E | null {
  return root.querySelector<E>(`[data-search="${name}"]`);
}
