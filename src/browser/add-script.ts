/**
 * Runs a script of the site's. Adding it to the page is the one way to load code and data that works
 * under the strict policy and from `file://`, where fetch and modules do not.
 * @throws Error when it does not load; the next call tries again.
 */
export function addScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${url} did not load`));
    });
    document.head.append(script);
  });
}

/** What the page says in a `<meta>` of that name; empty without one. */
export function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}
