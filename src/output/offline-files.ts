import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { HASH_LENGTH, listFiles } from "../core/offline/listed-files.ts";
import {
  bytesOf,
  type OfflineSetting,
  type SiteFile,
  type SiteFiles,
} from "../core/offline/site-files.ts";
import { isCompressedCopy } from "./precompress.ts";
import { SHARE } from "./share-pictures.ts";
import { contentHash, type SiteWriter } from "./site-writer.ts";

/** The one name that a browser knows the site's worker by. */
export const WORKER = "service-worker.js";
/** Holds the list of files, named by its contents. */
export const LISTS = "assets/offline/";

/** What a build wants browsers to keep. */
export type OfflineBuild =
  | {
      /** Of the script, from the site's root. */
      readonly worker: string;
      /** Bytes: a site of no more is kept whole. */
      readonly limit: number;
    }
  /** Ends what was kept of a site before. */
  | { readonly removal: string };

/** What browsers keep of a site that was written. */
export interface OfflineSize {
  readonly files: number;
  readonly bytes: number;
  readonly limit: number;
}

interface Place {
  /** That the site is written to. */
  readonly folder: string;
  /** Whether what builds before have left may stand there too. */
  readonly isInPlace: boolean;
  /** Whether nothing does but what was written. */
  readonly isAlone: boolean;
}

/**
 * Writes the worker's file and the list of all that it may keep, last of all: it names what was written.
 */
export function writeOffline(
  writer: SiteWriter,
  offline: OfflineBuild,
  place: Place,
): OfflineSize | undefined {
  if ("removal" in offline) {
    writer.write(WORKER, plainFile(`importScripts(${JSON.stringify(offline.removal)});\n`));
    return undefined;
  }
  const { worker, limit } = offline;
  const { folder, isInPlace } = place;
  const files = keptFiles(writer, place);
  const list = JSON.stringify(listFiles(files));
  const stamp = hash("sha256", `${worker} ${limit} ${list}`).slice(0, 16);
  const listFile = `${LISTS}${stamp}.json`;
  if (isInPlace) rmSync(path.join(folder, LISTS), { recursive: true, force: true });
  writer.write(listFile, plainFile(list));
  const bytes = bytesOf(files);
  const setting: OfflineSetting = { stamp, list: listFile, whole: bytes <= limit };
  const code = `waymarkOffline=${JSON.stringify(setting)};importScripts(${JSON.stringify(worker)});\n`;
  writer.write(WORKER, plainFile(code));
  return { files: files.size, bytes, limit };
}

function keptFiles(writer: SiteWriter, { folder, isInPlace, isAlone }: Place): SiteFiles {
  const paths = (isAlone ? writer.names() : filesIn(folder))
    .filter(isForReaders)
    // By code units, the same wherever it is built.
    .sort();
  const kept = new Map<string, SiteFile>();
  for (const name of paths) {
    const known = writer.written(name);
    // Of a build before.
    if (!known && isInPlace && name.startsWith("assets/")) continue;
    const file = known ?? hashedFile(readFileSync(path.join(folder, name)));
    kept.set(name, { hash: file.hash.slice(0, HASH_LENGTH), bytes: file.bytes });
  }
  return kept;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"));
}

function hashedFile(contents: Buffer): SiteFile {
  return { hash: contentHash(contents), bytes: contents.length };
}

/** Hosts keep their settings, and what begins with a dot, to themselves; what machines read is no reader's. */
export function isForReaders(name: string): boolean {
  const isHidden = name.split("/").some((step) => /^[._]/.test(step));
  // No article's source is copied: what ends so is a copy for programs.
  const isCopy = name.endsWith(".md") || isCompressedCopy(name);
  // Other sites show these.
  if (name.startsWith(SHARE)) return false;
  const isForWorker = name === WORKER || name.startsWith(LISTS);
  return !isHidden && !isCopy && !isForWorker && !FOR_MACHINES.test(name);
}

const FOR_MACHINES =
  /^(?:[a-z]{2,3}(?:-\w+)*\/(?:llms\.txt|feed\.(?:xml|json))|CNAME|robots\.txt|llms[\w-]*\.txt|sitemap[\w-]*\.xml|(?:feed|atom|rss)\.(?:xml|json)|web\.config|nginx\.conf|s3\.json|Caddyfile|(?:netlify|vercel|staticwebapp\.config)\.(?:toml|json))$/;

function plainFile(contents: string) {
  const fingerprint = hash("sha1", contents, "base64");
  return { fingerprint: () => fingerprint, make: () => ({ contents, fingerprint }) };
}
