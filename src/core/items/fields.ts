import { z } from "zod";
import { articleEndings } from "../article-file.ts";

// Schemas are functions, so that a bundle for the browser, which only grades, leaves zod out.

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function idSchema() {
  return z
    .string()
    .max(80)
    .regex(ID, "must be lower-case words and digits joined by hyphens, such as consent-3");
}

const madeIds = new WeakSet<z.ZodType>();

/**
 * The id of a part that has a text: where its author leaves it out, the build makes one of that text
 * before the schema is asked.
 */
export function ownIdSchema(description: string) {
  const schema = idSchema()
    .optional()
    .transform((id) => id ?? "")
    .describe(description);
  madeIds.add(schema);
  return schema;
}

export function isOwnIdSchema(schema: z.ZodType): boolean {
  return madeIds.has(schema);
}

const entrySchemas = new WeakSet<z.core.$ZodType>();

/** An entry of a list, such as an option: an author may write its text alone. */
export function entrySchema<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  entrySchemas.add(schema);
  return schema;
}

export function isEntrySchema(schema: z.core.$ZodType): boolean {
  return entrySchemas.has(schema);
}

/** Text that the build renders: wherever it stands, a template gets its HTML beside it. */
export function markdownSchema(description: string) {
  return z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(20_000)
    .meta({ description, contentMediaType: "text/markdown" });
}

const lineSchemas = new WeakSet<z.ZodType>();

/**
 * Markdown that is a line by its meaning, such as an option: what begins like a quotation, a list or a
 * heading, as "> 90" or "# include" do, is text. Of several lines it is Markdown like any other.
 */
export function lineSchema(description: string) {
  const schema = markdownSchema(description);
  lineSchemas.add(schema);
  return schema;
}

export function isLineSchema(schema: z.ZodType): boolean {
  return lineSchemas.has(schema);
}

/** What every kind of item has. */
export function itemFields() {
  return {
    id: ownIdSchema(
      "Unique in the whole site and never changed: history hangs on it. Made of the question while there is none.",
    ),
    stem: markdownSchema("The question, in Markdown. Its last paragraph is what is asked."),
    rationale: markdownSchema("Why the key is right, in Markdown.").optional(),
    hints: z
      .array(markdownSchema("One step closer to the answer."))
      .max(5)
      .optional()
      .describe("Shown one after another when the learner asks. Markdown."),
    difficulty: z
      .enum(["easy", "medium", "hard"])
      .optional()
      .describe("How hard it is for somebody who has read the section."),
    objective: z.string().trim().min(1).max(300).optional().describe("What the item tests."),
    section: z
      .string()
      .regex(
        new RegExp(`^(?:[^#\\s][^#]*${articleEndings})?(?:#\\S+)?$`),
        "must look like guide/page.md#heading or #heading",
      )
      .optional()
      .describe(
        "The section that answers it: an article's path from content/, then #heading. With only #heading, the bank's article.",
      ),
    sources: z
      .array(z.string().min(1))
      .optional()
      .describe("Keys from content/sources.yaml that the rationale rests on."),
    tags: z.array(idSchema()).optional().describe("Free labels to filter by."),
    "lint-ignore": lintIgnoreSchema(),
  };
}

/** Guidelines for writing questions that do not fit here, each with the reason. */
export function lintIgnoreSchema() {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("Guidelines for writing questions that do not fit here: longest-key (the reason).");
}

/** What options of every choice kind have. */
export function optionFields() {
  return {
    id: ownIdSchema("Unique in its item and never changed. Made of the text while there is none."),
    text: lineSchema("What the learner reads, in Markdown."),
    feedback: markdownSchema("Why this option is right or wrong, in Markdown.").optional(),
  };
}

/** What options to choose among have besides. */
export function choiceFields() {
  return {
    ...optionFields(),
    fixed: z
      .literal(true)
      .optional()
      .describe("Keeps its place where options are shuffled: “all of these”, “neither”."),
  };
}
