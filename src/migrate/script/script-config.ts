import type { Locate, YamlPath } from "../../markdown/source-file.ts";
import { placeInCode } from "../../site/config/code-place.ts";
import { type ConfigFile, fieldsOf } from "../config-file.ts";
import { type NotCarried, notCarriedAt } from "../not-carried.ts";
import type { OldFolder } from "../old-folder.ts";
import { unread, type Written } from "./evaluate.ts";
import { scriptReader } from "./read-script.ts";

/** A configuration in code, as far as it can be read without running it. */
export interface ScriptConfig extends ConfigFile {
  /** Where its value is what only running it would tell. */
  readonly unread: readonly YamlPath[];
}

/** @returns undefined where there is no such file. */
export function readScriptConfig(folder: OldFolder, name: string): ScriptConfig | undefined {
  const file = folder.textOf(name);
  if (!file) return undefined;
  const written = scriptReader(folder)(name);
  const paths: YamlPath[] = [];
  const value = plain(written, [], paths);
  const faults: NotCarried[] =
    written === unread
      ? [notCarriedAt(file, 0, { what: "this configuration", advice: BY_HAND })]
      : [];
  const keys = Object.keys(fieldsOf(value));
  const locate: Locate = (path, part = "value") =>
    placeInCode(file.text, { keys, path, part }) ?? 0;
  return { file, value: fieldsOf(value), locate, faults, unread: paths };
}

export const BY_HAND =
  "its code makes this when it is run, and code of the old site is not; write what it makes by hand";

/** Without what is unread, whose places are noted. */
function plain(value: Written, path: YamlPath, paths: YamlPath[]): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((entry: Written, index) => {
      if (entry !== unread) return [plain(entry, [...path, index], paths)];
      paths.push([...path, index]);
      return [];
    });
  }
  if (typeof value !== "object" || value === null) return value === unread ? undefined : value;
  const entries = Object.entries(value).flatMap(([key, field]: [string, Written]) => {
    if (field !== unread) return [[key, plain(field, [...path, key], paths)] as const];
    paths.push([...path, key]);
    return [];
  });
  return Object.fromEntries(entries);
}
