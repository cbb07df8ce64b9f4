import { createHash } from "node:crypto";
import path from "node:path";
import type { Plugin } from "esbuild";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import {
  type AssetName,
  type AssetPaths,
  assetNames,
  assets,
  forEachAsset,
  type ItemIndexes,
} from "../render/assets.ts";
import { findInclude, overrides } from "../render/includes.ts";
import { keepRecent } from "../render/keep-recent.ts";
import { engineFolder } from "../render/theme.ts";
import { browserFloor } from "./browser-floor.ts";
import { cssFaults } from "./css-faults.ts";
import { isBuildFailure } from "./esbuild-faults.ts";
import { addStemmers, hasStemmers, stemmersOf } from "./stemmers.ts";
import { trimLunr } from "./trim-lunr.ts";

/** A file to write, its path from the site's root. */
export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

export interface Bundle {
  readonly paths: Omit<AssetPaths, keyof ItemIndexes>;
  readonly files: readonly OutputFile[];
  /** Of the site's own stylesheets. */
  readonly warnings: readonly Diagnostic[];
}

/** The scripts of a bundle, or its styles. */
export interface BundlePart {
  /** By what each was bundled as, before its contents named it. */
  readonly files: readonly (readonly [name: string, file: OutputFile])[];
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
 * Bundles the browser's scripts and the theme's stylesheets.
 * @param includes Folders of templates and styles; a file in an earlier one wins.
 * @param options.languages Those that search has to know, as BCP 47 tags.
 * @throws DiagnosticsError when a stylesheet of the site's has a fault.
 */
export async function bundleAssets(
  includes: readonly string[],
  { languages }: { readonly languages: readonly string[] },
): Promise<Bundle> {
  return bundleOf(await Promise.all([bundleScripts(languages), bundleStyles(includes)]));
}

/** Both parts as one. */
export function bundleOf(parts: readonly BundlePart[]): Bundle {
  const files = new Map(parts.flatMap((part) => part.files));
  const paths = forEachAsset((name) => {
    const ending = assets[name].kind === "script" ? "js" : "css";
    const file = files.get(`${outputName(name)}.${ending}`);
    if (!file) throw new Error(`no ${ending} was bundled for ${name}`);
    return file.path;
  });
  return {
    paths,
    files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

/**
 * The browser's scripts: classic ones, since modules do not load from `file://`. No site's own file is in them,
 * so that a process makes them once, and for other languages only those that have the stemmers.
 */
export async function bundleScripts(languages: readonly string[]): Promise<BundlePart> {
  const names = Map.groupBy(namesOf("script"), (name) => hasStemmers(assets[name].entry));
  const plugins = [addStemmers(languages), trimLunr()];
  const some = (which: readonly AssetName[] = []) =>
    bundled({ names: which, plugins, entry: scriptEntry, finished: shortened });
  const [those, others] = await Promise.all([
    scriptsOf(`with ${stemmersOf(languages)}`, () => some(names.get(true))),
    scriptsOf("others", () => some(names.get(false))),
  ]);
  return {
    files: [...those.files, ...others.files],
    warnings: [...those.warnings, ...others.warnings],
    inputs: [...new Set([...those.inputs, ...others.inputs])],
  };
}

/** As many as the languages of a few sites. */
const scriptsOf = keepRecent<Promise<BundlePart>>(8);

/**
 * The theme's stylesheets, and the site's own in their places.
 * @throws DiagnosticsError when one of the site's has a fault.
 */
export function bundleStyles(includes: readonly string[]): Promise<BundlePart> {
  const entry = (name: AssetName) => styleEntry(name, includes);
  const plugins = [overrides(includes)];
  return bundled({ names: namesOf("style"), plugins, entry, finished: tightened });
}

interface Bundling {
  readonly names: readonly AssetName[];
  readonly plugins: Plugin[];
  readonly entry: (name: AssetName) => string;
  /** What becomes of each script or stylesheet in the end. */
  readonly finished: (contents: Uint8Array) => Promise<string | Uint8Array>;
}

/** Names carry a hash of the contents. */
async function bundled({ names, plugins, entry, finished }: Bundling): Promise<BundlePart> {
  // Most builds bundle nothing, and need not load it.
  const { build } = await import("esbuild");
  isAtWork = true;
  const result = await build({
    entryPoints: Object.fromEntries(names.map((name) => [outputName(name), entry(name)])),
    outdir: "assets",
    absWorkingDir: engineFolder,
    plugins,
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
  const files = result.outputFiles.map(async ({ path: file, contents }) => {
    const { name, ext, base } = path.parse(file);
    if (loaded.some((ending) => ext === `.${ending}`)) {
      return [base, { path: `assets/${base}`, contents }] as const;
    }
    const isOwn = ext === ".js" || ext === ".css";
    return [base, hashed(name, ext, isOwn ? await finished(contents) : contents)] as const;
  });
  return {
    files: await Promise.all(files),
    warnings: cssFaults(result.warnings, { folder: engineFolder, severity: "warning" }),
    inputs: Object.keys(result.metafile.inputs).map((file) => path.resolve(engineFolder, file)),
  };
}

function namesOf(kind: "script" | "style"): readonly AssetName[] {
  return assetNames.filter((name) => (assets[name].kind === "script") === (kind === "script"));
}

/** A stylesheet without the space that esbuild leaves before the value of a property of its own. */
async function tightened(contents: Uint8Array): Promise<Uint8Array> {
  const css = Buffer.from(contents).toString("utf8");
  return new TextEncoder().encode(css.replace(/([;{]--[\w-]+): +/g, "$1:"));
}

/** With the shortest names that a script can have. */
async function shortened(script: Uint8Array): Promise<string> {
  const { transform } = await import("esbuild");
  isAtWork = true;
  const options = { minify: true, charset: "utf8", tsconfigRaw: {}, target, supported } as const;
  return (await transform(script, options)).code;
}

/** Styles are named apart from scripts, since esbuild's entries may not share a name. */
function outputName(name: AssetName): string {
  const { kind, entry } = assets[name];
  return kind === "script" ? entry : `${entry}-style`;
}

function scriptEntry(name: AssetName): string {
  return path.join(engineFolder, "browser/entries", `${assets[name].entry}.${extension}`);
}

function styleEntry(name: AssetName, includes: readonly string[]): string {
  const file = `css/${assets[name].entry}.css`;
  return findInclude(file, includes) ?? file;
}

function stylesheetFaults(error: unknown): unknown {
  if (!isBuildFailure(error)) return error;
  const faults = cssFaults(error.errors, { folder: engineFolder, severity: "error" });
  const warnings = cssFaults(error.warnings, { folder: engineFolder, severity: "warning" });
  return faults.length > 0 ? new DiagnosticsError([...faults, ...warnings]) : error;
}

/** `assets/name-hash.ext`: hosts and browsers may keep such a file for ever. */
export function hashed(name: string, ext: string, contents: string | Uint8Array): OutputFile {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  return { path: `assets/${name}-${hash}${ext}`, contents };
}

/** Whether this process has started esbuild's, which would wait until the end. */
let isAtWork = false;

/** Ends esbuild's process, which takes 120 MB: of a large build, a third. Who bundles next starts another. */
export async function endBundling(): Promise<void> {
  if (!isAtWork) return;
  isAtWork = false;
  const { stop } = await import("esbuild");
  await stop();
}
