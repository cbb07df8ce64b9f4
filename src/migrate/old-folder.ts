import type { SourceFile } from "../markdown/source-file.ts";

/** The folder that is brought over, as those who read it see it. */
export interface OldFolder {
  /** Sorted, from the folder, with forward slashes: what is neither hidden, installed nor built. */
  readonly files: readonly string[];
  /** Its text; undefined where there is no such file, it is no text, or it is too large for a configuration. */
  readonly textOf: (file: string) => SourceFile | undefined;
}

/** The first of these files that is there. */
export function firstOf(
  { files }: Pick<OldFolder, "files">,
  names: readonly string[],
): string | undefined {
  return names.find((name) => files.includes(name));
}

/** Whether a file is an article. */
export function isArticle(file: string): boolean {
  return /\.(?:md|markdown|mdx|mdown|mkdn?)$/i.test(file);
}

/** The articles of a folder, from it; all where it is empty. */
export function articlesIn({ files }: Pick<OldFolder, "files">, folder: string): readonly string[] {
  const base = folder === "" ? "" : `${folder}/`;
  return files
    .filter((file) => file.startsWith(base) && isArticle(file))
    .map((file) => file.slice(base.length));
}
