import type { JsonNode } from "./json-node.ts";

/** Names that are given twice in one object, in a value at any depth, but for what stands within some of it. */
export function namesTwice(
  node: JsonNode,
  but: ReadonlySet<JsonNode> = new Set(),
): readonly string[] {
  if (node.kind === "list")
    return node.entries.flatMap((entry) => (but.has(entry) ? [] : namesTwice(entry, but)));
  if (node.kind !== "record") return [];
  const inner = [...node.fields.values()];
  return [
    ...(node.twice ?? []),
    ...inner.flatMap((each) => (but.has(each) ? [] : namesTwice(each, but))),
  ];
}
