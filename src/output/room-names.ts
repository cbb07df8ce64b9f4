import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * From the engine's folder, where it is compiled: names of the code of all rooms, by room, made once, since to read
 * all of it takes a while.
 */
export const ROOM_NAMES = "joined/rooms.json";

/**
 * Names all code in a folder.
 * @param extension Of its files, such as `.js`.
 */
export function roomName(folder: string, extension: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(extension)).sort();
  const code = files.map((name) => hash("sha256", readFileSync(path.join(folder, name))));
  return hash("sha256", code.join(" "));
}
