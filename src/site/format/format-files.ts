import { readFileSync } from "node:fs";
import path from "node:path";
import { isArticleFile } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { once } from "../../core/once.ts";
import { DiagnosticsError } from "../../markdown/diagnostics-error.ts";
import type { Markdown } from "../../markdown/markdown.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { isBankFile } from "../check/check-names.ts";
import type { SiteConfig } from "../config/config.ts";
import { siteMarkdown } from "../config/site-markdown.ts";
import { findFiles } from "../read/files.ts";
import { FOLDER_NOTE } from "../read/folder-note.ts";
import { listPaths } from "../read/read-lists.ts";
import { readText, type TextResult } from "../read/read-text.ts";
import { formatArticle, formatMarkdownBank } from "./format-markdown.ts";
import { type Formatted, formatYaml } from "./format-yaml.ts";
import { replaceFile } from "./replace-file.ts";

/** What became of a file, by its path from the site's root. */
export type FileResult = { readonly file: string } & (
  | { readonly change: "none" }
  /** How many ids were written into it, or would be. */
  | { readonly change: "formatted"; readonly ids: number }
  | { readonly change: "left"; readonly why: string }
  | { readonly change: "faulty"; readonly diagnostics: readonly Diagnostic[] }
);

/**
 * The files of a site that are formatted.
 * @throws DiagnosticsError where a folder may not be looked into.
 */
export async function formattedFiles(root: string, config: SiteConfig): Promise<readonly string[]> {
  const { content, quizzes, articles } = config;
  const inQuizzes = await findFiles(root, quizzes);
  const inContent = await findFiles(root, content, articles.dotFolders);
  const closed = [...inQuizzes.diagnostics, ...inContent.diagnostics];
  if (closed.length > 0) throw new DiagnosticsError(closed);
  const lists = new Set(listPaths(config).flatMap(({ glossary, sources }) => [glossary, sources]));
  const isList = (file: string) => lists.has(file) || path.posix.basename(file) === FOLDER_NOTE;
  return [
    ...inQuizzes.files.filter((file) => isBankFile(file) && !file.endsWith(".ts")),
    ...inContent.files.filter((file) => isArticleFile(file) || isList(file)),
  ];
}

/** Formats a file, by its path from the site's root, or says what that would change, where nothing is to be written. */
export type Formatter = (name: string, how: { readonly check: boolean }) => Promise<FileResult>;

export function createFormatter(root: string, config: SiteConfig): Formatter {
  const markdown = once(() => siteMarkdown(config).markdown);
  return (name, { check }) =>
    formatFile(path.join(root, name), name, {
      check,
      read: () => readText(root, name),
      format: (file) => formatted(file, config, markdown),
    });
}

function formatted(
  file: SourceFile,
  { content, quizzes }: SiteConfig,
  markdown: () => Markdown,
): Formatted {
  const name = file.path;
  const inQuizzes = name.startsWith(`${quizzes}/`);
  if (isYaml(name)) {
    return formatYaml(file, { isBank: inQuizzes && !/\.quiz\.\w+$/.test(name) });
  }
  if (inQuizzes) return formatMarkdownBank(file, markdown());
  return formatArticle(file, name.slice(content.length + 1), markdown());
}

async function formatFile(
  place: string,
  name: string,
  {
    read,
    format,
    check,
  }: {
    readonly read: () => TextResult;
    readonly format: (file: SourceFile) => Formatted;
    readonly check: boolean;
  },
): Promise<FileResult> {
  const { file, diagnostics } = read();
  if (diagnostics.length > 0) return { file: name, change: "faulty", diagnostics };
  const result = format(file);
  if ("diagnostics" in result) return { file: name, change: "faulty", ...result };
  if ("left" in result) return { file: name, change: "left", why: result.left };
  if (result.text === file.text) return { file: name, change: "none" };
  if (!check) await replaceFile(place, asBefore(result.text, readFileSync(place, "utf8")));
  return { file: name, change: "formatted", ids: result.ids };
}

export function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}

/** With the line ends and the mark at its start that a file had. */
function asBefore(text: string, before: string): string {
  const windows = before.split("\r\n").length * 2 > before.split("\n").length;
  const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + (windows ? text.replaceAll("\n", "\r\n") : text);
}
