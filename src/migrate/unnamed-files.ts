import path from "node:path";
import { isArticle } from "./old-folder.ts";
import { CONTENT, type Plan } from "./plan.ts";

/** What people look at or fetch, and what hosts look for; the rest is code and settings of the old site. */
const FOR_READERS =
  /\.(?:png|jpe?g|jfif|gif|svg|webp|avif|ico|bmp|mp3|mp4|m4[av]|webm|og[avg]|opus|wav|flac|mov|weba|aac|vtt|srt|pdf|epub|txt|csv|tsv|zip|gz|docx?|xlsx?|pptx?|od[tsp]|html?)$|(?:^|\/)(?:CNAME|_redirects|_headers|_folder\.yaml)$/i;

/**
 * Files among the articles that are not for readers and that no article names, by their new paths: a site
 * publishes all that stands there, and nobody means to publish a program or its settings.
 */
export function unnamedFiles(
  { copies }: Pick<Plan, "copies">,
  texts: readonly string[],
): readonly string[] {
  const inDoubt = [...copies].flatMap(([to, { from }]) => {
    const isIn = to.startsWith(`${CONTENT}/`) && !isArticle(from) && !FOR_READERS.test(to);
    return isIn ? [to] : [];
  });
  if (inDoubt.length === 0) return [];
  const wanted = new Set(inDoubt.map((to) => path.posix.basename(to)));
  const named = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[^\s()[\]"'`<>/\\|#?{}:=!]+/g)) {
      const name = decoded(word);
      if (wanted.has(name)) named.add(name);
    }
  }
  return inDoubt.filter((to) => !named.has(path.posix.basename(to)));
}

function decoded(word: string): string {
  if (!word.includes("%")) return word;
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
