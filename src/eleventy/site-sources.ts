import path from "node:path";
import type { Eleventy } from "@11ty/eleventy";
import { ELEVENTY_INPUT, type SourceFolder } from "../output/folder/claim.ts";
import { linkTargets } from "../output/folder/link-targets.ts";
import { liesIn } from "../site/read/lies-in.ts";
import { realPath } from "../site/read/real-path.ts";
import { latestConfig } from "./plugin.ts";

/** All that the current folder's site is made from: folders of its own, what links lead to, what Eleventy reads and copies. */
export function siteSources(eleventy: Eleventy): readonly SourceFolder[] {
  const { directories } = eleventy;
  const root = process.cwd();
  const config = latestConfig();
  const own = config
    ? [
        { what: "the folder of articles", folder: config.content },
        { what: "the folder of quizzes", folder: config.quizzes },
        { what: "the folder of the site's own theme", folder: config.includes },
      ]
    : [];
  const linked = own.flatMap(({ folder }) => linkTargets(path.resolve(folder), realPath(root)));
  return [
    ...own,
    { what: ELEVENTY_INPUT, folder: directories.input },
    { what: "the folder of Eleventy's templates", folder: directories.includes },
    { what: "the folder of Eleventy's data", folder: directories.data },
    ...linked.map((folder) => ({ what: "what a link among the site's sources leads to", folder })),
    ...copied(eleventy).map((folder) => ({ what: "what Eleventy copies", folder })),
  ].map(({ what, folder }) => ({ what, folder: path.resolve(root, folder) }));
}

/**
 * Of a glob, the folder or file that all it matches are in, from the current folder: what that one's own
 * path is called is no part of the glob.
 */
export function fixedPart(glob: string): string {
  const inner = path.relative(".", glob).split(path.sep).join("/");
  return path.normalize(inner.replace(/[^/]*[*?{[!(].*$/, ""));
}

/** The fixed part of what Eleventy copies by `addPassthroughCopy`; not what has the whole project in it. */
function copied({ eleventyConfig }: Eleventy): readonly string[] {
  return Object.keys(eleventyConfig.userConfig.passthroughCopies)
    .map(fixedPart)
    .filter((folder) => !liesIn(process.cwd(), folder));
}
