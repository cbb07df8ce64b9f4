import { checkItem } from "../../core/items/authoring.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import { readMdbookQuiz } from "../../formats/mdbook-quiz/read-mdbook-quiz.ts";
import { draftOf } from "../../formats/question/draft.ts";
import type { Place } from "../../formats/question/places.ts";
import type { Reading, SourceQuestion } from "../../formats/question/source-question.ts";
import { tagOf } from "../../formats/question/tag-of.ts";
import { UnreadableFile } from "../../formats/unreadable-file.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { itemSchema } from "../../site/read/bank.ts";
import { completeBank } from "../../site/read/complete-bank.ts";
import { atStart } from "../../site/read/value-places.ts";
import { fieldsOf, listOf } from "../config-file.ts";
import type { NotCarried } from "../not-carried.ts";

/** An item as a bank's YAML has it. */
type WrittenItem = Readonly<Record<string, unknown>>;

/** The questions of one file of mdbook-quiz. */
interface Quiz {
  readonly items: readonly WrittenItem[];
  readonly notCarried: readonly NotCarried[];
}

/**
 * Reads a quiz of mdbook-quiz: TOML with a table for each question.
 * @param bank Names questions that have no id.
 * @param taken Ids that questions have, to which those of this quiz are added.
 */
export function readQuiz({ path, text }: SourceFile, bank: string, taken: Set<string>): Quiz {
  const notCarried: NotCarried[] = [];
  const tell = (place: Place, what: string, advice: string) =>
    notCarried.push({ file: path, line: place.line, column: place.column, what, advice });
  const refuse = (place: Place, reason: string) =>
    tell(place, `a question: ${reason}`, "mend it, and write it in the bank by hand");
  const reading = readingOf(text);
  if (typeof reading === "string") {
    tell({ line: 1, column: 1 }, `this quiz: ${reading}`, "mend it and migrate again");
    return { items: [], notCarried };
  }
  for (const { place, reason } of reading.leftOut) refuse(place, reason);
  const lines = [...reading.questions, ...reading.leftOut].map(({ place }) => place.line);
  const inOrder = lines.toSorted((a, b) => a - b);
  const items: WrittenItem[] = [];
  for (const question of reading.questions) {
    const { place } = question;
    const id = tagOf(question.id ?? "") || `${bank}-${inOrder.indexOf(place.line) + 1}`;
    const made = itemOf(question, id);
    if (typeof made === "string") refuse(place, made);
    else if (taken.has(id)) refuse(place, `its id, "${id}", is another's`);
    else {
      items.push(made.item);
      taken.add(id);
      for (const what of made.dropped)
        tell(place, `of a question, ${what}`, "see whether the question stands without it");
    }
  }
  return { items, notCarried: notCarried.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function readingOf(text: string): Reading | string {
  try {
    return readMdbookQuiz(text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.message;
  }
}

/** The item with what was dropped on the way, or why a bank with it could not be read. */
function itemOf(question: SourceQuestion, id: string) {
  const draft = draftOf(question);
  if ("refused" in draft) return draft.refused;
  const raw = { id: "quiz", title: "quiz", items: [{ id, ...draft.item }] };
  const { bank } = completeBank(raw, { path: "quiz.yaml", text: "" }, atStart);
  const item = fieldsOf(listOf(fieldsOf(bank).items)[0]);
  const { data, error } = itemSchema.safeParse(item);
  const [issue] = error?.issues ?? [];
  if (issue) return `${issue.path.join(" › ")}: ${issue.message}`;
  const fault = data && checkItem(data).find(({ rule }) => isRuleName(rule) && rules[rule].fixed);
  if (fault) return fault.message;
  const dropped = draft.losses.flatMap(({ kind, what }) => (kind === "dropped" ? [what] : []));
  return { item, dropped };
}
