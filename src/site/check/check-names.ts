import path from "node:path";
import { isArticleFile } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";
import type { FoundFiles } from "../read/files.ts";
import { FOLDER_NOTE } from "../read/folder-note.ts";

interface Found {
  /** Without those that are copied from a folder for that. */
  readonly content: Pick<FoundFiles, "files" | "left">;
  readonly quizzes: Pick<FoundFiles, "files" | "left">;
  readonly config: Pick<SiteConfig, "content" | "languages">;
}

/** Warns of files that stand where articles and banks do and that nothing reads, by their names. */
export function checkNames({ content, quizzes, config }: Found): readonly Diagnostic[] {
  return [
    ...content.files.flatMap((file) => listName(file, config) ?? articleName(file) ?? []),
    ...quizzes.files.flatMap((file) => bankName(file) ?? []),
    ...[...content.left, ...quizzes.left].map(({ path: file, why }) =>
      warning(file, {
        rule: "link-not-followed",
        message: `this link ${why} and is left out`,
        hint: why === "leads nowhere" ? "mend or remove it" : "put a copy there instead",
      }),
    ),
  ];
}

/** Whether a file of the quizzes' folder is a bank or a quiz. */
export function isBankFile(file: string): boolean {
  return /\.(?:yaml|yml|ts|md)$/.test(file) && !isNote(file);
}

/** What says something of the files beside it, or what "waymark import" could not make questions of, or its record. */
function isNote(file: string): boolean {
  return /^(?:readme|licen[cs]e|changelog|contributing)(?:\.|$)|\.left-out\.\w+$|\.imported\.json$/i.test(
    path.posix.basename(file),
  );
}

/** YAML beside the articles: two files by name, in each language. */
function listName(file: string, { content, languages }: Found["config"]): Diagnostic | undefined {
  const [extension = ""] = /\.ya?ml$/i.exec(file) ?? [];
  if (extension === "") return undefined;
  const [list] = /^(?:glossary|sources)(?=\.)/i.exec(path.posix.basename(file)) ?? [];
  if (path.posix.basename(file) === FOLDER_NOTE) return undefined;
  const language = languages.find((each) => file.startsWith(`${content}/${each}/`));
  const folder = language === undefined ? content : `${content}/${language}`;
  const right = list && `${folder}/${list.toLowerCase()}.yaml`;
  if (file === right) return undefined;
  return warning(file, {
    rule: "not-read",
    message: "nothing reads this file, and it is not published",
    hint: right
      ? `rename it to ${right}`
      : /^_folder\.yml$/i.test(path.posix.basename(file))
        ? rename(file, ".yml", ".yaml")
        : `glossary.yaml and sources.yaml in ${content} are read; a bank goes into the folder of quizzes`,
  });
}

/** A text that an editor or a disk gave a second ending, or that was put aside. */
function articleName(file: string): Diagnostic | undefined {
  const [, name = "", ending] = /^(.*\.[a-z]+)(\.[a-z]+|~)$/i.exec(path.posix.basename(file)) ?? [];
  if (ending === undefined || !isArticleFile(name)) return undefined;
  const isText = /^\.(?:txt|text|rtf)$/i.test(ending);
  if (!isText && !/^(?:\.(?:bak|backup|old|orig|rej|tmp|swp|save)|~)$/i.test(ending))
    return undefined;
  return warning(file, {
    rule: "not-read",
    message: `by its second ending, "${ending}", this is no article, and it is published as it is`,
    hint: isText
      ? rename(file, ending, "")
      : "take it out of the folder, or rename it if it is the right one",
  });
}

function bankName(file: string): Diagnostic | undefined {
  const base = path.posix.basename(file);
  if (isBankFile(file) || isNote(file)) return undefined;
  const [extension = ""] = /(?:\.ya?ml)?\.[^.]*$/i.exec(base) ?? [];
  return warning(file, {
    rule: "not-read",
    message: 'banks and quizzes end in ".yaml", ".yml", ".ts" or ".md", so nothing reads this file',
    hint: /^\.(?:json|ya?ml.*)$/i.test(extension)
      ? rename(file, extension, ".yaml")
      : "if it is a bank, write it in YAML and name it so; if not, keep it elsewhere",
  });
}

function rename(file: string, extension: string, right: string): string {
  const base = path.posix.basename(file);
  return `rename it to ${base.slice(0, base.length - extension.length)}${right}`;
}

function warning(file: string, fault: Pick<Diagnostic, "rule" | "message" | "hint">): Diagnostic {
  return { severity: "warning", file, line: 1, column: 1, ...fault };
}
