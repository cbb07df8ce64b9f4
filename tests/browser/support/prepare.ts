import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { repository } from "../../support/build-site.ts";
import { type FoundBrowser, findBrowser, usualSearch } from "./find-browser.ts";
import { buildApart, builtFixture } from "./fixture-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
    /** The folder of the repository's own site, built. */
    guide: string;
  }
}

/** Runs once before the browser tests: builds the site unless the runner has, and finds a browser. */
export default async function prepare(project: TestProject): Promise<void> {
  const isBuilt = process.env.WAYMARK_SITE_IS_BUILT === "1";
  const guide = isBuilt
    ? join(repository, "_site")
    : (await builtFixture("guide", copyGuide, buildApart)).folder;
  project.provide("guide", guide);
  const browser = await findBrowser(usualSearch());
  console.log(`Browser: Chromium ${browser.version}, ${browser.executablePath} (${browser.how})`);
  project.provide("browser", browser);
}

async function copyGuide(root: string): Promise<void> {
  for (const name of ["content", "quizzes", "messages", ".eleventy.js", "pinned-pages.js"]) {
    await cp(join(repository, name), join(root, name), { recursive: true });
  }
}
