import { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { markdownSchema } from "../../core/items/fields.ts";
import type { Locate } from "../../markdown/source-file.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { languageTag } from "../language-tag.ts";
import { writtenTexts } from "../written-texts.ts";
import { readYaml } from "./yaml.ts";

const text = () => z.string().trim().min(1, "must not be empty");

export const frontMatterSchema = z.strictObject({
  title: text(),
  /** One or two sentences: under the title, in lists and in search engines. */
  summary: text(),
  /** For search engines, where the summary does not serve. */
  description: text().optional(),
  objectives: z
    .array(markdownSchema("What the reader can do afterwards, starting with a verb. Markdown."))
    .default([]),
  /** Where it is not the site's. */
  language: languageTag().optional(),
  order: z.number().default(Number.MAX_SAFE_INTEGER),
});

type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  /** Also of front matter with faults, empty where one is no text. */
  readonly objectives: readonly string[];
  readonly locate: Locate;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Reads the YAML between the two `---` lines at the top of an article. */
export function readFrontMatter(file: SourceFile): FrontMatterResult {
  const opening = OPENING.exec(file.text);
  if (!opening) {
    return missing(file, 0, 'add "---", "title: …", "summary: …" and "---" as the first lines');
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(file.text.slice(start));
  if (!closing) {
    const blank = file.text.indexOf("\n\n", start);
    const bodyStart = blank === -1 ? file.text.length : blank;
    return missing(file, bodyStart, 'close the front matter with a line of "---"');
  }
  const end = start + closing.index;
  const { value, raw, diagnostics, locate } = readYaml(file, frontMatterSchema, { start, end });
  const objectives = value?.objectives ?? writtenTexts(raw, "objectives");
  return {
    frontMatter: value,
    objectives,
    locate,
    bodyStart: end + closing[0].length,
    diagnostics,
  };
}

/** @param bodyStart Where the Markdown seems to begin: what is wrong in it is told as well. */
function missing(file: SourceFile, bodyStart: number, hint: string): FrontMatterResult {
  const message = "the article has no front matter";
  const fault = { rule: "front-matter", message, hint } as const;
  return {
    frontMatter: undefined,
    objectives: [],
    locate: () => 0,
    bodyStart,
    diagnostics: [diagnosticAt(file, 0, fault)],
  };
}
