/** A page's whole address, empty where nobody knows it: a host shows a folder's page at the folder, and 404.html anywhere. */
export function canonicalUrl(base: string, page: string): string {
  if (base === "" || page === "404.html") return "";
  return base + encodeURI(page.replace(/(?:^|(?<=\/))index\.html$/, ""));
}
