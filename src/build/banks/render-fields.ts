import type { z } from "zod";
import type { YamlPath } from "../yaml.ts";

/** Renders the Markdown that stands at a path in the bank's file, as HTML. */
export type RenderMarkdown = (path: YamlPath, text: string) => string;

/** An item's fields as its author named them, each Markdown one with its HTML beside it. */
export type RenderedFields = Readonly<Record<string, unknown>>;

/**
 * Walks a value along its schema and puts `xHtml` beside every Markdown field `x` (`""` where an
 * optional one is missing; a list of `{ html }` for a list), so that a kind of item needs no code of
 * its own between its schema and its template. Other optional fields that are missing become `null`.
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
    if (isMarkdown(field)) rendered[`${key}Html`] = html(record[key], place, markdown);
    else if (isMarkdownList(field)) rendered[`${key}Html`] = htmlList(record[key], place, markdown);
  }
  return rendered;
}

function html(value: unknown, path: YamlPath, markdown: RenderMarkdown): string {
  return typeof value === "string" ? markdown(path, value) : "";
}

function htmlList(value: unknown, path: YamlPath, markdown: RenderMarkdown) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map((entry, index) => ({ html: html(entry, [...path, index], markdown) }));
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
