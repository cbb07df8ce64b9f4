import type { JsonNode } from "../json/json-node.ts";

/** A field within fields. */
export function field(node: JsonNode | undefined, ...names: readonly string[]) {
  return names.reduce<JsonNode | undefined>(
    (inner, name) => (inner?.kind === "record" ? inner.fields.get(name) : undefined),
    node,
  );
}

export function listIn(node: JsonNode | undefined, ...names: readonly string[]) {
  const list = field(node, ...names);
  return list?.kind === "list" ? list.entries : [];
}
