import type { Markdown } from "../../markdown/markdown.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { type BankQuestion, bankQuestions } from "../read/bank-questions.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { headOf, parseMarkdownBank } from "../read/markdown-bank.ts";
import { articlePrefix, questionIds, stemOf } from "../read/question-ids.ts";
import type { Formatted } from "./format-yaml.ts";

/** A bank in Markdown with an id for each question that has none; nothing else of it changes. */
export function formatMarkdownBank(file: SourceFile, markdown: Markdown): Formatted {
  const { parsed, diagnostics } = parseMarkdownBank(file, markdown);
  if (!parsed) {
    return { diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
  }
  const { bodyStart } = headOf(file);
  const setting = { markdown, prefix: parsed.bank.id, headed: true };
  return withQuestionIds(file.text, bodyStart, setting);
}

/**
 * The same of an article.
 * @param path From the content folder.
 */
export function formatArticle(file: SourceFile, path: string, markdown: Markdown): Formatted {
  // Most define none, and need not be parsed.
  if (!/^ {0,3}:::+\s*question\s*$/m.test(file.text)) return { text: file.text, ids: 0 };
  const setting = { markdown, prefix: articlePrefix(path), headed: false };
  return withQuestionIds(file.text, readFrontMatter(file).bodyStart, setting);
}

interface Setting {
  readonly markdown: Markdown;
  readonly prefix: string;
  readonly headed: boolean;
}

function withQuestionIds(text: string, bodyStart: number, setting: Setting): Formatted {
  const body = text.slice(bodyStart);
  const { questions } = bankQuestions(setting.markdown.parse(body).tokens, body, setting);
  const ids = questionIds(questions, setting);
  const named = questions.map((question, index) => ({ ...question, made: ids[index] ?? "" }));
  // An id that is made of no words would be every such question's.
  const unnamed = named.filter(
    ({ id, content }) => id === "" && stemOf(content, setting.markdown).trim() !== "",
  );
  const written = unnamed.reduceRight(withId, body);
  return { text: text.slice(0, bodyStart) + written, ids: unnamed.length };
}

function withId(
  body: string,
  { idPlace: { at, around }, made }: BankQuestion & { readonly made: string },
): string {
  return body.slice(0, at) + around[0] + made + around[1] + body.slice(at);
}
