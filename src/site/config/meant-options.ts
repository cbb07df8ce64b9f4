import { nearest, oneSlipAway } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { type KeyRename, renamedAt } from "../check/key-renames.ts";
import { valueAt } from "../check/shape-at.ts";
import { isRecord } from "../read/is-record.ts";
import { configSchema } from "./config-schema.ts";
import { namesBeside } from "./option-names.ts";
import type { OptionPath } from "./sound-options.ts";

/** Options under the names that are probably meant, so that what is wrong with them can be told too. */
export interface MeantOptions {
  readonly options: unknown;
  readonly renames: readonly KeyRename[];
}

/** @param wrong Where the options are wrong. @returns undefined where no name can be put right. */
export function meantOptions(before: MeantOptions, wrong: readonly OptionPath[]) {
  let { options, renames }: MeantOptions = before;
  for (const path of wrong) {
    const whole = path.filter((step) => typeof step !== "symbol");
    const rename = renameOf(options, whole);
    if (!rename) continue;
    options = renamedAt(options, rename.around, rename);
    renames = [...renames, rename];
  }
  return renames.length > before.renames.length ? { options, renames } : undefined;
}

function renameOf(options: unknown, path: YamlPath): KeyRename | undefined {
  const [from, around] = [path.at(-1), path.slice(0, -1)];
  const parent = valueAt(options, around);
  const names = namesBeside(around);
  if (typeof from !== "string" || !isRecord(parent) || names.includes(from)) return undefined;
  const sure = sameAmong(names)(from) ?? oneSlipAway(from, names);
  const to = sure ?? nearest(from, names);
  if (to === undefined || parent[to] !== undefined) return undefined;
  const rename = { around, from, to };
  // A name further off is meant where it fits what it says.
  const fits = () => {
    const issues = configSchema.safeParse(renamedAt(options, around, rename)).error?.issues ?? [];
    const at = [...around, to].map(String).join("/");
    return !issues.some((issue) => issue.path.map(String).join("/") === at);
  };
  return sure !== undefined || typeof parent[from] === "object" || fits() ? rename : undefined;
}
