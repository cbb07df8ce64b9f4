import type { SourceFile } from "../markdown/source-file.ts";
import type { TextContext } from "../markdown/text-context.ts";
import { readOutline } from "./article-keys.ts";
import type { ArticleStore, ReadOutline } from "./article-store.ts";
import { outlineOf } from "./read/article.ts";
import { type FrontMatterResult, readFrontMatter } from "./read/front-matter.ts";
import type { ArticleHead } from "./read/place-articles.ts";
import { readArticle } from "./read/read-article.ts";
import type { MadeHome } from "./read/read-heads.ts";
import { type BankFile, renderBank } from "./read/render-bank.ts";

/** An article before it is read: its front matter, or what its text came to before. */
export type KnownHead = Pick<ArticleHead, "file"> & { readonly key: string | undefined } & (
    | { readonly known: ReadOutline; readonly front: ArticleHead["front"] }
    | { readonly known?: undefined; readonly front: FrontMatterResult }
  );

/** @param key Of all that its reading depends on; undefined where that is not known. */
export function readHead(
  file: SourceFile,
  key: string | undefined,
  store: Pick<ArticleStore, "find">,
) {
  const known = key === undefined ? undefined : store.find(key);
  return (known
    ? { file, key, known, front: { ...known.front, diagnostics: [] } }
    : { file, key, front: readFrontMatter(file) }) satisfies KnownHead as KnownHead;
}

export interface ReadingSetting {
  readonly context: TextContext;
  /** What a file is called that has no title. */
  readonly untitled: (file: string) => string;
  readonly store: Pick<ArticleStore, "keep">;
}

/** Its whole goes into the store. */
export function readAnew(
  head: KnownHead | MadeHome,
  { untitled, context, store }: ReadingSetting,
): ReadOutline {
  const { file, key } = head;
  const front = head.known ? readFrontMatter(file) : head.front;
  const read = readArticle(file, context, { front, untitled: untitled(file.path) });
  const asked = read.bank && renderBank(read.bank, context);
  const { file: _, ...article } = outlineOf(read.article);
  const outline = readOutline(
    { article, ...(asked && { bank: withoutFile(asked.bankFile) }) },
    {
      ...{ file, front, folders: context.folders, untitled },
      diagnostics: [...read.diagnostics, ...(asked?.diagnostics ?? [])],
    },
  );
  store.keep(read.article, { key, outline });
  return outline;
}

function withoutFile({ file: _, ...bank }: BankFile): Omit<BankFile, "file"> {
  return bank;
}
