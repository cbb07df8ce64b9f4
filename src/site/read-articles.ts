import type { Diagnostic } from "../core/diagnostics.ts";
import type { KnownHead, ReadingSetting } from "./article-head.ts";
import { isAsBefore } from "./article-keys.ts";
import type { ArticleStore, ReadOutline } from "./article-store.ts";
import type { SiteConfig } from "./config/config.ts";
import type { BuildListener } from "./listener.ts";
import type { Article } from "./read/article.ts";
import type { ArticleHead } from "./read/place-articles.ts";
import type { MadeHome } from "./read/read-heads.ts";
import { textOnDisk } from "./read/read-text.ts";
import type { BankFile } from "./read/render-bank.ts";
import { readUnread } from "./read-unread.ts";

interface Setting extends ReadingSetting, Pick<BuildListener, "begin"> {
  readonly root: string;
  readonly config: SiteConfig;
  /** The one that has no file. */
  readonly home: MadeHome | undefined;
  readonly store: ArticleStore;
  /** Names all that is around them: `aroundName`. */
  readonly around: string;
}

export interface ReadArticles {
  readonly articles: readonly Article[];
  /** The questions that they define: a bank for each that does. */
  readonly articleBanks: readonly BankFile[];
  /** As far as files are checked by them. */
  readonly heads: readonly ArticleHead[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all articles, or takes what they came to before; their prose goes into the store.
 * @param heads Used up, since what is known of ten thousand takes much memory.
 */
export async function readArticles(
  heads: (KnownHead | MadeHome)[],
  setting: Setting,
): Promise<ReadArticles> {
  const { root, home, begin } = setting;
  const around = { folders: setting.context.folders, untitled: setting.untitled };
  const step = begin("Reading articles", heads.length);
  const onDisk = heads.map((head) =>
    head === home ? home.file : textOnDisk(root, head.file.path),
  );
  const outlines: (ReadOutline | undefined)[] = [];
  const set = (index: number, outline: ReadOutline) => {
    outlines[index] = outline;
    step();
  };
  const isAround = setting.store.isAround?.(setting.around) ?? false;
  const unread: number[] = [];
  for (const [index, { known }] of heads.entries()) {
    const isSame = known && ((isAround && !known.dependsOnMore) || isAsBefore(known, around));
    if (isSame) set(index, known);
    else unread.push(index);
  }
  await readUnread(heads, unread, { ...setting, set });
  heads.length = 0;

  const articles: Article[] = [];
  const articleBanks: BankFile[] = [];
  const read: ArticleHead[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, file] of onDisk.entries()) {
    const outline = outlines[index];
    if (!outline) continue;
    diagnostics.push(...outline.diagnostics);
    // Not a copy: of most, what few ask for has not been read yet.
    articles.push(Object.assign(outline.article, { file }));
    read.push({ file, front: { ...outline.front, diagnostics: [] } });
    if (outline.bank) articleBanks.push({ ...outline.bank, file });
  }
  return { articles, articleBanks, heads: read, diagnostics };
}
