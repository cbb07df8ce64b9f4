import type { SourceText } from "../question/source-question.ts";
import type { JsonNode, JsonRecord } from "./json-node.ts";

/** A name as names are compared: without signs and capitals. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Where a text stands that is an object of its own. */
const TEXTS = ["text", "html", "value", "content", "markdown", "en", "label", "title", "name"];

/** A text, or a number as a text; undefined where it is neither, or nothing but spaces. */
export function textOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === "record") {
    const name = TEXTS.find((each) => node.fields.get(each)?.kind === "scalar");
    return name === undefined ? undefined : textOf(node.fields.get(name));
  }
  if (node?.kind === "list") {
    // Paragraphs, where they are all texts.
    const texts = node.entries.map(textOf);
    return texts.length > 0 && texts.every((text) => text !== undefined)
      ? texts.join("\n\n")
      : undefined;
  }
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  const text = String(node.value);
  return text.trim() === "" ? undefined : text;
}

/** The texts of a list, or of one that is parted by commas, semicolons or bars. */
export function textsOf(node: JsonNode | undefined, parts: RegExp): readonly string[] {
  const texts =
    node?.kind === "list"
      ? node.entries.flatMap((each) => textOf(each) ?? [])
      : (textOf(node)?.split(parts) ?? []);
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Whether something is said to be so: `true`, `"true"`, `1`, `"yes"`; undefined where it says neither. */
export function flagOf(node: JsonNode | undefined): boolean | undefined {
  if (node?.kind !== "scalar") return undefined;
  const said = String(node.value).trim();
  if (/^(?:true|yes|y|t|1|right|correct|x)$/i.test(said)) return true;
  return /^(?:false|no|n|f|0|wrong|incorrect|null|)$/i.test(said) ? false : undefined;
}

/** The first field of one of these names that is there, with the name that it has. */
export function fieldOf(
  { fields }: JsonRecord,
  names: readonly string[],
): { readonly name: string; readonly node: JsonNode } | undefined {
  for (const wanted of names) {
    for (const [name, node] of fields) if (plainName(name) === wanted) return { name, node };
  }
  return undefined;
}

/** Makes the texts of one file, which nothing in it says how they are marked up. */
export type TextMaker = (text: string) => SourceText;

const MARKDOWN = /```|`[^`\n]+`|\*\*[^*\n]+\*\*|\]\(https?:|^#{1,4} /m;
const HTML =
  /<\/?(?:p|br|b|i|em|strong|code|pre|span|div|ul|ol|li|sub|sup|img|a)\b[^<>]*>|&(?:#\d+|\w+);/i;

/** Markdown, where a file has signs of it and no HTML; else plain text, or HTML where it has tags. */
export function textMaker(source: string): TextMaker {
  const isMarkdown = MARKDOWN.test(source.replaceAll("\\n", "\n"));
  const hasHtml = HTML.test(source.replace(/`[^`\n]*`/g, ""));
  if (!isMarkdown || hasHtml) return (text) => ({ format: "auto", text });
  return (text) => ({ format: "markdown", text });
}
