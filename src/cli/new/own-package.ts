import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package. */
export const ownPackage = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * How the `package.json` of a site in a folder asks for the package that runs: a clone by its folder, an archive by
 * its file, and what came from a registry by its version.
 * @param site Absolute.
 * @param own The package's folder, absolute.
 */
export function dependencyOn(site: string, own = ownPackage): string {
  const modules = path.dirname(own);
  if (path.basename(modules) !== "node_modules") return fileFrom(site, own);
  const archive = installedFrom(modules);
  if (archive) return fileFrom(site, path.resolve(modules, "..", archive));
  const { version } = JSON.parse(readFileSync(path.join(own, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return `^${version}`;
}

function fileFrom(site: string, file: string): string {
  return `file:${path.relative(site, file).split(path.sep).join("/")}`;
}

/** The archive or folder that npm installed the package from, as it noted that; undefined where it was a registry. */
function installedFrom(modules: string): string | undefined {
  try {
    const notes = JSON.parse(readFileSync(path.join(modules, ".package-lock.json"), "utf8"));
    const { resolved } = notes.packages["node_modules/waymark"] as { readonly resolved?: string };
    return /^file:(.+)$/.exec(resolved ?? "")?.[1];
  } catch {
    // Another program than npm installed it, or notes nothing.
    return undefined;
  }
}
