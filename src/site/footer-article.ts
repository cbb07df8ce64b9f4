import { linkEnd } from "../markdown/link-end.ts";
import type { Article } from "./read/article.ts";
import type { Site } from "./site.ts";

/** The article that the configuration names for the footer, by its path or as a link on the home page would. */
export function footerArticle({ index, folders }: Site, name: string): Article | undefined {
  const { content } = folders;
  const written = { href: name, kind: "link" } as const;
  const end = linkEnd(`${content}/index.md`, written, folders);
  return (
    index.articles.get(name) ?? index.articles.get(end?.target.path.slice(content.length + 1) ?? "")
  );
}
