import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../articles/link-reference.ts";
import { outputOf } from "../articles/targets.ts";
import type { BankContext } from "../banks/render-bank.ts";
import type { Locate } from "../check-value.ts";
import { lineProse, type Prose, placedIn } from "../prose.ts";
import type { SourceFile } from "../source-file.ts";
import { readYaml } from "../yaml.ts";
import { type Quiz, quizSchema } from "./quiz.ts";

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
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one `.quiz.yaml`; what it selects is checked once all banks are read. */
export function readQuiz(file: SourceFile, { folders, sources }: BankContext): QuizResult {
  const { value: quiz, diagnostics, locate } = readYaml(file, quizSchema);
  if (!quiz) return { quizFile: undefined, diagnostics };
  const output = outputOf(file.path, folders) ?? file.path;
  const summary = lineProse(quiz.summary, { from: file.path, page: output, folders, sources });
  const placed = placedIn(summary, { file, locate }, ["summary"]);
  return {
    quizFile: { file, output, quiz, summary, links: placed.links, locate },
    diagnostics: [...diagnostics, ...placed.diagnostics],
  };
}
