import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import type { SourceOf } from "./as-meant.ts";
import { placeInExport } from "./export-place.ts";
import { placeInToml } from "./toml-place.ts";
import { type Extent, placeInYaml, sourceInYaml } from "./yaml-place.ts";

/** How the places of a value's parts are found in its file: plain data, which can be kept on disk. */
export type ValuePlaces =
  | (Extent & { readonly kind: "yaml" | "toml" })
  /** What code exports, as JSON has it. */
  | { readonly kind: "code"; readonly exported: unknown }
  /** What was not written: all of it stands at the file's start. */
  | { readonly kind: "start" };

export const atStart: ValuePlaces = { kind: "start" };

/** What an author wrote for a value; undefined where that is not known. */
export function sourceIn(file: SourceFile, places: ValuePlaces): SourceOf {
  return places.kind === "yaml" ? (path) => sourceInYaml(file, places, path) : () => undefined;
}

export function locateIn(file: SourceFile, places: ValuePlaces): Locate {
  if (places.kind === "start") return () => 0;
  if (places.kind === "code") {
    return (...where) => placeInExport(file, places.exported, where);
  }
  return places.kind === "yaml"
    ? (...where) => placeInYaml(file, places, where)
    : (...where) => placeInToml(file, places, where);
}
