import { withoutArticleEnding } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Item } from "../../core/items/item.ts";
import { slug } from "../../markdown/slug.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import type { Article } from "./article.ts";
import { itemSchema } from "./bank.ts";
import type { ParsedBank } from "./parse-bank.ts";
import type { WrittenQuestion } from "./question.ts";
import { placeInQuestion, type QuestionPlaces } from "./question-places.ts";

/**
 * The questions that an article defines as a bank, checked by the schema that YAML banks' items are
 * checked by. Undefined when there are none.
 */
export function articleBank(
  { file, path, title, summary }: Article,
  questions: readonly WrittenQuestion[],
): { readonly bank: ParsedBank | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sound: { readonly item: Item; readonly places: QuestionPlaces }[] = [];
  for (const { item: written, places } of questions) {
    const locate = (path: YamlPath) => placeInQuestion(places, path);
    const { value, diagnostics: faults } = checkValue(itemSchema, written, { file, locate });
    diagnostics.push(...faults);
    if (value) sound.push({ item: value, places });
  }
  if (sound.length === 0) return { bank: undefined, diagnostics };
  const items = sound.map(({ item }) => item);
  const id = `article-${slug(withoutArticleEnding(path), new Set())}`;
  return {
    bank: {
      file,
      places: { kind: "questions", questions: sound.map(({ places }) => places) },
      bank: { id, title, summary, article: path, items },
    },
    diagnostics,
  };
}
