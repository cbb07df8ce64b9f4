import type { z } from "zod";
import { isLineSchema } from "../../core/items/fields.ts";
import type { Prose } from "../../markdown/prose.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { gapParts } from "./gap-parts.ts";

/**
 * Renders the Markdown that stands at a path in the bank's file, as HTML and as plain text. `isLine`: see
 * `lineSchema`.
 */
export type RenderMarkdown = (
  path: YamlPath,
  text: string,
  isLine: boolean,
) => Pick<Prose, "html" | "text">;

/** An item's fields as its author named them, each Markdown one with its HTML and text beside it. */
export type RenderedFields = Readonly<Record<string, unknown>>;

/**
 * Walks a value along its schema and puts `xHtml` and, for places that hold no markup, `xText` beside
 * every Markdown field `x` (`""` where an optional one is missing; a list of `{ html }` as `xHtml` for
 * a list), so that a kind of item needs no code of its own between its schema and its template. Where
 * `x` has gaps, `xParts` is its HTML split at them. Other optional fields that are missing become `null`.
 */
export function renderFields(
  schema: z.ZodType,
  value: unknown,
  path: YamlPath,
  markdown: RenderMarkdown,
): unknown {
  const definition = definitionOf(unwrap(schema));
  if (definition.element && Array.isArray(value)) {
    const { element } = definition;
    return value.map((entry, index) => renderFields(element, entry, [...path, index], markdown));
  }
  if (!definition.shape || value === undefined || value === null) return value ?? null;
  const record = value as Readonly<Record<string, unknown>>;
  const rendered: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(definition.shape)) {
    const place = [...path, key];
    rendered[key] = renderFields(field, record[key], place, markdown);
    if (isMarkdown(field)) {
      const isLine = isLineSchema(unwrap(field));
      const { html, text } = proseOf(record[key], place, markdown, isLine);
      rendered[`${key}Html`] = html;
      rendered[`${key}Text`] = text;
      const parts = gapParts(html);
      if (parts) rendered[`${key}Parts`] = parts;
    } else if (isMarkdownList(field))
      rendered[`${key}Html`] = htmlList(record[key], place, markdown);
  }
  return rendered;
}

function proseOf(value: unknown, path: YamlPath, markdown: RenderMarkdown, isLine: boolean) {
  return typeof value === "string" ? markdown(path, value, isLine) : { html: "", text: "" };
}

function htmlList(value: unknown, path: YamlPath, markdown: RenderMarkdown) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map((entry, index) => ({
    html: proseOf(entry, [...path, index], markdown, false).html,
  }));
}

interface Definition {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as Definition;
}

/** What an optional, nullable or defaulted schema is of. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

function isMarkdown(schema: z.ZodType): boolean {
  return unwrap(schema).meta()?.contentMediaType === "text/markdown";
}

function isMarkdownList(schema: z.ZodType): boolean {
  const { element } = definitionOf(unwrap(schema));
  return element !== undefined && isMarkdown(element);
}
