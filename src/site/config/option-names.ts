import { nearest } from "../../core/nearest.ts";
import { once } from "../../core/once.ts";
import { meantHint } from "../check/meant-hint.ts";
import { configJsonSchema } from "./config-json-schema.ts";

/** What to do about an option that there is not; `said` are those that the site has beside it. */
export function unknownOptionHint(key: string, said: readonly string[]): string {
  const names = optionNames();
  const suggestion = nearest(key, names);
  if (suggestion !== undefined) return meantHint(suggestion, said);
  const inner = names.filter(
    (name) => name.endsWith(`.${key}`) && !name.includes(".", name.indexOf(".") + 1),
  );
  if (inner.length === 1) return `did you mean "${inner[0]}"?`;
  const before = key.slice(0, key.lastIndexOf(".") + 1);
  const beside = names.filter(
    (name) => name.startsWith(before) && !name.includes(".", before.length),
  );
  return `take it out, or use one of: ${beside.map((name) => name.slice(before.length)).join(", ")}`;
}

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
