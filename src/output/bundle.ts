import { createHash } from "node:crypto";
import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import {
  type AssetName,
  type AssetPaths,
  assetNames,
  assets,
  forEachAsset,
} from "../render/assets.ts";
import { findInclude, overrides } from "../render/includes.ts";
import { keepRecent } from "../render/keep-recent.ts";
import { engineFolder } from "../render/theme.ts";
import { browserFloor } from "./browser-floor.ts";
import { cssFault } from "./css-faults.ts";
import { isBuildFailure } from "./esbuild-faults.ts";
import { addStemmers } from "./stemmers.ts";
import { trimLunr } from "./trim-lunr.ts";

/** A file to write, its path from the site's root. */
export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

export interface Bundle {
  readonly paths: Omit<AssetPaths, "itemsIndex">;
  readonly files: readonly OutputFile[];
  /** Of the site's own stylesheets. */
  readonly warnings: readonly Diagnostic[];
  /** The files that it was made of, absolute. */
  readonly inputs: readonly string[];
}

/** What a stylesheet may load: each becomes a file of its own, named by its contents. */
const loaded = [
  ...["woff2", "woff", "ttf", "otf"],
  ...["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"],
] as const;

const target = Object.entries(browserFloor).map(([browser, version]) => browser + version);

// All of these browsers have them; esbuild would write them as calls, which it keeps where nothing uses them.
const supported = { "regexp-unicode-property-escapes": true };

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";

/**
 * Bundles the browser's scripts and the theme's stylesheets. Scripts are classic ones, since
 * modules do not load from `file://`. Names carry a hash of the contents.
 * @param includes Folders of templates and styles; a file in an earlier one wins.
 * @param options.languages Those that search has to know, as BCP 47 tags.
 * @throws DiagnosticsError when a stylesheet of the site's has a fault.
 */
export async function bundleAssets(
  includes: readonly string[],
  { languages }: { readonly languages: readonly string[] },
): Promise<Bundle> {
  // Most builds bundle nothing, and need not load it.
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: Object.fromEntries(
      assetNames.map((name) => [outputName(name), entryPoint(name, includes)]),
    ),
    outdir: "assets",
    absWorkingDir: engineFolder,
    plugins: [overrides(includes), addStemmers(languages), trimLunr()],
    bundle: true,
    // The short names come after: what esbuild calls what depends on how often letters stand in its sources,
    // types among them, which the published package has no more.
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    metafile: true,
    format: "iife",
    // A clone has a file of such options beside the engine, the published package has none.
    tsconfigRaw: {},
    ...{ target, supported },
    charset: "utf8",
    assetNames: "[name]-[hash]",
    loader: Object.fromEntries(loaded.map((ending) => [`.${ending}`, "file" as const])),
    // Notices of what is bundled, in a file beside each script that has some.
    legalComments: "external",
    logLevel: "silent",
  }).catch((error: unknown) => {
    throw stylesheetFaults(error);
  });
  const files = new Map<string, OutputFile>();
  for (const { path: file, contents } of result.outputFiles) {
    const { name, ext, base } = path.parse(file);
    if (loaded.some((ending) => ext === `.${ending}`)) {
      files.set(base, { path: `assets/${base}`, contents });
    } else
      files.set(
        base,
        hashed(name, ext, ext === ".js" ? await shortened(contents) : tightened(ext, contents)),
      );
  }
  const paths = forEachAsset((name) => {
    const ending = assets[name].kind === "script" ? "js" : "css";
    const file = files.get(`${outputName(name)}.${ending}`);
    if (!file) throw new Error(`no ${ending} was bundled for ${name}`);
    return file.path;
  });
  return {
    paths,
    files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: result.warnings.flatMap(
      (warning) => cssFault(warning, { folder: engineFolder, severity: "warning" }) ?? [],
    ),
    inputs: Object.keys(result.metafile.inputs).map((file) => path.resolve(engineFolder, file)),
  };
}

/** A stylesheet without the space that esbuild leaves before the value of a property of its own. */
function tightened(ext: string, contents: Uint8Array): Uint8Array {
  if (ext !== ".css") return contents;
  const css = Buffer.from(contents).toString("utf8");
  return new TextEncoder().encode(css.replace(/([;{]--[\w-]+): +/g, "$1:"));
}

/** With the shortest names that a script can have: a site's own style leaves every script as it was. */
function shortened(script: Uint8Array): Promise<string> {
  return recent(createHash("sha256").update(script).digest("hex"), async () => {
    const { transform } = await import("esbuild");
    const options = { minify: true, charset: "utf8", tsconfigRaw: {}, target, supported } as const;
    return (await transform(script, options)).code;
  });
}

/** As many as a few bundles have. */
const recent = keepRecent<Promise<string>>(256);

/** Styles are named apart from scripts, since esbuild's entries may not share a name. */
function outputName(name: AssetName): string {
  const { kind, entry } = assets[name];
  return kind === "script" ? entry : `${entry}-style`;
}

function entryPoint(name: AssetName, includes: readonly string[]): string {
  const { kind, entry } = assets[name];
  if (kind === "script") return path.join(engineFolder, "browser/entries", `${entry}.${extension}`);
  const file = `css/${entry}.css`;
  return findInclude(file, includes) ?? file;
}

function stylesheetFaults(error: unknown): unknown {
  if (!isBuildFailure(error)) return error;
  const faults = error.errors.flatMap(
    (fault) => cssFault(fault, { folder: engineFolder, severity: "error" }) ?? [],
  );
  return faults.length > 0 ? new DiagnosticsError(faults) : error;
}

/** `assets/name-hash.ext`: hosts and browsers may keep such a file for ever. */
export function hashed(name: string, ext: string, contents: string | Uint8Array): OutputFile {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  return { path: `assets/${name}-${hash}${ext}`, contents };
}
