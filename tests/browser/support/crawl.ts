import type { OpenSite } from "./open-site.ts";

export interface Visit {
  /** From the site's root. */
  readonly path: string;
  readonly heading: string;
  /** Whether the theme's colours reached the page. */
  readonly styled: boolean;
}

/** Opens the home page, then every page that links lead to, each once. */
export async function crawl(site: OpenSite): Promise<readonly Visit[]> {
  const root = site.url("");
  const visits: Visit[] = [];
  const waiting = ["index.html"];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await site.goto(path);
    const { links, ...page } = await site.page.evaluate(look);
    visits.push({ path, ...page });
    for (const link of links) {
      const next = link.startsWith(root) ? link.slice(root.length) : null;
      if (next === null || known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
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
