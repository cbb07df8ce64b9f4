/**
 * Runs a script of the site's. Adding it to the page is the one way to load code and data that works
 * under the strict policy and from `file://`, where fetch and modules do not.
 * @throws Error when it does not load; the next call tries again.
 */
export function addScript(url: string): Promise<void> {
  const script = document.createElement("script");
  script.src = url;
  return added(script, url);
}

/**
 * Adds a stylesheet of the site's, after those that the page has.
 * @throws Error when it does not load; the next call tries again.
 */
export function addStylesheet(url: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = url;
  return added(link, url);
}

/** What the page says in a `<meta>` of that name; empty without one. */
export function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

function added(element: HTMLElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error(`${url} did not load`));
    });
    document.head.append(element);
  });
}
