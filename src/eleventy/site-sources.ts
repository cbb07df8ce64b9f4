import path from "node:path";
import { ELEVENTY_INPUT, type SourceFolder } from "../output/folder/claim.ts";
import { linkTargets } from "../output/folder/link-targets.ts";
import { liesIn } from "../site/read/lies-in.ts";
import { realPath } from "../site/read/real-path.ts";
import { foldersBeside } from "../site/read/static-folders.ts";
import { latestConfig } from "./plugin.ts";
import type { SiteBuilder } from "./without-eleventy.ts";

/**
 * All that the current folder's site is made from: folders of its own, what links lead to, what Eleventy
 * reads and copies.
 */
export function siteSources(eleventy: SiteBuilder): readonly SourceFolder[] {
  const { directories } = eleventy;
  const root = process.cwd();
  const config = latestConfig();
  const own = config
    ? [
        { what: "the folder of articles", folder: config.content },
        { what: "the folder of quizzes", folder: config.quizzes },
        { what: "the folder of the site's own theme", folder: config.includes },
        ...foldersBeside(config).map((folder) => ({ what: "a folder of static files", folder })),
      ]
    : [];
  const linked = own.flatMap(({ folder }) => [
    ...linkTargets(path.resolve(folder), realPath(root)),
  ]);
  return [
    ...own,
    { what: ELEVENTY_INPUT, folder: directories.input },
    { what: "the folder of Eleventy's templates", folder: directories.includes },
    { what: "the folder of Eleventy's data", folder: directories.data },
    ...linked.map(([folder, link]) => ({
      what: "what a link among the site's sources leads to",
      folder,
      link: path.relative(root, link),
    })),
    ...copied(eleventy).map((folder) => ({ what: "what Eleventy copies", folder })),
  ].map((source) => ({ ...source, folder: path.resolve(root, source.folder) }));
}

/**
 * The folder or file, from the current folder, that holds all that a glob matches. Signs of a glob in the
 * current folder's own path are none.
 */
export function fixedPart(glob: string): string {
  const inner = path.relative(".", glob).split(path.sep).join("/");
  return path.normalize(inner.replace(/[^/]*[*?{[!(].*$/, ""));
}

/** The fixed parts of what Eleventy copies by `addPassthroughCopy`, but for those that hold the whole project. */
function copied({ eleventyConfig }: SiteBuilder): readonly string[] {
  return Object.keys(eleventyConfig.userConfig.passthroughCopies)
    .map(fixedPart)
    .filter((folder) => !liesIn(process.cwd(), folder));
}
