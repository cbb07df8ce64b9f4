import { z } from "zod";
import { frontMatterSchema } from "../../../src/site/read/front-matter-schema.ts";
import { pageText } from "./plain-markdown.ts";
import { keysTable } from "./schema-table.ts";

/** The page on the lines on top of an article. */
export function frontMatterPage(): string {
  const schema = z.toJSONSchema(frontMatterSchema, { io: "input", unrepresentable: "any" });
  return pageText({
    title: "Front matter",
    summary: "The keys that an article may have on top, between two lines of three hyphens.",
    order: 4,
    body: `None of them is needed. What Docusaurus, Hugo and Jekyll call the same is understood.

${keysTable(JSON.parse(JSON.stringify(schema)))}`,
  });
}
