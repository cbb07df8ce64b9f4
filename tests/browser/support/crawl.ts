import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Element, plainTextOf } from "../../support/parsed-html.ts";
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

/** What a page's file holds. */
export interface ReadPage {
  /** From the site's root. */
  readonly path: string;
  readonly heading: string;
}

/** Reads the home page, then every page of the site that links lead to, each once, not what they offer to keep. No script adds links. */
export function readLinkedPages(folder: string): readonly ReadPage[] {
  const pages: ReadPage[] = [];
  const waiting = ["index.html"];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const elements = shownElements(parse(readFileSync(join(folder, path), "utf8")));
    const heading = elements.find(({ tagName }) => tagName === "h1");
    pages.push({ path, heading: heading ? plainTextOf(heading) : "" });
    const here = new URL(path, "https://site.example/");
    for (const { tagName, attrs } of elements) {
      const href = attrs.find(({ name }) => name === "href")?.value;
      if (tagName !== "a" || href === undefined || isDownload(attrs)) continue;
      const { origin, pathname } = new URL(href, here);
      const next = decodeURIComponent(pathname.slice(1));
      if (origin !== here.origin || known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return pages;
}

function isDownload(attrs: readonly { readonly name: string }[]): boolean {
  return attrs.some(({ name }) => name === "download");
}

/** Every element, but those of templates, which lead nowhere until a script prints them. */
function shownElements(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(shownElements) : [];
  return "tagName" in node ? [node, ...children] : children;
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
