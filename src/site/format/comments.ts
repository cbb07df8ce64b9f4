import { Parser } from "yaml";

/** The comments of a YAML text, in their order, each without the spaces around it. */
export function commentsOf(yaml: string): readonly string[] {
  return [...new Parser().parse(yaml)].flatMap(commentsIn);
}

/** Of a token, or of what groups tokens. */
function commentsIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(commentsIn);
  const { type, source } = part as { readonly type?: unknown; readonly source?: unknown };
  if (type === "comment") return [String(source).trim()];
  return Object.values(part).flatMap(commentsIn);
}
