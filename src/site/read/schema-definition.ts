import type { z } from "zod";

/** What is known of a schema, of whichever kind it is. */
export interface Definition {
  readonly type?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  /** A tuple's. */
  readonly items?: readonly z.ZodType[];
  /** A union's. */
  readonly options?: readonly z.ZodType[];
  /** A literal's. */
  readonly values?: readonly unknown[];
}

interface Wrapping extends Definition {
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
}

export function definitionOf(schema: z.ZodType): Definition {
  return unwrapped(schema).def as Definition;
}

/** What an optional schema, or one with a default, is of; of one that changes values, what it reads. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType, in: read } = schema.def as Wrapping;
  const inner = innerType ?? read;
  return inner ? unwrapped(inner) : schema;
}

/** The member of a discriminated union whose literal `kind` is the value's. */
export function memberFor({ options = [] }: Definition, value: unknown): z.ZodType | undefined {
  const { kind } = (value ?? {}) as { readonly kind?: unknown };
  return options.find((option) => {
    const { shape } = definitionOf(option);
    return shape?.kind && definitionOf(shape.kind).values?.includes(kind);
  });
}
