import { nearest } from "../../core/nearest.ts";
import { once } from "../../core/once.ts";
import { rules } from "../../core/rules/rules.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { messageKeys } from "../../messages/messages.ts";
import { meantHint } from "../check/meant-hint.ts";
import { configJsonSchema } from "./config-json-schema.ts";

/** What to do about an option that there is not; `said` are those that the site has beside it. */
export function unknownOptionHint(path: YamlPath, said: readonly string[]): string {
  const last = String(path.at(-1));
  const around = path.slice(0, -1);
  const beside = namesBeside(around);
  const named = around.filter((step) => typeof step === "string");
  const whole = (name: string) => [...named, name].join(".");
  const suggestion = nearest(last, beside);
  if (suggestion !== undefined) return meantHint(whole(suggestion), said);
  const inner = optionNames().filter(
    (name) => name.endsWith(`.${last}`) && !name.includes(".", name.indexOf(".") + 1),
  );
  if (inner.length === 1) return `did you mean "${inner[0]}"?`;
  return `take it out, or use one of: ${beside.join(", ")}`;
}

/** Names that may stand at a place. */
export function namesBeside(path: YamlPath): readonly string[] {
  const [option = ""] = path;
  if (path.length === 1 && option === "messages") return messageKeys;
  if (path.length === 1 && option === "rules") return Object.keys(rules);
  const names = optionNames();
  // What a site names itself, such as a box, and places in lists are no names of options.
  const before = path.reduce<string>((known, step) => {
    const inner = `${known}${step}.`;
    return names.some((name) => name.startsWith(inner)) ? inner : known;
  }, "");
  return names.flatMap((name) => {
    const inner = name.startsWith(before) ? name.slice(before.length) : "";
    return inner === "" || inner.includes(".") ? [] : inner;
  });
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
}

/** All options, those within others as in "search.pinned.words". */
const optionNames = once(() => namesIn(configJsonSchema() as Shape));

function namesIn(shape: Shape, before = ""): readonly string[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = shape;
  const inner = [items, additionalProperties, ...anyOf].filter((each) => typeof each === "object");
  const own = Object.entries(properties).flatMap(([name, value]) => [
    `${before}${name}`,
    ...namesIn(value, `${before}${name}.`),
  ]);
  return [...new Set([...own, ...inner.flatMap((each) => namesIn(each, before))])];
}
