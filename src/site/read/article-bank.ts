import { withoutArticleEnding } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { slug } from "../../markdown/slug.ts";
import type { Article } from "./article.ts";
import { checkedQuestions } from "./checked-questions.ts";
import type { ParsedBank } from "./parse-bank.ts";
import type { WrittenQuestion } from "./question.ts";

/**
 * The questions that an article defines as a bank, checked by the schema that YAML banks' items are
 * checked by. Undefined when there are none.
 */
export function articleBank(
  { file, path, title, summary }: Article,
  questions: readonly WrittenQuestion[],
): { readonly bank: ParsedBank | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { items, faulty, places, diagnostics } = checkedQuestions(questions, file);
  if (places.length === 0) return { bank: undefined, diagnostics };
  const id = `article-${slug(withoutArticleEnding(path), new Set())}`;
  return {
    bank: {
      file,
      places: { kind: "questions", questions: places },
      bank: { id, title, summary, article: path, items },
      ...(faulty.length > 0 && { faulty }),
    },
    diagnostics,
  };
}
