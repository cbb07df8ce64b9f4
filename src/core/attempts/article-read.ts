import type { Stamp } from "./event-fields.ts";

/** The learner marked an article as read, or took that back. The latest mark of an article counts. */
export interface ArticleRead extends Stamp {
  /** Version of the shape. */
  readonly v: 2;
  readonly kind: "article-read";
  /** Its page, from the site's root. */
  readonly article: string;
  readonly read: boolean;
}

/** A mark from storage or a file, whose fields that all events share are checked; null when malformed. */
export function readArticleRead(
  { article, read }: Readonly<Record<string, unknown>>,
  fields: Stamp & Pick<ArticleRead, "v">,
): ArticleRead | null {
  if (typeof article !== "string" || article === "" || typeof read !== "boolean") return null;
  return { ...fields, kind: "article-read", article, read };
}
