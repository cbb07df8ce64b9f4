import { parentPort, workerData } from "node:worker_threads";
import type { TextContext } from "../markdown/text-context.ts";
import { createMessages } from "../messages/messages.ts";
import { readAnew } from "../site/article-head.ts";
import type { SentArticle } from "../site/article-store.ts";
import { siteMarkdown } from "../site/config/site-markdown.ts";
import { includedFiles } from "../site/read/inclusions/included-files.ts";
import { pictureSizes } from "../site/read/picture-sizes.ts";
import { readingLanguages } from "../site/several-languages.ts";
import type { ReadBatch, ReaderData } from "./article-readers.ts";
import { openBodyFiles } from "./body-files.ts";
import { packed, textsOf } from "./packed-article.ts";

// What such a thread does; see article-readers.ts.

const { shared, bodies: folder } = workerData as ReaderData;
const { root, config, copies, sources } = shared;
const bodies = openBodyFiles(folder);
const context: TextContext = {
  markdown: siteMarkdown(config).markdown,
  folders: {
    ...shared.folders,
    pictures: { ...pictureSizes(root), copies, hosts: config.images.hosts },
    inclusions: includedFiles(root, config.articles.dotFolders),
  },
  language: config.language,
  sources,
  messages: createMessages(config.language, config.messages),
  ...readingLanguages(config),
};

parentPort?.on("message", (articles: readonly SentArticle[]) => {
  const read = articles.map(bytesOf);
  // Others read them from the disk.
  bodies.flush();
  const lengths = read.map(({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const part of read) {
    bytes.set(part, at);
    at += part.length;
  }
  const batch: ReadBatch = { bytes, lengths };
  parentPort?.postMessage(batch, [bytes.buffer]);
});

/** Empty where something throws: whoever asks reads it then, and hears of it. */
function bytesOf({ untitled, ...head }: SentArticle): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  try {
    readAnew(head, {
      context,
      untitled: () => untitled,
      store: {
        keep(article, { outline }) {
          bytes = packed(outline, bodies.write(textsOf(article)));
          return outline;
        },
      },
    });
    return bytes;
  } catch {
    return new Uint8Array();
  }
}
