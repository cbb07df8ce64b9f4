import type { YamlPath } from "../../markdown/source-file.ts";
import { DEEPEST, nestedTooDeep } from "./nesting.ts";

/** What code exports that is no data: JSON, and so a bank or quiz, has nothing for it. */
export interface NoData {
  readonly path: YamlPath;
  readonly message: string;
  readonly hint: string;
}

/** What code exports, as JSON; or the first of it that has no place there. */
export function exportedJson(exported: object): { readonly json: string } | NoData {
  return noDataIn(exported, [], []) ?? { json: jsonOf(exported) };
}

/** JSON has no numbers such as NaN, and YAML, which it is read as, has. */
function jsonOf(exported: object): string {
  const mark = "\uE000number ";
  const text = JSON.stringify(exported, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? mark + value : value,
  );
  return text.replace(new RegExp(`"${mark}(-?)(NaN|Infinity)"`, "g"), (_, minus, name) =>
    name === "NaN" ? ".nan" : `${minus}.inf`,
  );
}

/** @param above What it stands in, the outermost first. */
function noDataIn(value: unknown, path: YamlPath, above: readonly unknown[]): NoData | undefined {
  const kind = wordsFor(value);
  if (kind) return { path, ...kind };
  // Dates and their like say themselves what they are in JSON.
  if (typeof value !== "object" || value === null || "toJSON" in value) return undefined;
  if (above.includes(value)) return { path, ...inCircle };
  if (above.length >= DEEPEST) return { path: path.slice(0, 2), ...nestedTooDeep };
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) {
    const found = noDataIn(inner, [...path, key], [...above, value]);
    if (found) return found;
  }
  return undefined;
}

type Words = Pick<NoData, "message" | "hint">;

const inCircle: Words = {
  message: "stands within itself, and so would never end",
  hint: "take it out here",
};

function wordsFor(value: unknown): Words | undefined {
  switch (typeof value) {
    case "bigint":
      return {
        message: `is written as a bigint, ${value}n, which no file of data has`,
        hint: `write it without the "n"; one of more than 15 digits in quotes, as a text`,
      };
    case "function":
      return { message: "is a function, not what it gives", hint: "call it: write () behind it" };
    case "symbol":
      return { message: "is a symbol, which no file of data has", hint: "write a text" };
    default:
      return isCollection(value) ? collection : undefined;
  }
}

const collection: Words = {
  message: "is a Map or a Set, which would come out empty",
  hint: "make an object of a Map by Object.fromEntries(), and a list of a Set by [...set]",
};

function isCollection(value: unknown): boolean {
  return value instanceof Map || value instanceof Set;
}
