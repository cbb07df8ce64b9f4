import { withoutArticleEnding } from "../../core/article-file.ts";

/**
 * The name of a file or folder as a title: "Getting started" of `guide/02-getting_started.md`. A
 * number of up to three digits before words puts files in order and is left out.
 */
export function readableName(path: string): string {
  const name = withoutArticleEnding(path.split("/").at(-1) ?? "");
  const words = name
    .replace(/[-_\s]+/g, " ")
    .trim()
    .replace(/^\d{1,3}[. ]+(?=\p{L})/u, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
