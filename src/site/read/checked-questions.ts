import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Item } from "../../core/items/item.ts";
import type { SourceFile, YamlPath } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import { itemSchema } from "./bank.ts";
import type { BankPlaces } from "./bank-places.ts";
import { type FaultyItem, faultyItem } from "./faulty-item.ts";
import type { WrittenQuestion } from "./question.ts";
import { placeInQuestion } from "./question-places.ts";

interface CheckedQuestions {
  readonly items: Item[];
  /** Those that have faults, with what can be looked at all the same. */
  readonly faulty: readonly FaultyItem[];
  /** Of the items first, then of those with faults. */
  readonly places: (BankPlaces & { readonly kind: "questions" })["questions"];
  readonly diagnostics: readonly Diagnostic[];
}

/** Questions in the short form, checked by the schema that YAML banks' items are checked by. */
export function checkedQuestions(
  questions: readonly WrittenQuestion[],
  file: SourceFile,
): CheckedQuestions {
  const checked = questions.map(({ item, places, isWhole }) => {
    const locate = (path: YamlPath) => placeInQuestion(places, path);
    const { value, diagnostics } = checkValue(itemSchema, item, { file, locate });
    return { places, diagnostics, item: isWhole ? value : undefined, fields: item };
  });
  const sound = checked.flatMap(({ item, places }) => (item ? [{ item, places }] : []));
  const others = checked.filter(({ item }) => !item);
  return {
    items: sound.map(({ item }) => item),
    faulty: others.map(({ fields }) => faultyItem(fields)),
    places: [...sound, ...others].map(({ places }) => places),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
  };
}
