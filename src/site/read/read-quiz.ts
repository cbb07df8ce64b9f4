import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { lineProse, type Prose, placedIn } from "../../markdown/prose.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { outputOf } from "../../markdown/targets.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { writtenText } from "../written-texts.ts";
import { completeQuiz } from "./complete-bank.ts";
import { readModule } from "./module.ts";
import { type Quiz, quizSchema } from "./quiz.ts";
import { locateIn, type ValuePlaces } from "./value-places.ts";
import { readExported, readYaml, type YamlResult } from "./yaml.ts";

/** An authored quiz with where things stand in its file. */
export interface QuizFile {
  readonly file: SourceFile;
  /** Its page, from the site's root. */
  readonly output: string;
  readonly quiz: Quiz;
  readonly summary: Prose;
  readonly links: readonly LinkReference[];
  readonly places: ValuePlaces;
}

export interface QuizResult {
  readonly quizFile: QuizFile | undefined;
  /** Of a quiz that has faults of shape, what it links to all the same. */
  readonly links: readonly LinkReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one `.quiz.yaml`; what it selects is checked once all banks are read. */
export function readQuiz(file: SourceFile, context: TextContext): QuizResult {
  const read = (raw: unknown, places: ValuePlaces) => completeQuiz(raw, file, places);
  return quizOf(readYaml(file, quizSchema, { read }), file, context);
}

/**
 * Runs one `.quiz.ts` and reads what it exports in the same way.
 * @param root Absolute path of the folder that the file's path is from.
 */
export async function readQuizModule(
  root: string,
  file: SourceFile,
  context: TextContext,
): Promise<QuizResult> {
  const { json, diagnostic } = await readModule(root, file, "quiz");
  if (json === undefined) return { quizFile: undefined, links: [], diagnostics: [diagnostic] };
  const read = (raw: unknown, places: ValuePlaces) => completeQuiz(raw, file, places);
  return quizOf(readExported(file, json, quizSchema, read), file, context);
}

function quizOf(
  { value: quiz, raw, diagnostics, places }: YamlResult<Quiz>,
  file: SourceFile,
  context: TextContext,
): QuizResult {
  const output = outputOf(file.path, context.folders) ?? file.path;
  const summary = lineProse(quiz?.summary ?? writtenText(raw, "summary"), {
    from: file.path,
    page: output,
    ...context,
  });
  const placed = placedIn(summary, { file, locate: locateIn(file, places) }, ["summary"]);
  const all = [...diagnostics, ...placed.diagnostics];
  if (!quiz) return { quizFile: undefined, links: placed.links, diagnostics: all };
  return {
    links: [],
    quizFile: { file, output, quiz, summary, links: placed.links, places },
    diagnostics: all,
  };
}
