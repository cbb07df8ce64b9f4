import { statSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { liesIn } from "../site/read/lies-in.ts";

/** The file of that name in the first folder that has one. */
export function findInclude(name: string, includes: readonly string[]): string | undefined {
  return includes
    .map((folder) => path.join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** A site's own stylesheet wins over the theme's of the same path; `theme:` names the theme's. */
export function overrides(includes: readonly string[]): Plugin {
  return {
    name: "waymark-overrides",
    setup({ onResolve }) {
      // The pages' policy lets nothing in from elsewhere; nor should a reader's visit be known there.
      onResolve({ filter: /^(?:https?:)?\/\// }, ({ path: url, kind }) => {
        if (kind !== "url-token" && kind !== "import-rule") return undefined;
        return { errors: [{ text: `"${url}" would be loaded from another site` }] };
      });
      onResolve({ filter: /\.css$/ }, ({ path: name, importer, kind }) => {
        if (kind !== "import-rule") return undefined;
        const theme = name.startsWith("theme:");
        const home = includes.find((folder) => liesIn(importer, folder));
        const relative = theme
          ? name.slice("theme:".length)
          : path.relative(home ?? "", path.resolve(path.dirname(importer), name));
        const found = findInclude(relative, theme ? includes.slice(-1) : includes);
        return found ? { path: found } : undefined;
      });
    },
  };
}
