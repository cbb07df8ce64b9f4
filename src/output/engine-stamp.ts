import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { engineFolder } from "../render/theme.ts";
import { ROOM_NAMES, roomName } from "./room-names.ts";

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
  const code = rooms.map(nameOf);
  return hash("sha256", JSON.stringify([code, dependencies(), process.versions, process.arch]));
}

/** Rooms are in several stamps, and a room is read for the first of them. */
function nameOf(room: string): string {
  const name =
    roomNames.get(room) ??
    compiledRooms()[room] ??
    roomName(path.join(engineFolder, room), path.extname(import.meta.filename));
  roomNames.set(room, name);
  return name;
}

const roomNames = new Map<string, string>();

let compiled: Readonly<Record<string, string>> | undefined;

function compiledRooms(): Readonly<Record<string, string>> {
  compiled ??= readRoomNames();
  return compiled;
}

function readRoomNames(): Readonly<Record<string, string>> {
  const file = path.join(engineFolder, ROOM_NAMES);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

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
