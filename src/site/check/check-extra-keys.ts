import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../../markdown/source-file.ts";
import type { ArticleOptions } from "../config/content-option.ts";
import type { ExtraKey } from "../read/front-matter.ts";
import { frontMatterSchema } from "../read/front-matter-schema.ts";
import { meantHint } from "./meant-hint.ts";

/** An article's file and the keys in it that mean nothing here. */
export interface KeyedFile {
  readonly file: SourceFile;
  readonly extraKeys: readonly ExtraKey[];
}

/**
 * What is said of keys that mean nothing here: of those that seem to be ours misspelt at each, of the
 * others, which are other tools', once.
 */
export function checkExtraKeys(
  files: readonly KeyedFile[],
  how: ArticleOptions["extraKeys"],
): readonly Diagnostic[] {
  if (how === "ignore") return [];
  const written = files.flatMap(({ file, extraKeys }) =>
    extraKeys.map((key) => ({ file, ...key, meant: meantBy(key.name) })),
  );
  if (how === "error") {
    return written.map(({ file, ...key }) => diagnosticAt(file, key.offset, faultOf(key)));
  }
  const misspelt = written.flatMap(({ file, ...key }) => {
    const fault = { ...faultOf(key), severity: "warning" } as const;
    return key.meant ? [diagnosticAt(file, key.offset, fault)] : [];
  });
  const others = written.filter(({ meant }) => !meant);
  const [first] = others;
  if (!first) return misspelt;
  const counts = [...Map.groupBy(others, ({ name }) => name)]
    .map(([name, { length }]) => ({ name, length }))
    .toSorted((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1));
  const listed = counts.slice(0, LISTED).map(({ name, length }) => `${name} (${length})`);
  const more = counts.length - listed.length;
  const names = [...listed, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  return [
    ...misspelt,
    diagnosticAt(first.file, first.offset, {
      rule: "extra-keys",
      severity: "warning",
      message: `front matter has keys that mean nothing here, first in this file: ${names}`,
      hint: 'if they are for another tool, set content: { extraKeys: "ignore" }',
    }),
  ];
}

const LISTED = 20;

const known = Object.keys(frontMatterSchema.shape);
const knownOfSidebar = ["sidebar.label", "sidebar.hidden", "sidebar.order"];

interface MeantKey extends ExtraKey {
  readonly meant: string | undefined;
}

function faultOf({ name, beside, rename, meant }: MeantKey): Fault {
  if (name === meant) {
    const hint = "write a number in digits, such as 12";
    return { rule: "invalid-value", message: `"${name}" must be a number`, hint };
  }
  return {
    rule: "unknown-key",
    message: `"${name}" is not a key of front matter`,
    hint: meant ? meantHint(meant, beside) : `use one of: ${known.join(", ")}`,
    rename: meant === undefined ? undefined : rename,
  };
}

// Words of other tools that are near to one of ours.
const others = new Set(["data", "dates", "label", "type", "rate", "border"]);

function meantBy(name: string): string | undefined {
  if (others.has(name) || known.includes(name)) return undefined;
  if (knownOfSidebar.includes(name)) return name;
  return nearest(name, name.includes(".") ? knownOfSidebar : known);
}
