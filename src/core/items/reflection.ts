import { z } from "zod";
import { type Ungraded, ungraded } from "../outcome.ts";
import { itemFields, markdownSchema } from "./fields.ts";

/** The longest text that is kept, in UTF-16 code units as a `<textarea>` counts. */
export const REFLECTION_LIMIT = 10_000;

/** Free text to compare with a model answer. It is not graded. */
export function reflectionSchema() {
  return z
    .strictObject({
      kind: z.literal("reflection"),
      ...itemFields(),
      rationale: markdownSchema("What to look for when comparing, in Markdown.").optional(),
      model: markdownSchema("One good answer to compare one's own with, in Markdown."),
    })
    .describe("Free text, kept in the learner's browser only, to compare with another answer.")
    .meta({
      examples: [
        {
          kind: "reflection",
          id: "own-help",
          stem: "When did help that you had not asked for get in your way? What would have been better?",
          rationale: "Look for who decided, and for what you would have wanted to be asked.",
          model:
            "A friend once filled in a form for me. Asking which part was hard would have been enough.",
        },
      ],
    });
}

export type Reflection = z.infer<ReturnType<typeof reflectionSchema>>;

export interface ReflectionResponse {
  readonly kind: "reflection";
  readonly text: string;
}

/** Nothing of the item is needed for grading, so rewording it never makes it another question. */
export interface ReflectionRubric {
  readonly kind: "reflection";
}

export function reflectionRubric(item: Reflection): ReflectionRubric {
  return { kind: item.kind };
}

/** A stored response, or null when it is not one. */
export function readReflectionResponse(
  stored: Readonly<Record<string, unknown>>,
): ReflectionResponse | null {
  const { text } = stored;
  if (typeof text !== "string" || text.length > REFLECTION_LIMIT) return null;
  return { kind: "reflection", text };
}

export function gradeReflection(): Ungraded {
  return ungraded;
}
