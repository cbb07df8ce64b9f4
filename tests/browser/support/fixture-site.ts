import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSite, repository } from "../../support/build-site.ts";
import { besideLastBundle } from "../../support/kept-bundle.ts";

/** Builds the site of a folder into its `_site`. */
type Build = (root: string) => Promise<unknown>;

/** Writes a site's sources into a folder. */
export type WriteSources = (root: string) => Promise<void>;

export interface BuiltFixture {
  /** The built site. */
  readonly folder: string;
}

const cache = join(repository, ".cache/test-sites");
const building = new Map<string, Promise<BuiltFixture>>();

/**
 * A site that tests look at and leave as it is, built once for all of them and for later runs: its
 * folder is named by a hash of its sources and of all that builds it.
 * @param name A folder in `tests/sites`, or with `write` a name of its own.
 * @param build In this process, whose engine is loaded once for all of them, where nothing is given.
 */
export function builtFixture(
  name: string,
  write: WriteSources = (root) => copyFixture(name, root),
  build: Build = buildHere,
): Promise<BuiltFixture> {
  const built = building.get(name) ?? buildOnce(name, write, build);
  building.set(name, built);
  return built;
}

/** Copies a site of `tests/sites`, with the configuration that most of them share. */
export async function copyFixture(name: string, root: string): Promise<void> {
  await cp(join(repository, "tests/sites", name), root, { recursive: true });
  const own = join(root, ".eleventy.js");
  if (!existsSync(own)) await writeFile(own, configuration("Quiz site"));
}

/** What a site's `.eleventy.js` says at least. */
export function configuration(title: string, more: object = {}): string {
  return `import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, ${JSON.stringify({ title, textNote: "Never enter other people’s names or details.", ...more })});
  return { dir: { input: "content" } };
}
`;
}

async function buildOnce(name: string, write: WriteSources, build: Build): Promise<BuiltFixture> {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, `.${name}-`));
  try {
    await write(fresh);
    const root = join(cache, `${name}-${hashOf(engineFiles(), sources(fresh))}`);
    if (!existsSync(root)) {
      await build(fresh);
      await moveTo(root, fresh);
    }
    return { folder: join(root, "_site") };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** As the configurations of the sites load it: by Node. */
function buildHere(root: string): Promise<unknown> {
  const { build }: typeof import("waymark") = createRequire(import.meta.url)("waymark");
  return besideLastBundle(root, "en", () => build(root));
}

/** For a process that was not told to take the engine from its sources. */
export async function buildApart(folder: string): Promise<void> {
  const { exitCode, output } = await buildSite({ folder });
  if (exitCode !== 0) throw new Error(`A test's site does not build:\n${output}`);
}

/** Moves the folder whole to its place, where another worker may have been first with the same. */
async function moveTo(place: string, folder: string): Promise<void> {
  await rename(folder, place).catch((error: unknown) => {
    if (!existsSync(place)) throw error;
  });
}

let engine: readonly string[] | undefined;

/** All that decides what a build writes, besides the site itself. */
function engineFiles(): readonly string[] {
  const patterns = ["src/**", "_includes/**", "package-lock.json"];
  engine ??= hashed(globSync(patterns, { cwd: repository }), repository);
  return engine;
}

function sources(root: string): readonly string[] {
  return hashed(globSync(["**", ".eleventy.js"], { cwd: root }), root);
}

function hashed(paths: readonly string[], root: string): readonly string[] {
  return paths
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted()
    .map((path) => `${path} ${hashOf([readFileSync(join(root, path), "latin1")])}`);
}

function hashOf(...texts: readonly (readonly string[])[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const text of texts.flat()) hash.update(`${text}\n`);
  return hash.digest("hex").slice(0, 16);
}
