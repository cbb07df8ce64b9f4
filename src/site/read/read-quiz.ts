import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { lineProse, type Prose, placedIn } from "../../markdown/prose.ts";
import type { SourceFile, YamlPath } from "../../markdown/source-file.ts";
import { outputOf } from "../../markdown/targets.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { completeQuiz } from "./complete-bank.ts";
import { isRecord } from "./is-record.ts";
import { readModule } from "./module.ts";
import { type Quiz, quizSchema, quizShape } from "./quiz.ts";
import { withStandIns } from "./stand-ins.ts";
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
  /** The one that it translates, whose id it has: answers to both are one history. */
  readonly original?: QuizFile;
  /** Of a quiz whose shape has faults: where something stands in for what its author wrote. */
  readonly replaced: readonly YamlPath[];
}

/** What an authored quiz is read with. */
interface Around {
  readonly context: TextContext;
  /** The one in whose folder it stands, where that is not the site's own. */
  readonly language: string | undefined;
  /** What it may translate, by id: what it leaves out is theirs. */
  readonly originals: ReadonlyMap<string, Partial<Quiz>>;
}

export interface QuizResult {
  /** With faults of shape too, as far as it can be looked at; undefined of a file that says nothing of a quiz. */
  readonly quizFile: QuizFile | undefined;
  /** As the file says, whatever its faults. */
  readonly id: string | undefined;
  readonly isSound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one `.quiz.yaml`; what it selects is checked once all banks are read. */
export function readQuiz(file: SourceFile, around: Around): QuizResult {
  return quizOf(readYaml(file, quizSchema, { read: readerOf(file, around) }), file, around);
}

/**
 * Runs one `.quiz.ts` and reads what it exports in the same way.
 * @param root Absolute path of the folder that the file's path is from.
 */
export async function readQuizModule(
  root: string,
  file: SourceFile,
  around: Around,
): Promise<QuizResult> {
  const { json, diagnostic } = await readModule(root, file, "quiz");
  if (json === undefined) {
    return { quizFile: undefined, id: undefined, isSound: false, diagnostics: [diagnostic] };
  }
  return quizOf(readExported(file, json, quizSchema, readerOf(file, around)), file, around);
}

function readerOf(file: SourceFile, { originals }: Around) {
  return (raw: unknown, places: ValuePlaces): unknown => {
    const own = completeQuiz(raw, file, places);
    const original = isRecord(own) ? originals.get(String(own.id)) : undefined;
    if (!original || !isRecord(own)) return own;
    const { title: _, summary: __, language: ___, ...rest } = original;
    return { ...rest, ...own };
  };
}

function quizOf(
  { value, raw, diagnostics, places }: YamlResult<Quiz>,
  file: SourceFile,
  { context, language: folderLanguage }: Around,
): QuizResult {
  const output = outputOf(file.path, context.folders) ?? file.path;
  const id = isRecord(raw) && typeof raw.id === "string" ? raw.id : undefined;
  const isSound = value !== undefined;
  const { value: read, replaced } = isSound ? { value, replaced: [] } : standIn(raw);
  const own = read?.language ?? folderLanguage;
  const language = own ?? context.language;
  const messages = context.languages?.messagesIn(language) ?? context.messages;
  const summary = lineProse(read?.summary ?? "", {
    ...context,
    ...{ from: file.path, page: output, language, messages },
  });
  const placed = placedIn(summary, { file, locate: locateIn(file, places) }, ["summary"]);
  const all = [...diagnostics, ...placed.diagnostics];
  if (!read) return { quizFile: undefined, id, isSound, diagnostics: all };
  const quiz = own === undefined ? read : { ...read, language: own };
  const { links } = placed;
  const quizFile = { file, output, quiz, summary, links, places, replaced };
  return { quizFile, id, isSound, diagnostics: all };
}

function standIn(raw: unknown) {
  return withStandIns(quizShape, raw) ?? { value: undefined, replaced: [] };
}
