import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import type { SiteConfig } from "../config/config.ts";
import { folderLanguage } from "../several-languages.ts";
import { withOriginals } from "../translated-banks.ts";
import type { Quiz } from "./quiz.ts";
import { type QuizFile, readQuiz, readQuizModule } from "./read-quiz.ts";

/** What is read of all authored quizzes. */
interface QuizzesResult {
  readonly quizzes: readonly QuizFile[];
  /** Files that have faults of shape. */
  readonly faulty: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function isQuizFile(name: string): boolean {
  return /\.quiz\.(?:yaml|yml|ts)$/.test(name);
}

/**
 * Reads the quizzes among the files of the quizzes' folder, those in the folders of other languages after the
 * others: they may say no more than what is other there.
 * @param root Absolute path of the folder that the files' paths are from.
 */
export async function readQuizzes(
  root: string,
  files: readonly string[],
  {
    context,
    config,
    read,
  }: {
    readonly context: TextContext;
    readonly config: Pick<SiteConfig, "language" | "languages" | "quizzes">;
    readonly read: (name: string) => SourceFile;
  },
): Promise<QuizzesResult> {
  const languageOf = (name: string) =>
    folderLanguage(name.slice(config.quizzes.length + 1), config);
  const names = files.filter(isQuizFile);
  const translated = config.languages.flatMap((language) =>
    names.filter((name) => languageOf(name) === language),
  );
  const originals = new Map<string, Partial<Quiz>>();
  const unknown = new Set<string>();
  const quizzes: QuizFile[] = [];
  const faulty: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of [...names.filter((each) => !translated.includes(each)), ...translated]) {
    const file = read(name);
    const language = languageOf(name);
    const around = { context, language, originals: language === undefined ? none : originals };
    const { quizFile, id, isSound, ...told } = name.endsWith(".ts")
      ? await readQuizModule(root, file, around)
      : readQuiz(file, around);
    diagnostics.push(...told.diagnostics);
    const isOfUnknown = language !== undefined && id !== undefined && unknown.has(id);
    if (quizFile && !isOfUnknown) quizzes.push(quizFile);
    if (!isSound || isOfUnknown) faulty.push(name);
    if (id === undefined || originals.has(id)) continue;
    // Where nobody knows what the original asks, its translation is not told to ask nothing.
    originals.set(id, quizFile && isSound ? quizFile.quiz : { items: [id] });
    if (!isSound) unknown.add(id);
  }
  return { quizzes: withOriginals(quizzes, config, ({ quiz }) => quiz), faulty, diagnostics };
}

const none: ReadonlyMap<string, Partial<Quiz>> = new Map();
