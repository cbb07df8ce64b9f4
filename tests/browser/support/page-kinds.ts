import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sitePages } from "../../support/site-pages.ts";

/** One page for each kind in a built site, the largest of its kind: it has the most that can fail. */
export function pageKinds(
  folder: string,
): readonly { readonly kind: string; readonly path: string }[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const path of mainPages(folder)) {
    const kind = kindOf(path, () => readFileSync(join(folder, path), "utf8"));
    const { size } = statSync(join(folder, path));
    if (size > (largest.get(kind)?.size ?? -1)) largest.set(kind, { path, size });
  }
  return [...largest].map(([kind, { path }]) => ({ kind, path }));
}

/** Paths of one page, the largest, for each kind and each set of scripts and styles that its pages load. */
export function pageMakes(folder: string): readonly string[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const path of mainPages(folder)) {
    const html = readFileSync(join(folder, path), "utf8");
    // Banks differ by their questions alone.
    const assets = [...html.matchAll(/(?<=["/]assets\/)(?!bank-)[^"/]+\.(?:css|js)(?=")/g)].flat();
    const make = [kindOf(path, () => html), ...new Set(assets.toSorted())].join(" ");
    if (html.length > (largest.get(make)?.size ?? -1))
      largest.set(make, { path, size: html.length });
  }
  return [...largest.values()].map(({ path }) => path);
}

/** Those in the site's own language: others are of the same kinds, in other words. */
function mainPages(folder: string): readonly string[] {
  return sitePages(folder).filter((path) => !path.startsWith("es/"));
}

/** A page at the root is the only one of its kind. */
function kindOf(path: string, html: () => string): string {
  if (!path.includes("/")) return path === "index.html" ? "home" : path.replace(".html", "");
  if (path === "quizzes/index.html") return "quizzes";
  // A drawn quiz shows questions only once they are drawn.
  if (path.startsWith("quizzes/")) return html().includes('data-pools=""') ? "quiz" : "drawn-quiz";
  return path.endsWith("/index.html") ? "folder" : "article";
}
