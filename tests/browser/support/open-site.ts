import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, inject, onTestFinished } from "vitest";
import { repository } from "../../support/build-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type FolderServer, serveFolder } from "./serve-folder.ts";
import { type Faults, watchFaults } from "./watch-faults.ts";

/** `base`: a path below a host's root with slashes at both ends, or `file` for `file://`. */
export interface OpenSiteOptions
  extends Pick<
    BrowserContextOptions,
    "colorScheme" | "viewport" | "javaScriptEnabled" | "forcedColors" | "reducedMotion"
  > {
  readonly base?: `/${string}` | "file";
  /** The built site; the repository's own when not given. */
  readonly folder?: string;
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
export const builtSite = join(repository, "_site");

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<FolderServer>>();

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
  browser = undefined;
  servers.clear();
});

/**
 * A fresh visitor (no storage) with one page. Call it inside a test, which closes it at its end. One
 * browser serves all tests of a file.
 */
export async function openSite(options: OpenSiteOptions = {}): Promise<OpenSite> {
  const { base = "/", folder = builtSite, ...visitor } = options;
  browser ??= launchBrowser(inject("browser"));
  const context = await (await browser).newContext(visitor);
  context.setDefaultTimeout(15_000);
  onTestFinished(() => context.close());
  const root = base === "file" ? `${pathToFileURL(folder).href}/` : await served(folder, base);
  const faults = watchFaults(context, { root });
  const page = await context.newPage();
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

async function served(folder: string, base: string): Promise<string> {
  const key = `${folder} ${base}`;
  const server = servers.get(key) ?? serveFolder(folder, base);
  servers.set(key, server);
  return (await server).url;
}
