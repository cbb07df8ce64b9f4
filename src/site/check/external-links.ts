/** An address outside the site, with the pages that link to it. */
export interface ExternalLink {
  readonly url: string;
  /** Output paths, in order. */
  readonly pages: readonly string[];
}

/** By address, the day (`2026-03-01`, UTC) on which it was last opened. */
export type OpenedOn = Readonly<Record<string, string>>;

/** Every `http` or `https` link of the pages' HTML, by address. */
export function externalLinks(pages: ReadonlyMap<string, string>): readonly ExternalLink[] {
  const found = new Map<string, Set<string>>();
  for (const [path, html] of pages) {
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*\shref="(https?:\/\/[^"]*)"/gi)) {
      const url = href.replaceAll("&amp;", "&");
      found.set(url, (found.get(url) ?? new Set()).add(path));
    }
  }
  return [...found]
    .map(([url, paths]) => ({ url, pages: [...paths].sort() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The list as Markdown; `total` pages are the whole site. */
export function linkList(
  links: readonly ExternalLink[],
  { opened, total }: { readonly opened: OpenedOn; readonly total: number },
): string {
  const rows = links.map(({ url, pages }) => {
    const where =
      pages.length === total ? "every page" : pages.map((page) => `\`${page}\``).join(", ");
    return `| <${url.replaceAll("|", "%7C")}> | ${opened[url] ?? "not yet opened"} | ${where} |`;
  });
  return `# External links

Written by \`waymark links\`; do not edit. It lists every link that leads out of the site, and the
pages it stands on. A date is the day on which \`waymark links --open\` last opened the link and got its
page; nothing else writes dates.

${links.length} links.

| Link | Last opened | Stands on |
|---|---|---|
${rows.join("\n")}
`;
}
