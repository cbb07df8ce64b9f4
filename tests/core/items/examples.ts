import type { z } from "zod";

/** The examples that a schema carries for editors. */
export function examplesOf(schema: z.ZodType): readonly unknown[] {
  const examples = schema.meta()?.examples;
  if (!Array.isArray(examples) || examples.length === 0) throw new Error("it has no examples");
  return examples;
}
