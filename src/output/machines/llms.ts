import { canonicalUrl } from "../../render/views/canonical-url.ts";
import { quizPages } from "../../render/views/quiz-pages.ts";
import { folderTree, readingOrder } from "../../site/folder-tree.ts";
import { markdownCopies } from "../../site/markdown-copies.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";

/**
 * `llms.txt`, as llmstxt.org has it: what the site is, and its pages in reading order with their summaries, as
 * Markdown for language models. What lists leave out is left out. None where nobody knows the site's address.
 */
export function llmsFile(site: Site): readonly OutputFile[] {
  const { config, messages } = site;
  if (config.url === "") return [];
  const tree = folderTree(site);
  const copies = markdownCopies(site);
  const ofArticle = ({ title, output, summary }: Article) =>
    entry(title, copies.get(output)?.path ?? output, summary);
  const entry = (title: string, path: string, summary: string) => {
    const link = `- [${inline(title)}](${canonicalUrl(config.url, path).replace(/[()]/g, encodeSign)})`;
    return summary === "" ? link : `${link}: ${line(summary)}`;
  };
  const loose = [...(tree.index ? [tree.index] : []), ...tree.articles];
  const sections = [
    { title: messages.text("page.all-pages"), entries: loose.map(ofArticle) },
    ...tree.folders.map((folder) => ({
      title: folder.title,
      entries: readingOrder(folder).map(ofArticle),
    })),
    {
      title: messages.text("page.quizzes"),
      entries: quizPages(site).map(({ title, path, summary }) => entry(title, path, summary.text)),
    },
  ];
  const written = sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `## ${line(title)}\n\n${entries.join("\n")}\n`);
  const about = config.tagline === "" ? [] : [`> ${line(config.tagline)}\n`];
  const contents = [`# ${line(config.title)}\n`, ...about, ...written].join("\n");
  return [{ path: "llms.txt", contents }];
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What stands in a link's brackets. */
function inline(text: string): string {
  return line(text).replace(/[[\]\\]/g, "\\$&");
}

function encodeSign(sign: string): string {
  return sign === "(" ? "%28" : "%29";
}
