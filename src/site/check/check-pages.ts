import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { builtPaths } from "../built-paths.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { paperPage } from "../read/paper-page.ts";
import { locateIn } from "../read/value-places.ts";
import {
  type LostAlias,
  lostAliases,
  lostPlaces,
  type MovedPlace,
  movedPlaces,
  redirectsOf,
} from "../redirects.ts";
import type { Site } from "../site.ts";
import { type OutputPath, pathClashes } from "./output-paths.ts";

/** No two files become the same page or copy, or one that the build makes by itself. */
export function checkPages(site: Site): readonly Diagnostic[] {
  return [
    ...pathClashes(madePaths(site), authoredPaths(site)),
    ...lostAliases(site).map(lost),
    ...movedPlaces(site).flatMap((moved) => stillThere(site, moved)),
    ...lostPlaces(site).map(lostPlace),
  ];
}

/** A place that a page still has leads nowhere else. */
function stillThere({ articles }: Site, { path, place, asked }: MovedPlace): readonly Diagnostic[] {
  const page = articles.find(({ output }) => output === path);
  if (!page?.anchors.has(place)) return [];
  return [
    diagnosticAt(asked.file, asked.offset, {
      rule: "old-path",
      message: `nothing leads on from this ${asked.as}: ${page.file.path} still has "${place}"`,
      hint: "take it out here, or give that another id",
    }),
  ];
}

/** The first keeps the path: every page is there, and the build goes on. */
function lost({ alias: { path, asked }, holder }: LostAlias): Diagnostic {
  return diagnosticAt(asked.file, asked.offset, {
    rule: "old-path",
    message: `nothing leads on from this alias: ${path} is ${holder}`,
    hint: "take it out of one of them",
  });
}

/** Of pages that are there, articles alone lead on from a place. */
function lostPlace({ path, asked }: MovedPlace): Diagnostic {
  return diagnosticAt(asked.file, asked.offset, {
    rule: "old-path",
    message: `nothing leads on from this ${asked.as}: ${path} is there, and is no article`,
    hint: "take it out, or name a place of an article, or of a page that is gone",
  });
}

/** All that is known of a site's paths before its scripts, styles and search are made. */
export function sitePaths(site: Site): readonly OutputPath[] {
  return [...madePaths(site), ...authoredPaths(site)];
}

function madePaths(site: Site): readonly OutputPath[] {
  return builtPaths(site).map((path) => ({ path, what: BY_ITSELF }));
}

/** What stands for an output that no author's file becomes. */
export const BY_ITSELF = "one that the build makes by itself";

function authoredPaths(site: Site): readonly OutputPath[] {
  const quizzes = [
    ...site.banks.flatMap(({ file, pages }) => pages.map((path) => ({ file, path }))),
    ...site.quizzes.map(({ file, output }) => ({ file, path: output })),
  ];
  const pages = [
    ...site.articles.map(({ file, output }) => ({
      ...{ file, path: output, placedBy: () => placingKey(file) },
    })),
    ...quizzes,
    ...quizzes.map(({ file, path }) => ({ file, path: paperPage(path) })),
  ];
  return [
    ...pages.map((page) => ({ ...page, what: `the page of ${page.file.path}` })),
    ...redirectsOf(site).map(({ path, asked: { file, offset, as } }) => ({
      ...{ path, file, offset, own: `this ${as}` },
      what: `${as === "alias" ? "an alias" : "a redirect"} of ${file.path}`,
    })),
    ...site.assets.map(({ path, source }) => ({
      ...{ path, what: `the copy of ${source}`, file: { path: source, text: "" } },
    })),
  ];
}

/** Front matter is read once more: few clash. */
function placingKey(file: SourceFile) {
  const { frontMatter, places } = readFrontMatter(file);
  const key = (["permalink", "slug"] as const).find((name) => frontMatter[name] !== undefined);
  return key && { key, offset: locateIn(file, places)([key]) };
}
