import type { SourceFile } from "../markdown/source-file.ts";
import type { TextContext } from "../markdown/text-context.ts";
import { readOutline, textName } from "./article-keys.ts";
import type { ArticleStore, ReadOutline, SentArticle } from "./article-store.ts";
import { outlineOf } from "./read/article.ts";
import { type FrontMatterResult, readFrontMatter } from "./read/front-matter.ts";
import type { ArticleHead } from "./read/place-articles.ts";
import { readArticle } from "./read/read-article.ts";
import type { MadeHome } from "./read/read-heads.ts";
import { type TextResult, textOnDisk } from "./read/read-text.ts";
import { type BankFile, renderBank } from "./read/render-bank.ts";

/** An article before it is read: its front matter, or what its text came to before. */
export type KnownHead = Pick<ArticleHead, "file"> & {
  readonly key: string | undefined;
  /** The name of its text, where that has been read. */
  readonly text?: string;
} & (
    | { readonly known: ReadOutline; readonly front: ArticleHead["front"] }
    | { readonly known?: undefined; readonly front: FrontMatterResult }
  );

/** How articles are found that the build before has read. */
interface Finding {
  readonly root: string;
  readonly store: Pick<ArticleStore, "find" | "texts">;
  readonly keyOf: (path: string, text: string) => string | undefined;
  /** Reads a file that may have changed. Its faults are told once, so they have to be told again. */
  readonly read: (name: string) => TextResult;
}

/** @param name Of its file, from the root. */
export function readHead(name: string, { root, store, keyOf, read }: Finding): KnownHead {
  const before = store.texts?.find(root, name);
  const key = before && keyOf(name, before);
  const known = key && store.find(key);
  if (known) return knownHead(textOnDisk(root, name), key, known);
  const { file, diagnostics } = read(name);
  const text = textName(file.text);
  if (diagnostics.length === 0) store.texts?.keep(name, text);
  const own = keyOf(name, text);
  const found = own && store.find(own);
  // Its text is read again when its turn comes: those of ten thousand take more memory than all else.
  const later = textOnDisk(root, name);
  if (found) return knownHead(later, own, found);
  return { file: later, key: own, text, front: readFrontMatter(file) };
}

function knownHead(file: SourceFile, key: string, known: ReadOutline): KnownHead {
  return { file, key, known, front: { ...known.front, diagnostics: [] } };
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
  const { file, front, key } = asItIsNow(head);
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
  return store.keep(read.article, { key, outline });
}

/** Its text, and what its front matter says: of one that was saved meanwhile, nobody may find it again. */
export function asItIsNow(head: KnownHead | MadeHome): Omit<SentArticle, "key" | "untitled"> & {
  readonly key: string | undefined;
} {
  const file = { path: head.file.path, text: head.file.text };
  const isAsRead = !("text" in head) || head.text === textName(file.text);
  if (head.known) return { file, key: head.key, front: readFrontMatter(file) };
  if (isAsRead) return { file, key: head.key, front: head.front };
  return { file, key: undefined, front: readFrontMatter(file) };
}

function withoutFile({ file: _, ...bank }: BankFile): Omit<BankFile, "file"> {
  return bank;
}
