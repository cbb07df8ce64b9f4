import { LinkChecker, type LinkResult, LinkState } from "linkinator";
import { sitePages } from "./site-pages.ts";

/**
 * Follows every internal link from the home page, fragments included, and gives what is broken and
 * which pages no link leads to. Links to other hosts are not followed.
 */
export async function checkLinks(folder: string): Promise<readonly string[]> {
  const checker = new LinkChecker();
  const reached = new Set<string>();
  checker.on("pagestart", (url) => {
    reached.add(decodeURIComponent(new URL(url).pathname.slice(1)) || "index.html");
  });
  const links: LinkResult[] = [];
  // One after the other: what the pages of 404s, which nothing leads to, link to is not followed any
  // further, and what several link to is looked at once, for whichever comes first.
  const lost = sitePages(folder).filter((page) => /(?:^|\/)404\.html$/.test(page));
  for (const path of ["/", ...lost.map((page) => `/${page}`)]) {
    const result = await checker.check({
      path,
      serverRoot: folder,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      // On a busy machine a request may come to nothing; a file that is not there is a 404, which is no such error.
      retryErrors: true,
      linksToSkip: async (link) => !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(link),
    });
    links.push(...result.links);
  }
  const broken = links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent = "", status }) => {
      const why = status === 200 ? "no such fragment" : (status ?? "no answer");
      return `${parent === "./" ? "index.html" : parent} leads to ${url}: ${why}`;
    });
  const orphans = sitePages(folder)
    .filter((page) => !reached.has(page))
    .map((page) => `no link leads to ${page}`);
  return [...broken, ...orphans];
}
