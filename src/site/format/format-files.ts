import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";
import { findFiles, listFiles } from "../read/files.ts";
import { FOLDER_NOTE } from "../read/folder-note.ts";
import { decodeText } from "../read/read-text.ts";
import { type Formatted, formatYaml } from "./format-yaml.ts";

/** What became of a file, by its path from the site's root. */
export type FileResult = { readonly file: string } & (
  | { readonly change: "none" }
  /** How many ids were written into it, or would be. */
  | { readonly change: "formatted"; readonly ids: number }
  | { readonly change: "left"; readonly why: string }
  | { readonly change: "faulty"; readonly diagnostics: readonly Diagnostic[] }
);

/** The files of a site that `formatFile` knows how to write. */
export async function formattedFiles(
  root: string,
  { content, quizzes, articles }: SiteConfig,
): Promise<readonly string[]> {
  const inQuizzes = await listFiles(root, quizzes);
  const { files } = await findFiles(root, content, articles.dotFolders);
  const lists = new Set(["glossary.yaml", "sources.yaml"].map((name) => `${content}/${name}`));
  const isList = (file: string) => lists.has(file) || path.posix.basename(file) === FOLDER_NOTE;
  return [...inQuizzes.filter(isYaml), ...files.filter(isList)];
}

/**
 * Formats one file, or says what that would change.
 * @param check Nothing is written.
 */
export async function formatFile(
  root: string,
  name: string,
  { config, check }: { readonly config: Pick<SiteConfig, "quizzes">; readonly check: boolean },
): Promise<FileResult> {
  const bytes = readFileSync(path.join(root, name));
  const { file, diagnostics } = decodeText(name, bytes);
  if (diagnostics.length > 0) return { file: name, change: "faulty", diagnostics };
  const isBank = name.startsWith(`${config.quizzes}/`) && !/\.quiz\.\w+$/.test(name);
  const formatted: Formatted = formatYaml(file, { isBank });
  if ("diagnostics" in formatted) return { file: name, change: "faulty", ...formatted };
  if ("left" in formatted) return { file: name, change: "left", why: formatted.left };
  const before = bytes.toString("utf8");
  const after = asBefore(formatted.text, before);
  if (after === before) return { file: name, change: "none" };
  if (!check) await replace(path.join(root, name), after);
  return { file: name, change: "formatted", ids: formatted.ids };
}

/** Whether it is of a kind that is formatted, by its name. */
export function isFormatted(file: string): boolean {
  return isYaml(file);
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}

/** With the line ends and the mark at its start that a file had. */
function asBefore(text: string, before: string): string {
  const windows = before.split("\r\n").length * 2 > before.split("\n").length;
  const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + (windows ? text.replaceAll("\n", "\r\n") : text);
}

/** Whatever happens, the file is there as it was or as it is to be. */
async function replace(name: string, text: string): Promise<void> {
  const file = await realpath(name);
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await chmod(temporary, (await stat(file)).mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
