import type { z } from "zod";

export interface Filling {
  /** What to put into a Markdown field in place of what an example has there, or of nothing. */
  readonly markdown: (example: string, path: readonly string[]) => string;
  /** The same of a field of plain text. */
  readonly plain: (example: string | undefined, path: readonly string[]) => string | undefined;
}

/**
 * A value of a schema with every text in it filled, those that an example leaves out too. Strings with a
 * form of their own, such as ids and addresses, stay as the example has them.
 */
export function fillSchema(
  schema: z.ZodType,
  example: unknown,
  filling: Filling,
  path: readonly string[] = [],
): unknown {
  const inner = unwrap(schema);
  const { shape, element, options, type } = inner.def as Definition;
  if (options && type === "union") {
    const kind = (example as { kind?: string } | undefined)?.kind ?? "";
    const member = options.find((one) => {
      const { values } = ((one.def as Definition).shape?.kind?.def ?? {}) as Definition;
      return values?.includes(kind);
    });
    return member ? fillSchema(member, example, filling, path) : example;
  }
  if (shape) {
    const given = (example ?? {}) as Readonly<Record<string, unknown>>;
    const entries = Object.entries(shape).map(([key, field]) => [
      key,
      fillSchema(field, given[key], filling, [...path, key]),
    ]);
    const filled = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    // What an example leaves out is filled where texts are all that it needs.
    return example !== undefined || schema.safeParse(filled).success ? filled : undefined;
  }
  if (element) {
    if (!Array.isArray(example)) {
      const isText = (unwrap(element).def as Definition).type === "string";
      const entry = isText ? fillSchema(element, undefined, filling, path) : undefined;
      return entry === undefined ? undefined : [entry];
    }
    return example.map((entry) => fillSchema(element, entry, filling, path));
  }
  if (type !== "string") return example;
  if (isMarkdown(schema)) return filling.markdown(String(example ?? "Text."), path);
  const plain = filling.plain(typeof example === "string" ? example : undefined, path);
  return schema.safeParse(plain).success ? plain : example;
}

interface Definition {
  readonly type?: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = schema.def as Definition;
  const inner = innerType ?? input;
  return inner ? unwrap(inner) : schema;
}

function isMarkdown(schema: z.ZodType): boolean {
  if (schema.meta()?.contentMediaType === "text/markdown") return true;
  const { innerType } = schema.def as Definition;
  return innerType !== undefined && isMarkdown(innerType);
}
