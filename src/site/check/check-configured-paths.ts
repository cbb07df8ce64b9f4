import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import { configFault } from "../config/config-source.ts";
import { folderOf } from "../read/folder-of.ts";
import { outputPlace } from "../read/output-place.ts";
import type { Site } from "../site.ts";

/** What the configuration says of paths: those that the sidebar orders are there, old ones can be pages. */
export function checkConfiguredPaths({ config, index }: Site): readonly Diagnostic[] {
  const { source, sidebar, redirects, content } = config;
  const paths = new Set<string>();
  for (const name of index.articles.keys()) {
    for (let path = name; path !== ""; path = folderOf(path)) paths.add(path);
  }
  const unknown = sidebar.flatMap((name, place) => {
    if (paths.has(name)) return [];
    const suggestion = nearest(name, paths);
    return configFault(source, [["sidebar", place]], {
      rule: "dead-link",
      message: `option "sidebar": there is no article and no folder "${name}" in ${content}`,
      hint: suggestion
        ? `did you mean "${suggestion}"?`
        : `write its path from ${content}, such as guide or guide/start.md`,
    });
  });
  const unusable = Object.keys(redirects)
    .filter((from) => outputPlace(from, "", "/index.html") === undefined)
    .map((from) =>
      configFault(source, [["redirects", from], "key"], {
        rule: "old-path",
        message: `option "redirects": "${from}" is no path that a page of this site can have, so nothing leads on from it`,
        hint: "write the old path from the site's root, such as /guide/old.html",
      }),
    );
  return [...unknown, ...unusable];
}
