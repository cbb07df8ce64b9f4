import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { lineProse, type Prose, placedIn } from "../../markdown/prose.ts";
import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import { outputOf } from "../../markdown/targets.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { writtenText } from "../written-texts.ts";
import { type Quiz, quizSchema } from "./quiz.ts";
import { readYaml } from "./yaml.ts";

/** An authored quiz with where things stand in its file. */
export interface QuizFile {
  readonly file: SourceFile;
  /** Its page, from the site's root. */
  readonly output: string;
  readonly quiz: Quiz;
  readonly summary: Prose;
  readonly links: readonly LinkReference[];
  readonly locate: Locate;
}

export interface QuizResult {
  readonly quizFile: QuizFile | undefined;
  /** Of a quiz that has faults of shape, what it links to all the same. */
  readonly links: readonly LinkReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one `.quiz.yaml`; what it selects is checked once all banks are read. */
export function readQuiz(file: SourceFile, context: TextContext): QuizResult {
  const { value: quiz, raw, diagnostics, locate } = readYaml(file, quizSchema);
  const output = outputOf(file.path, context.folders) ?? file.path;
  const summary = lineProse(quiz?.summary ?? writtenText(raw, "summary"), {
    from: file.path,
    page: output,
    ...context,
  });
  const placed = placedIn(summary, { file, locate }, ["summary"]);
  const all = [...diagnostics, ...placed.diagnostics];
  if (!quiz) return { quizFile: undefined, links: placed.links, diagnostics: all };
  return {
    links: [],
    quizFile: { file, output, quiz, summary, links: placed.links, locate },
    diagnostics: all,
  };
}
