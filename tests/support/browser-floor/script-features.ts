import { type Node, parse } from "acorn";
import { full } from "acorn-walk";
import { keysNamed } from "./known-features.ts";

/**
 * Keys of the features that a script uses, one list per use of a name: a use is in order if one of its
 * list is. What an object is cannot be told from its script, so that `x.map` may be any `map`; the
 * standard library of the language is held to the floor by tsconfig's `lib`.
 */
export function scriptFeatures(source: string): readonly (readonly string[])[] {
  const declared = new Set<string>();
  const called = new Set<string>();
  const read: { node: Node; of: string; name: string }[] = [];
  const asked = new Set<Node | undefined>();
  full(parse(source, { ecmaVersion: "latest", sourceType: "script" }), (node) => {
    const parts: Node & Parts = node;
    const { type, object, callee, id, params = [] } = parts;
    if (type === "MemberExpression") {
      const name = propertyName(parts);
      const of = object?.type === "Identifier" ? (object.name ?? "") : "";
      if (name !== null) read.push({ node, of, name });
      called.add(of);
    }
    if (callee?.type === "Identifier") called.add(callee.name ?? "");
    // `x.name?.()` asks first whether there is such a thing.
    if (parts.optional) asked.add(callee);
    for (const part of [id, ...params]) {
      if (part?.type === "Identifier") declared.add(part.name ?? "");
    }
  });
  return [
    ...read.filter(({ node }) => !asked.has(node)).map((use) => members(use)),
    ...[...called].filter((name) => !declared.has(name)).map((name) => globals(name)),
  ].filter((keys) => keys.length > 0);
}

interface Parts {
  readonly computed?: boolean;
  readonly optional?: boolean;
  readonly name?: string;
  readonly value?: unknown;
  readonly object?: Node & Parts;
  readonly property?: Node & Parts;
  readonly callee?: Node & Parts;
  readonly id?: (Node & Parts) | null;
  readonly params?: readonly (Node & Parts)[];
}

function propertyName({ computed, property }: Parts): string | null {
  if (property?.type === "Literal")
    return typeof property.value === "string" ? property.value : null;
  return !computed && property?.type === "Identifier" ? (property.name ?? null) : null;
}

/** `api.Element.checkVisibility`, `javascript.builtins.Array.toSorted`; of a global, its own alone. */
function members({ of, name }: { readonly of: string; readonly name: string }): readonly string[] {
  const owns = [...keysNamed(name), ...keysNamed(`${name}_static`)].filter((key) =>
    [`api.${of}`, `javascript.builtins.${of}`].includes(ownerOf(key)),
  );
  if (owns.length > 0) return owns;
  return keysNamed(name).filter((key) => /^(api|javascript\.builtins)\.\w+\.\w+$/.test(key));
}

/** The key of what has the feature: `api.Element`. */
export function ownerOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}

/** `api.structuredClone`, `api.Window.requestIdleCallback`, `javascript.builtins.Map`. */
function globals(name: string): readonly string[] {
  return keysNamed(name).filter((key) =>
    /^(api\.(Window\.)?\w+|javascript\.builtins\.\w+)$/.test(key),
  );
}
