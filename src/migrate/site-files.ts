import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { SiteOptions } from "../site/config/config.ts";
import { isInPackage } from "../site/read/lies-in.ts";
import type { NewFile } from "./new-files.ts";

/** What a site needs beside its articles: its configuration, and the program that builds it. */
export function siteFiles(
  options: SiteOptions,
  { folder, name }: { readonly folder: string; readonly name: string },
): ReadonlyMap<string, NewFile> {
  const made = {
    ...{ name: packageName(name), private: true, type: "module" },
    scripts: { start: "waymark serve", build: "waymark build", check: "waymark check" },
    dependencies: { waymark: thisPackage(folder) },
  };
  return new Map([
    [".gitignore", { text: "node_modules/\n_site/\n.cache/\n" }],
    ["package.json", { text: `${JSON.stringify(made, null, 2)}\n` }],
    ["waymark.config.yaml", { text: stringify(options, { lineWidth: 0 }) }],
  ]);
}

/** As npm takes it. */
function packageName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain === "" || plain === "waymark" ? "my-site" : plain;
}

/** What npm installs this program by: its version, or the folder of the clone that it runs from. */
function thisPackage(from: string): string {
  const own = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));
  if (!isInPackage(own)) return `file:${path.relative(from, own).split(path.sep).join("/")}`;
  const { version } = JSON.parse(readFileSync(path.join(own, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return `^${version}`;
}
