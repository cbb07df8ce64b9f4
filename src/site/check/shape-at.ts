import type { z } from "zod";
import type { YamlPath } from "../../markdown/source-file.ts";

/** What stands at a path in a value; undefined where nothing does. */
export function valueAt(raw: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key],
    raw,
  );
}

/** What an object schema at a path allows, by key; unions are told apart by the value's `kind`. */
export function shapeAt(
  schema: z.ZodType,
  path: YamlPath,
  raw: unknown,
): Readonly<Record<string, unknown>> {
  let current: Definition | undefined = definitionOf(schema);
  let value = raw;
  const walk = [...path];
  while (current) {
    if (current.innerType) current = definitionOf(current.innerType);
    else if (current.options) current = definitionOf(optionFor(current, value) ?? {});
    else if (walk.length === 0) return current.shape ?? {};
    else {
      const step = walk.shift() ?? "";
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      current = definitionOf(current.element ?? current.shape?.[step] ?? {});
    }
  }
  return {};
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly values?: readonly unknown[];
}

function definitionOf(schema: unknown): Definition | undefined {
  return (schema as { def?: Definition }).def;
}

/** The member of a discriminated union whose literal `kind` is the input's. */
function optionFor(union: Definition, input: unknown): unknown {
  const kind = (input as { kind?: unknown } | undefined)?.kind;
  return union.options?.find((option) =>
    definitionOf(definitionOf(option)?.shape?.kind ?? {})?.values?.includes(kind),
  );
}
