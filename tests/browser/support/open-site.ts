import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { type FolderServer, serveFolder } from "./serve-folder.ts";
import { forgetAfter, newVisitor, type VisitorOptions } from "./visitor.ts";
import { type Faults, watchFaults } from "./watch-faults.ts";

/** `base`: a path below a host's root with slashes at both ends, or `file` for `file://`. */
export interface OpenSiteOptions extends VisitorOptions {
  readonly base?: `/${string}` | "file";
  /** The built site; the repository's own when not given. */
  readonly folder?: string;
  /** A browser context of its own, with nothing in its cache and no quota that another was given. */
  readonly isApart?: boolean;
}

export interface OpenSite {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on any page so far: failed requests, console errors, refusals of the CSP. */
  readonly faults: Faults;
  /** Address of a page by its path from the site's root, such as `guide/consent.html#why`. */
  url(path: string): string;
  /** Opens a page by its path from the site's root. */
  goto(path: string): Promise<void>;
}

/** The repository's own site, built. */
export const builtSite = inject("guide");

/** A fresh visitor (no storage) with one page. Call it inside a test, which closes it at its end. */
export async function openSite(options: OpenSiteOptions = {}): Promise<OpenSite> {
  const { base = "/", folder = builtSite, isApart = false, ...visitor } = options;
  const given = await newVisitor(visitor, { isApart: isApart || base === "file" });
  const { context, page } = given;
  // Only what fails takes so long: a busy machine is slow.
  context.setDefaultTimeout(60_000);
  const root = base === "file" ? `${pathToFileURL(folder).href}/` : await served(folder, base);
  if (base !== "file") forgetAfter(given, new URL(root).origin);
  const faults = watchFaults(context, { root });
  const url = (path: string) => root + path;
  return {
    context,
    page,
    faults,
    url,
    goto: async (path) => {
      await page.goto(url(path));
    },
  };
}

const addresses = new Map<string, Promise<FolderServer>>();

/**
 * At one address for all tests of a worker: the browser has what is named by its content from the test before,
 * and its scripts compiled. At a new address for each, the first page of a test cost half as much again.
 */
async function served(folder: string, base: string): Promise<string> {
  const name = `${folder} ${base}`;
  const address = addresses.get(name) ?? serveFolder(folder, base);
  addresses.set(name, address);
  return (await address).url;
}
