import { canonicalUrl } from "../../render/views/canonical-url.ts";
import { languageName } from "../../render/views/language-links.ts";
import { quizPages } from "../../render/views/quiz-pages.ts";
import { type Folder, folderTree, readingOrder } from "../../site/folder-tree.ts";
import { markdownCopies } from "../../site/markdown-copies.ts";
import type { Article } from "../../site/read/article.ts";
import { languageOfPlace, siteIn, treeIn } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";

/**
 * `llms.txt`, as llmstxt.org has it: what the site is, and its pages in reading order with their summaries, as
 * Markdown for language models. What lists leave out is left out. Each of the site's other languages has one in its
 * folder, to which the first leads. None where nobody knows the site's address.
 */
export function llmsFiles(site: Site): readonly OutputFile[] {
  const { config } = site;
  if (config.url === "") return [];
  const others = config.languages
    .map((language) => ({ language, tree: treeIn(folderTree(site), config, language) }))
    .filter(({ language, tree }) => tree.path === language);
  const links = others.map(({ language }) =>
    entry(config.url, { title: languageName(language, config), path: `${language}/llms.txt` }),
  );
  return [
    {
      path: "llms.txt",
      contents: text(site, {
        title: config.title,
        about: config.tagline,
        tree: treeIn(folderTree(site), config),
        language: config.language,
        more: [{ title: site.messages.text("page.languages"), entries: links }],
      }),
    },
    ...others.map(({ language, tree }) => ({
      path: `${language}/llms.txt`,
      contents: text(siteIn(site, language), {
        title: tree.index?.title ?? config.title,
        about: tree.index?.summary ?? "",
        ...{ tree, language, more: [] },
      }),
    })),
  ];
}

interface Section {
  readonly title: string;
  readonly entries: readonly string[];
}

function text(
  site: Site,
  {
    title,
    about,
    tree,
    language,
    more,
  }: {
    readonly title: string;
    readonly about: string;
    readonly tree: Folder;
    readonly language: string;
    readonly more: readonly Section[];
  },
): string {
  const { config, messages } = site;
  const copies = markdownCopies(site);
  const ofArticle = ({ title, output, summary }: Article) =>
    entry(config.url, { title, path: copies.get(output)?.path ?? output, summary });
  const loose = [...(tree.index ? [tree.index] : []), ...tree.articles];
  const quizzes = quizPages(site).filter(({ path }) => languageOfPlace(path, config) === language);
  const sections: readonly Section[] = [
    { title: messages.text("page.all-pages"), entries: loose.map(ofArticle) },
    ...tree.folders.map((folder) => ({
      title: folder.title,
      entries: readingOrder(folder).map(ofArticle),
    })),
    {
      title: messages.text("page.quizzes"),
      entries: quizzes.map(({ title, path, summary }) =>
        entry(config.url, { title, path, summary: summary.text }),
      ),
    },
    ...more,
  ];
  const written = sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `## ${line(title)}\n\n${entries.join("\n")}\n`);
  const said = about === "" ? [] : [`> ${line(about)}\n`];
  return [`# ${line(title)}\n`, ...said, ...written].join("\n");
}

function entry(
  base: string,
  {
    title,
    path,
    summary = "",
  }: { readonly title: string; readonly path: string; readonly summary?: string },
): string {
  const link = `- [${inline(title)}](${canonicalUrl(base, path).replace(/[()]/g, encodeSign)})`;
  return summary === "" ? link : `${link}: ${line(summary)}`;
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
