import { statSync } from "node:fs";
import path from "node:path";
import { isArticleFile } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";
import type { FoundFiles } from "../read/files.ts";
import { FOLDER_NOTE } from "../read/folder-note.ts";
import { listPaths } from "../read/read-lists.ts";
import { ofOtherKind } from "../read/unreadable.ts";
import { isBankFile } from "./check-names.ts";

type Folders = Pick<FoundFiles, "folders" | "diagnostics">;

/** What stands in a site's folders can be read, and is of the kind that its name says: folders are no files, files no folders. */
export function checkPlaces(
  root: string,
  config: SiteConfig,
  { content, quizzes, includes }: Readonly<Record<"content" | "quizzes" | "includes", Folders>>,
): readonly Diagnostic[] {
  const lists = listPaths(config).flatMap(({ glossary, sources }) => [glossary, sources]);
  const isFileName = (name: string) =>
    isArticleFile(name) || path.posix.basename(name) === FOLDER_NOTE || lists.includes(name);
  const asFiles = [
    ...content.folders.filter(isFileName),
    ...quizzes.folders.filter(isBankFile),
    ...includes.folders.filter((name) => /\.(?:njk|css)$/.test(name)),
  ];
  const asFolders = [config.content, config.quizzes, config.includes].filter((name) =>
    statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile(),
  );
  return [
    ...[content, quizzes, includes].flatMap(({ diagnostics }) => diagnostics),
    ...asFiles.map((name) => ofOtherKind(name, "folder")),
    ...asFolders.map((name) => ofOtherKind(name, "file")),
  ];
}
