import path from "node:path";
import { isArticleFile } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";
import { configFault } from "../config/config-source.ts";
import { type FoundFiles, findFiles } from "./files.ts";
import { liesIn } from "./lies-in.ts";

/** Folders whose files are copied to the site's root as they are. */
export interface StaticFolders {
  /** From the site's root, such as `content/public`. */
  readonly folders: readonly string[];
  /** The files that are in one. */
  readonly files: readonly string[];
  /** The other files of the content folder. */
  readonly others: readonly string[];
  /** Links that are not followed in those beside the content folder. */
  readonly left: FoundFiles["left"];
  readonly diagnostics: readonly Diagnostic[];
}

type Config = Pick<SiteConfig, "content" | "quizzes" | "includes" | "articles" | "source">;

/** What other tools call such a folder. */
const USUAL = ["public", "static"];

/** Those that the configuration names and that are not in the content folder, from the site's root. */
export function foldersBeside({ content, articles }: Config): readonly string[] {
  const all = (articles.staticFolders ?? []).map((name) => path.posix.join(content, name));
  return all.filter((folder) => !liesIn(folder, content) && !folder.startsWith("../"));
}

/** @param files Those of the content folder. */
export async function staticFolders(
  root: string,
  files: readonly string[],
  config: Config,
): Promise<StaticFolders> {
  const { content, articles, source } = config;
  const beside = foldersBeside(config).filter((folder) => !holdsSources(folder, config));
  const found = await Promise.all(beside.map((folder) => findFiles(root, folder)));
  const outer = found.flatMap((each) => each.files);
  const named = articles.staticFolders?.map((name) => path.posix.join(content, name));
  const filesIn = (folder: string) =>
    [...files, ...outer].filter((name) => name.startsWith(`${folder}/`));
  const usual = () =>
    USUAL.map((name) => `${content}/${name}`).filter((folder) => {
      const inner = filesIn(folder);
      return inner.length > 0 && !inner.some(isArticleFile);
    });
  const folders = named ?? usual();
  const copied = new Set(folders.flatMap(filesIn));
  const missing = folders.filter((folder) => filesIn(folder).length === 0);
  return {
    folders,
    files: [...copied].sort(),
    others: files.filter((name) => !copied.has(name)),
    left: found.flatMap((each) => each.left),
    diagnostics: [
      ...found.flatMap((each) => each.diagnostics),
      ...missing.map((folder) =>
        configFault(source, [["content", "staticFolders", folders.indexOf(folder)]], {
          rule: "config",
          message: `option "content.staticFolders": ${wrongWith(folder, config)}`,
          hint: `name folders from ${content}, such as "public" or "../public"`,
        }),
      ),
    ],
  };
}

/** Whether other files of the site would be copied with it. */
function holdsSources(folder: string, { content, quizzes, includes }: Config): boolean {
  return [content, quizzes, includes].some((own) => liesIn(own, folder) || liesIn(folder, own));
}

function wrongWith(folder: string, config: Config): string {
  if (folder.startsWith("../")) return `${folder} is not in the project's folder`;
  const isBeside = !liesIn(folder, config.content);
  if (isBeside && holdsSources(folder, config)) return `${folder} holds sources of the site`;
  return `there is no file in ${folder}`;
}
