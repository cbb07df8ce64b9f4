import { once } from "../../core/once.ts";
import { configJsonSchema } from "./config-json-schema.ts";

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
}

/** All options, those within others as in "search.pinned.words". */
export const optionNames = once(() => namesIn(configJsonSchema() as Shape));

function namesIn(shape: Shape, before = ""): readonly string[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = shape;
  const inner = [items, additionalProperties, ...anyOf].filter((each) => typeof each === "object");
  const own = Object.entries(properties).flatMap(([name, value]) => [
    `${before}${name}`,
    ...namesIn(value, `${before}${name}.`),
  ]);
  return [...new Set([...own, ...inner.flatMap((each) => namesIn(each, before))])];
}
