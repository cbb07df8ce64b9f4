import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { engineFolder } from "../render/theme.ts";

/**
 * What the results of a part of the engine depend on beside what is put in: its code, so that no
 * version number has to be raised, what it is made with, and the platform that it runs on.
 * @param rooms Folders of the engine.
 */
export function engineStamp(rooms: readonly string[]): string {
  const name = rooms.join(" ");
  const stamp = stamps.get(name) ?? makeStamp(rooms);
  stamps.set(name, stamp);
  return stamp;
}

// A process runs the code that it has loaded.
const stamps = new Map<string, string>();

function makeStamp(rooms: readonly string[]): string {
  const extension = path.extname(import.meta.filename);
  const code = rooms.flatMap((room) => {
    const folder = path.join(engineFolder, room);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => name.endsWith(extension)).sort();
    return files.map((name) => codeName(path.join(folder, name)));
  });
  return hash("sha256", JSON.stringify([code, dependencies(), process.versions, process.arch]));
}

/** Rooms are in several stamps, and a file is read for the first of them. */
function codeName(file: string): string {
  const name = codeNames.get(file) ?? hash("sha256", readFileSync(file));
  codeNames.set(file, name);
  return name;
}

const codeNames = new Map<string, string>();

/** Name and version of each package that the engine uses, as they are installed. */
function dependencies(): readonly string[] {
  versions ??= installedVersions();
  return versions;
}

let versions: readonly string[] | undefined;

function installedVersions(): readonly string[] {
  const require = createRequire(import.meta.url);
  const manifest = JSON.parse(readFileSync(path.join(engineFolder, "../package.json"), "utf8"));
  const names = Object.keys(manifest.dependencies).sort();
  return names.map((name) => {
    const manifests = (require.resolve.paths(name) ?? []).map((folder) =>
      path.join(folder, name, "package.json"),
    );
    const own = manifests.find((file) => existsSync(file));
    return own ? `${name} ${JSON.parse(readFileSync(own, "utf8")).version}` : name;
  });
}
