import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import { placeInToml } from "./toml-place.ts";
import { type Extent, placeInYaml } from "./yaml-place.ts";

/** How the places of a value's parts are found in its file: plain data, which can be kept on disk. */
export type ValuePlaces =
  | (Extent & { readonly kind: "yaml" | "toml" })
  /** What code exports, and what was not written: all of it stands at the file's start. */
  | { readonly kind: "start" };

export const atStart: ValuePlaces = { kind: "start" };

export function locateIn(file: SourceFile, places: ValuePlaces): Locate {
  if (places.kind === "start") return () => 0;
  return places.kind === "yaml"
    ? (...where) => placeInYaml(file, places, where)
    : (...where) => placeInToml(file, places, where);
}
