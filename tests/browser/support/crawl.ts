import type { OpenSite } from "./open-site.ts";

export interface Visit {
  /** From the site's root. */
  readonly path: string;
  readonly heading: string;
  /** Whether the theme's colours reached the page. */
  readonly styled: boolean;
  /** The pages that it links to, in the site, from its root. */
  readonly links: readonly string[];
}

/** Opens the home page, then every page that links lead to, each once. */
export async function crawl(site: OpenSite): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  const waiting = ["index.html"];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [seen] = await visit(site, [path]);
    if (seen === undefined) continue;
    visits.push(seen);
    for (const next of seen.links) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return visits;
}

/** Opens pages by their paths from the site's root, one after the other. */
export async function visit(site: OpenSite, paths: readonly string[]): Promise<readonly Visit[]> {
  const root = site.url("");
  const visits: Visit[] = [];
  for (const path of paths) {
    await site.goto(path);
    const { links, ...page } = await site.page.evaluate(look);
    const inside = links.filter((link) => link.startsWith(root));
    visits.push({ path, ...page, links: inside.map((link) => link.slice(root.length)) });
  }
  return visits;
}

/** Runs in the page. */
function look(): { heading: string; styled: boolean; links: readonly string[] } {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper");
  return {
    heading: document.querySelector("h1")?.textContent?.trim() ?? "",
    styled: paper.trim() !== "",
    links: links.map(({ href }) => href.replace(/[#?].*$/, "")),
  };
}
