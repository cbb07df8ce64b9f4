import { type Document, isMap, isNode, isScalar } from "yaml";
import type { Locate, SourceFile, YamlPath } from "../../markdown/source-file.ts";
import { placeInScalar } from "./scalar-place.ts";
import { mendedYaml } from "./yaml-mended.ts";
import { readOn } from "./yaml-words.ts";

/** A part of a file, in UTF-16 units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

// Most files are never asked for a place, so it is worked out only when somebody asks, and once.
const known = new WeakMap<SourceFile, Extent & { readonly document: Document }>();

/** The YAML in a part of a file, with places; of one with faults of syntax as much as can be read. */
export function yamlDocument(file: SourceFile, { start, end }: Extent): Document {
  const before = known.get(file);
  if (before?.start === start && before.end === end) return before.document;
  const { document: whole, text } = mendedYaml(file.text.slice(start, end));
  const document = readOn(whole, text) ?? whole;
  known.set(file, { start, end, document });
  return document;
}

/** Where a value stands in a file, as `Locate` has it. */
export function placeInYaml(
  file: SourceFile,
  extent: Extent,
  [path, part = "value", within]: Parameters<Locate>,
): number {
  const document = yamlDocument(file, extent);
  const scalar = within === undefined ? undefined : textAt(document, path);
  const { start, end } = extent;
  if (!isScalar(scalar)) return start + offsetOf(document, path, part);
  return start + placeInScalar(file.text.slice(start, end), scalar, within ?? 0);
}

/** The text at a path, which may stand alone for an entry that has no more. */
function textAt(document: Document, path: YamlPath): unknown {
  const node = document.getIn(path, true);
  return node === undefined && path.at(-1) === "text"
    ? document.getIn(path.slice(0, -1), true)
    : node;
}

/** What an author wrote for a value, without its quotes; undefined where no such value is written. */
export function sourceInYaml(file: SourceFile, extent: Extent, path: YamlPath): string | undefined {
  const node = yamlDocument(file, extent).getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

/** What a key is called where a value is made of its mapping: names are texts there, whatever was written. */
function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function offsetOf(document: Document, path: YamlPath, part: "key" | "value"): number {
  for (let length = path.length; length >= 0; length--) {
    const steps = path.slice(0, length);
    if (part === "key" && length === path.length && length > 0) {
      const parent = document.getIn(steps.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => nameOf(key) === String(steps.at(-1)))
        : undefined;
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = length === 0 ? document.contents : document.getIn(steps, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
