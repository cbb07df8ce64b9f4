import { hash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { PictureCopy } from "../markdown/pictures.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { configFault } from "../site/config/config-source.ts";
import type { PictureCopier } from "../site/picture-copier.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import { openCacheFile } from "./cache-file.ts";
import { copyPicture, type MadeCopy, type Sharp, settings } from "./copy-picture.ts";

/** Smaller copies of a site's pictures, on disk from build to build. */
interface PictureCopies {
  readonly copy: PictureCopier;
  /** All copies of what was copied: files to put into the site. */
  readonly files: () => readonly { readonly path: string; readonly from: string }[];
  /** Leaves to the next build what this one used. */
  save(): Promise<void>;
}

/** Of a copy, what is kept in the index; its bytes are a file of that name. */
interface KeptCopy {
  readonly width: number;
  readonly name: string;
}

/**
 * @param root Of the project.
 * @param load Loads what makes copies; throws where that is not installed.
 */
export async function openPictureCopies(
  root: string,
  {
    config,
    load = loadSharp,
  }: { readonly config: Pick<SiteConfig, "source">; readonly load?: () => Promise<Sharp> },
): Promise<PictureCopies> {
  const folder = path.join(root, BUILD_CACHE, "pictures");
  const used = new Map<string, { readonly path: string; readonly from: string }>();
  let index: Awaited<ReturnType<typeof openCacheFile>> | undefined;

  const make = async (bytes: Buffer, sharp: Sharp): Promise<readonly KeptCopy[] | "damaged"> => {
    const key = hash("sha256", bytes);
    const known: readonly KeptCopy[] | "damaged" | undefined = fromJson(index?.get(key));
    const isThere =
      known &&
      (known === "damaged" || known.every(({ name }) => existsSync(path.join(folder, name))));
    const copies = isThere ? known : await kept(await copyPicture(bytes, sharp), folder);
    index?.keep(key, Buffer.from(JSON.stringify(copies)));
    return copies;
  };
  return {
    async copy(pictures, begin) {
      if (pictures.length === 0) return { copies: new Map(), diagnostics: [] };
      const sharp = await load().catch(() => undefined);
      if (!sharp) return { copies: new Map(), diagnostics: [notInstalled(config)] };
      index = await openCacheFile(
        path.join(folder, "index"),
        `${sharp.versions.sharp} ${sharp.versions.vips} ${settings}`,
      );
      const found = new Map<string, readonly PictureCopy[] | "damaged">();
      const step = begin("Copying pictures", pictures.length);
      for (const picture of pictures) {
        const copies = await make(await readFile(path.join(root, picture)), sharp);
        step();
        if (copies === "damaged") {
          found.set(picture, copies);
          continue;
        }
        const stem = stemOf(picture);
        const named = copies.map(({ width, name }) => {
          const file = `assets/${stem}-${width}-${name.slice(0, 10)}.webp`;
          used.set(file, { path: file, from: path.join(folder, name) });
          return { path: file, width };
        });
        found.set(picture, named);
      }
      return { copies: found, diagnostics: [] };
    },
    files: () => [...used.values()],
    async save() {
      if (!index) return;
      await index.save();
      const wanted = new Set([...used.values()].map(({ from }) => path.basename(from)));
      const names = await readdir(folder).catch(() => []);
      const left = names.filter((name) => name !== "index" && !wanted.has(name));
      await Promise.all(left.map((name) => removeOld(path.join(folder, name))));
    },
  };
}

/** What another build at the same time has just made is not its leftovers. */
const OLD_MS = 24 * 60 * 60 * 1000;

async function removeOld(file: string): Promise<void> {
  const modified = (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
  if (modified < Date.now() - OLD_MS) await rm(file, { force: true });
}

async function kept(
  copies: readonly MadeCopy[] | "damaged",
  folder: string,
): Promise<readonly KeptCopy[] | "damaged"> {
  if (copies === "damaged") return copies;
  await mkdir(folder, { recursive: true });
  return Promise.all(
    copies.map(async ({ width, bytes }) => {
      const name = `${hash("sha256", bytes)}.webp`;
      // Whole or not there, whoever ends the build.
      const temporary = path.join(folder, `${name}.${randomUUID()}`);
      await writeFile(temporary, bytes);
      await rename(temporary, path.join(folder, name));
      return { width, name };
    }),
  );
}

/** @throws where it is not installed. */
export async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp;
}

/** A short name in plain letters, since it stands in a list that spaces and commas part. */
function stemOf(picture: string): string {
  const plain = path.posix
    .parse(picture)
    .name.replace(/[^a-z0-9]+/gi, "-")
    .slice(0, 40);
  return plain.replace(/^-|-$/g, "") || "picture";
}

function fromJson<Value>(bytes: Uint8Array | undefined): Value | undefined {
  return bytes && JSON.parse(`${Buffer.from(bytes)}`);
}

function notInstalled({ source }: Pick<SiteConfig, "source">): Diagnostic {
  return configFault(source, [["images"]], {
    rule: "picture-copies",
    message:
      "pictures are shown as they are: sharp, which makes smaller copies of them, is not installed here",
    hint: 'install it with "npm install sharp", or say rules: { "picture-copies": "off" }',
  });
}
