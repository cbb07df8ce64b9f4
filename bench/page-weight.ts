import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser, usualSearch } from "../tests/browser/support/find-browser.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { firstVisit, weigh } from "../tests/browser/support/page-weight.ts";
import { serveFolder } from "../tests/browser/support/serve-folder.ts";
import { buildSite } from "../tests/support/build-site.ts";
import { scratchFolder } from "./measure.ts";

// npm run bench:page-weight: the scripts and styles that each kind of page asks for when it is first
// visited, in bytes as gzip -9 packs them, the search index and the items' texts among the scripts.

const repository = join(import.meta.dirname, "..");

/** A page of a site in `tests/sites`. */
const pages = [
  { name: "article without items", site: "kinds-judged", path: "lending.html" },
  { name: "quiz of choices alone", site: "quiz", path: "quizzes/asking.html" },
  { name: "quiz of all ten kinds", site: "every-kind", path: "quizzes/kinds.html" },
  { name: "review", site: "every-kind", path: "review.html" },
  { name: "progress", site: "every-kind", path: "progress.html" },
] as const;

const folder = scratchFolder();
const browser = await launchBrowser(await findBrowser(usualSearch()));
try {
  for (const site of new Set(pages.map(({ site }) => site))) await build(site);
  console.log(row("page", ["JS", "CSS", "both"]));
  for (const { name, site, path } of pages) {
    const server = await serveFolder(join(folder, site, "_site"), "/");
    const context = await browser.newContext();
    const files = await firstVisit(context, server.url + path);
    const sums = [weigh(files, "script"), weigh(files, "style"), weigh(files)];
    console.log(row(name, sums.map(String)));
    await context.close();
    await server.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function build(site: string): Promise<void> {
  const root = join(folder, site);
  cpSync(join(repository, "tests/sites", site), root, { recursive: true });
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  writeFileSync(
    join(root, ".eleventy.js"),
    `import { waymark } from ${JSON.stringify(engine)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "A site to weigh" });
  return { dir: { input: "content" } };
}
`,
  );
  const { exitCode, output } = await buildSite({ folder: root });
  if (exitCode !== 0) throw new Error(`${site} does not build:\n${output}`);
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(8)).join("");
}
