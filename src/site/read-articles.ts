import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { TextContext } from "../markdown/text-context.ts";
import { isAsBefore, readOutline } from "./article-keys.ts";
import type { ArticleStore, ReadOutline } from "./article-store.ts";
import type { BuildListener } from "./listener.ts";
import { type Article, outlineOf } from "./read/article.ts";
import { type FrontMatterResult, readFrontMatter } from "./read/front-matter.ts";
import type { ArticleHead } from "./read/place-articles.ts";
import { readArticle } from "./read/read-article.ts";
import type { MadeHome } from "./read/read-heads.ts";
import { textOnDisk } from "./read/read-text.ts";
import { type BankFile, renderBank } from "./read/render-bank.ts";

interface Setting extends Pick<BuildListener, "begin"> {
  readonly root: string;
  /** The one that has no file. */
  readonly home: MadeHome | undefined;
  /** What a file is called that has no title. */
  readonly untitled: (file: string) => string;
  readonly context: TextContext;
  readonly store: ArticleStore;
}

/** An article before it is read: its front matter, or what its text came to before. */
export type KnownHead = Pick<ArticleHead, "file"> & { readonly key: string | undefined } & (
    | { readonly known: ReadOutline; readonly front: ArticleHead["front"] }
    | { readonly known?: undefined; readonly front: FrontMatterResult }
  );

/** @param key Of all that its reading depends on; undefined where that is not known. */
export function readHead(file: SourceFile, key: string | undefined, store: ArticleStore) {
  const known = key === undefined ? undefined : store.find(key);
  return (known
    ? { file, key, known, front: { ...known.front, diagnostics: [] } }
    : { file, key, front: readFrontMatter(file) }) satisfies KnownHead as KnownHead;
}

export interface ReadArticles {
  readonly articles: readonly Article[];
  /** The questions that they define: a bank for each that does. */
  readonly articleBanks: readonly BankFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all articles, or takes what they came to before; their prose goes into the store. The heads get
 * files whose text need not be in memory.
 */
export function readArticles(heads: (KnownHead | MadeHome)[], setting: Setting): ReadArticles {
  const { root, home, untitled, context, begin } = setting;
  const { folders } = context;
  const articles: Article[] = [];
  const articleBanks: BankFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const step = begin("Reading articles", heads.length);
  for (const [index, head] of heads.entries()) {
    step();
    const { file, known } = head;
    const onDisk = head === home ? file : textOnDisk(root, file.path);
    heads[index] = { ...head, file: onDisk };
    const isKnown = known !== undefined && isAsBefore(known, { folders, untitled });
    const outline = isKnown ? known : readAnew(head, setting);
    diagnostics.push(...outline.diagnostics);
    articles.push({ ...outline.article, file: onDisk });
    if (outline.bank) articleBanks.push({ ...outline.bank, file: onDisk });
  }
  return { articles, articleBanks, diagnostics };
}

function readAnew(head: KnownHead | MadeHome, { untitled, context, store }: Setting): ReadOutline {
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
