/**
 * Runs a script of the site's. Adding it to the page is the one way to load code and data that works
 * under the strict policy and from `file://`, where fetch and modules do not.
 * @throws Error when it does not load; the next call tries again.
 */
export function addScript(url: string): Promise<void> {
  return add("script", { src: url });
}

/**
 * Adds a stylesheet of the site's, after those that the page has.
 * @throws Error when it does not load; the next call tries again.
 */
export function addStylesheet(url: string): Promise<void> {
  return add("link", { href: url, rel: "stylesheet" });
}

/** What the page says in a `<meta>` of that name; empty without one. */
export function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

function add(tag: string, attributes: Partial<HTMLLinkElement & HTMLScriptElement>): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(`${tag} did not load`));
    };
    document.head.append(element);
  });
}
