import type { TestProject } from "vitest/node";
import { buildSite, repository } from "../../support/build-site.ts";
import { type FoundBrowser, findBrowser, usualSearch } from "./find-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
  }
}

/** Runs once before the browser tests: builds the site unless the runner has, and finds a browser. */
export default async function prepare(project: TestProject): Promise<void> {
  if (process.env.WAYMARK_SITE_IS_BUILT !== "1") {
    const { exitCode, output } = await buildSite({ folder: repository });
    if (exitCode !== 0) throw new Error(`The site does not build:\n${output}`);
  }
  const browser = await findBrowser(usualSearch());
  console.log(`Browser: Chromium ${browser.version}, ${browser.executablePath} (${browser.how})`);
  project.provide("browser", browser);
}
