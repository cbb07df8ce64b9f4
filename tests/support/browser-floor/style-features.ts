import { type CssNode, keyword, parse, walk } from "css-tree";
import { keysNamed } from "./known-features.ts";

/**
 * Keys of the features that a stylesheet uses, one list per use of a name: a use is in order if one of
 * its list is. What stands in `@supports` has been asked for.
 */
export function styleFeatures(source: string): readonly (readonly string[])[] {
  const uses = new Map<string, readonly string[]>();
  const use = (what: string, keys: readonly string[]) => {
    if (keys.length > 0) uses.set(what, keys);
  };
  const typesNamed = (name: string) =>
    keysNamed(name).filter((key) => key.startsWith("css.types."));
  walk(parse(source), function (node: CssNode) {
    if (node.type === "Atrule" && node.name === "supports") return walk.skip;
    const property = this.declaration?.property;
    switch (node.type) {
      case "Atrule":
        use(`@${node.name}`, [`css.at-rules.${keyword(node.name).basename}`]);
        break;
      case "Feature":
      case "FeatureRange":
        for (const name of mediaFeatures(node)) use(`(${name})`, [`css.at-rules.media.${name}`]);
        break;
      case "PseudoClassSelector":
      case "PseudoElementSelector":
        use(`:${node.name}`, [`css.selectors.${node.name}`]);
        break;
      case "NestingSelector":
        use("&", ["css.selectors.nesting"]);
        break;
      case "Declaration":
        use(node.property, [`css.properties.${node.property}`]);
        break;
      case "Identifier":
        if (property) use(`${property}: ${node.name}`, [`css.properties.${property}.${node.name}`]);
        break;
      case "Function":
        use(`${node.name}()`, typesNamed(node.name));
        if (property) {
          use(`${property}: ${node.name}()`, [`css.properties.${property}.${node.name}_function`]);
        }
        break;
      case "Dimension":
        use(node.unit, [`css.types.length.${unitKey(node.unit)}`]);
        break;
    }
    return undefined;
  });
  return [...uses.values()];
}

/** `(width < 48rem)` has its name in the middle, `(min-width: 48rem)` in front. */
function mediaFeatures(node: CssNode): readonly string[] {
  if (node.type === "Feature") return [node.name.replace(/^(min|max)-/, "")];
  if (node.type !== "FeatureRange") return [];
  const parts = [node.left, node.middle, node.right];
  const names = parts.flatMap((part) => (part?.type === "Identifier" ? [part.name] : []));
  return [...names, "range_syntax"];
}

function unitKey(unit: string): string {
  if (unit.startsWith("cq")) return "container_query_length_units";
  const kinds = { d: "dynamic", l: "large", s: "small" } as const;
  const kind = /^([dls])v/.exec(unit)?.[1] as keyof typeof kinds | undefined;
  return kind ? `viewport_percentage_units_${kinds[kind]}` : unit;
}
