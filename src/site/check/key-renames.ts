import type { Rename, YamlPath } from "../../markdown/source-file.ts";
import { isRecord } from "../read/is-record.ts";

/** A misspelt key, and what stands around it, by its right names. */
export interface KeyRename extends Rename {
  readonly around: YamlPath;
}

/** A value with a key at a place in another's stead. */
export function renamedAt(
  value: unknown,
  [step, ...path]: YamlPath,
  { from, to }: Rename,
): unknown {
  if (step !== undefined) {
    const change = (inner: unknown) => renamedAt(inner, path, { from, to });
    if (Array.isArray(value)) return value.map((each, at) => (at === step ? change(each) : each));
    return isRecord(value) ? { ...value, [step]: change(value[step]) } : value;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key === from ? to : key, each]),
  );
}

/** A path by the names that stand in the file. */
export function asWritten(path: YamlPath, renames: readonly KeyRename[]): YamlPath {
  const at = (steps: YamlPath) => steps.join("\n");
  return path.map((step, depth) => {
    const around = at(path.slice(0, depth));
    return renames.find((each) => each.to === step && at(each.around) === around)?.from ?? step;
  });
}
