import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { ANALYSIS_PAGE } from "../analysis-page.ts";
import { changeOutputs } from "../changes.ts";
import { COVERAGE_PAGE } from "../coverage-page.ts";
import { folderListOutputs } from "../folder-lists.ts";
import { ownPage, searchPages } from "../languages.ts";
import { letterIndexOutputs } from "../letter-index.ts";
import { ownPages } from "../own-pages.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { paperPage } from "../read/paper-page.ts";
import { locateIn } from "../read/value-places.ts";
import {
  type LostAlias,
  lostAliases,
  type MovedPlace,
  movedPlaces,
  redirectsOf,
} from "../redirects.ts";
import { siteIn } from "../several-languages.ts";
import { hasItems, type Site } from "../site.ts";
import { type OutputPath, pathClashes } from "./output-paths.ts";

/** No two files become the same page or copy, or one that the build makes by itself. */
export function checkPages(site: Site): readonly Diagnostic[] {
  return [
    ...pathClashes(ownPaths(site), authoredPaths(site)),
    ...lostAliases(site).map(lost),
    ...movedPlaces(site).flatMap((moved) => stillThere(site, moved)),
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

/** All that is known of a site's paths before its scripts, styles and search are made. */
export function sitePaths(site: Site): readonly OutputPath[] {
  return [...ownPaths(site), ...authoredPaths(site)];
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

function ownPaths(site: Site): readonly OutputPath[] {
  const { config } = site;
  const seen = [config.language, ...config.languages].map((language) => siteIn(site, language));
  const paths = [
    ...(writesHeaders(site) ? ["_headers"] : []),
    "service-worker.js",
    ...(config.offline ? ["manifest.webmanifest"] : []),
    ...seen.flatMap((each) => ownPages(each).map((name) => ownPage(each, name))),
    ...(config.search ? [...searchPages(site).keys(), ...seen.flatMap(letterIndexOutputs)] : []),
    ...(config.coverage.publish ? [COVERAGE_PAGE] : []),
    ...changeOutputs(site).flatMap(({ page }) => page ?? []),
    ...folderListOutputs(site),
    ...(hasItems(site) ? [ANALYSIS_PAGE] : []),
  ];
  return [...new Set(paths)].map((path) => ({ path, what: BY_ITSELF }));
}

/** Whether the build makes the file of headers that several hosts read. */
function writesHeaders({ config: { host } }: Site): boolean {
  return host.length === 0 || host.includes("netlify") || host.includes("cloudflare");
}
