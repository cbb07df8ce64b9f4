import { itemFields } from "../../core/items/fields.ts";
import { itemSchema } from "../read/bank.ts";

const ofAllKinds = new Set(Object.keys(itemFields()));

/**
 * The kind of an item that says none, by its other keys: the one that leaves the fewest faults, where a key that not
 * every kind has speaks for it.
 */
export function likeliestKind(item: Readonly<Record<string, unknown>>): string | undefined {
  const telling = Object.keys(item).filter((key) => key !== "kind" && !ofAllKinds.has(key));
  const found = itemSchema.options.flatMap((schema) => {
    if (!telling.some((key) => key in schema.shape)) return [];
    const kind = schema.shape.kind.value;
    const issues = schema.safeParse({ ...item, kind }).error?.issues ?? [];
    const faults = issues.flatMap((issue) => ("keys" in issue ? issue.keys : [issue.code]));
    return [{ kind, count: faults.length }];
  });
  const [best] = found.toSorted((a, b) => a.count - b.count);
  if (best?.kind !== "single-choice") return best?.kind;
  const options: readonly unknown[] = Array.isArray(item.options) ? item.options : [];
  const keys = options.filter((option) => Object(option).key === true);
  return keys.length > 1 ? "multiple-choice" : "single-choice";
}
