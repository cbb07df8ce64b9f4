import type { Diagnostic } from "../../core/diagnostics.ts";
import {
  diagnosticAt,
  type Fault,
  type Locate,
  type SourceFile,
  type YamlPath,
} from "../../markdown/source-file.ts";
import { asWritten, type KeyRename } from "../check/key-renames.ts";
import { locateIn, type ValuePlaces } from "../read/value-places.ts";
import { placeInCode } from "./code-place.ts";

/** A file that says a site's options: YAML, a module that exports them, or code that passes them on. */
export interface ConfigFile extends SourceFile {
  readonly kind: "yaml" | "module" | "plugin";
}

/** The same once it is read. */
export interface ConfigSource extends ConfigFile {
  /** Of the options that it says: by these they are found in code. */
  readonly keys: readonly string[];
  /** Those that are read under another name than they have in the file. */
  readonly renames: readonly KeyRename[];
}

/**
 * Where the options stand in their file. Those that code has from elsewhere stand nowhere: then the file
 * is as if it were empty.
 */
export function placesOf(source: ConfigSource): {
  readonly file: SourceFile;
  readonly locate: Locate;
} {
  const { kind, text, keys, renames, path: name } = source;
  const inFile = (path: YamlPath) => asWritten(path, renames);
  if (kind === "yaml") {
    const locate = locateIn(source, wholeOf(source));
    return { file: source, locate: (path, ...where) => locate(inFile(path), ...where) };
  }
  const find = (path: YamlPath, part: "key" | "value" = "value") =>
    placeInCode(text, { keys, path: inFile(path), part });
  if (find([]) === undefined) return { file: { path: name, text: "" }, locate: () => 0 };
  return { file: source, locate: (path, part) => find(path, part) ?? 0 };
}

function wholeOf({ text }: SourceFile): ValuePlaces {
  return { kind: "yaml", start: 0, end: text.length };
}

/**
 * A fault of an option, at its place.
 * @param path As in `["search", "pinned", 0, "page"]`.
 */
export function configFault(
  source: ConfigSource,
  [path, part = "value"]: readonly [path: YamlPath, part?: "key" | "value"],
  fault: Fault,
): Diagnostic {
  const { file, locate } = placesOf(source);
  return diagnosticAt(file, locate(path, part), fault);
}
