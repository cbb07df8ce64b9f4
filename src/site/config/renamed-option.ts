import { oneSlipAway } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { Rename, YamlPath } from "../../markdown/source-file.ts";
import { renamedAt } from "../check/key-renames.ts";
import { valueAt } from "../check/shape-at.ts";
import { isRecord } from "../read/is-record.ts";
import { configSchema } from "./config-schema.ts";
import type { ConfigFile } from "./config-source.ts";
import { namesBeside } from "./option-names.ts";
import { innermost } from "./wrong-option.ts";

/**
 * The name that is certainly meant by one that is none: only one is a slip away, it is not said yet, and with it
 * nothing is wrong that was not wrong before.
 * @param path Where the name stands in the options.
 */
export function renamedOption(
  options: unknown,
  path: YamlPath,
  file: ConfigFile,
): Rename | undefined {
  const from = path.at(-1);
  const around = path.slice(0, -1);
  const parent = valueAt(options, around);
  const known = namesBeside(around);
  if (typeof from !== "string" || !isRecord(parent) || known.includes(from)) return undefined;
  const meant = (name: string) => sameAmong(known)(name) ?? oneSlipAway(name, known);
  const to = meant(from);
  if (to === undefined || !isWrittenOnce(from, file)) return undefined;
  const others = Object.keys(parent).filter((name) => name !== from);
  if (others.some((name) => name === to || (!known.includes(name) && meant(name) === to))) {
    return undefined;
  }
  const before = new Set(faultsOf(options));
  const after = faultsOf(renamedAt(options, around, { from, to }));
  return after.every((fault) => before.has(fault)) ? { from, to } : undefined;
}

/** In code the same name may be a variable's, or stand in several objects. */
function isWrittenOnce(name: string, { kind, text }: ConfigFile): boolean {
  if (kind === "yaml") return true;
  const [first, ...others] = text.split(name);
  const [next = ""] = others;
  return others.length === 1 && !/[\w$]$/.test(first ?? "") && /^["']?\s*:/.test(next);
}

function faultsOf(options: unknown): readonly string[] {
  const issues = innermost(configSchema.safeParse(options).error?.issues ?? []);
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => JSON.stringify([...issue.path, key].map(String)))
      : JSON.stringify([...issue.path.map(String), issue.message]),
  );
}
