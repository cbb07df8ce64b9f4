import type { Token } from "markdown-it";
import { withoutArticleEnding } from "../../core/article-file.ts";
import type { ItemMeta } from "../../markdown/item-place.ts";
import type { Markdown } from "../../markdown/markdown.ts";
import type { Fault } from "../../markdown/source-file.ts";
import { taskList } from "../../markdown/task-list.ts";
import { idOfFile, madeId, wordsOf } from "./made-id.ts";

interface Setting {
  readonly markdown: Markdown;
  /** What made ids begin with. */
  readonly prefix: string;
}

/** A question in the short form; its `id` is empty where its author wrote none. */
export interface ShortQuestion {
  readonly id: string;
  readonly content: string;
}

/** Their ids, in order: those that nobody wrote are made of the stems. */
export function questionIds(
  questions: readonly ShortQuestion[],
  { markdown, prefix }: Setting,
): readonly string[] {
  const taken = new Set(questions.map(({ id }) => id));
  return questions.map(({ id, content }) => {
    if (id !== "") return id;
    return madeId(wordsOf(stemOf(content, markdown)), taken, prefix);
  });
}

/** What stands before a question's options. */
export function stemOf(content: string, markdown: Markdown): string {
  const start = taskList(markdown.parse(content).tokens)?.start;
  return content.split("\n").slice(0, start).join("\n");
}

/**
 * Gives each `::: question` of an article that has no id one.
 * @returns those that had none.
 */
export function nameQuestions(tokens: readonly Token[], setting: Setting): readonly Token[] {
  const questions = tokens.filter(({ type, level }) => type === "question" && level === 0);
  const written = questions.map(({ meta, content }) => ({ ...(meta as ItemMeta), content }));
  const unnamed = questions.filter((_, index) => written[index]?.id === "");
  const ids = questionIds(written, setting);
  questions.forEach((token, index) => {
    token.meta = { ...(token.meta as ItemMeta), id: ids[index] ?? "" };
  });
  return unnamed;
}

/** What ids of an article's questions begin with: the name of its file, or of the folder whose page it is. */
export function articlePrefix(path: string): string {
  const steps = withoutArticleEnding(path).split("/");
  const name = /^(?:index|readme)$/i.test(steps.at(-1) ?? "") ? steps.at(-2) : steps.at(-1);
  return idOfFile(name ?? "home");
}

/** The one warning of a file in which questions have no id. */
export function unnamedQuestions(count: number): Fault {
  return {
    rule: "unwritten-ids",
    message: `${count === 1 ? "one question has" : `${count} questions have`} no id here, and learners' answers are kept by ids: made of a text, one changes with it`,
    hint: 'run "waymark format", which writes them into the file',
  };
}
