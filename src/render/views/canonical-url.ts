/**
 * A page's whole address, empty where nobody knows it: a host shows a folder's page at the folder, and 404.html anywhere.
 * @param base The site's, with a slash at its end.
 * @param page From the site's root.
 */
export function canonicalUrl(base: string, page: string): string {
  if (base === "" || page === "404.html") return "";
  return base + webPath(page.replace(/(?:^|(?<=\/))index\.html$/, ""));
}

/** A path as an address has it. */
function webPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
