import { checkItem } from "../../core/items/authoring.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { itemSchema } from "../../site/read/bank.ts";
import { fieldsOf, listOf, notCarriedIn, readTomlConfig, textOf } from "../config-file.ts";
import type { NotCarried, Words } from "../not-carried.ts";
import { readQuestion, type WrittenItem } from "./read-question.ts";

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
export function readQuiz(file: SourceFile, bank: string, taken: Set<string>): Quiz {
  const { value, faults } = readTomlConfig(file);
  const parts = fieldsOf(value.multipart);
  const starts = [...file.text.matchAll(/^[ \t]*\[\[[ \t]*questions[ \t]*\]\]/gm)];
  const items: WrittenItem[] = [];
  const notCarried: NotCarried[] = [...faults];
  for (const [index, question] of listOf(value.questions).entries()) {
    const fields = fieldsOf(question);
    const id = idOf(fields.id) ?? `${bank}-${index + 1}`;
    const context = textOf(parts[String(fields.multipart)]);
    const read = readQuestion(fields, { id, context });
    const lost = read.lost ?? faultOf(read.item, taken);
    if (read.item && !lost) {
      items.push(read.item);
      taken.add(id);
    }
    if (!lost) continue;
    const at = () => starts[index]?.index ?? 0;
    notCarried.push(notCarriedIn({ file, locate: at }, [], lost));
  }
  return { items, notCarried };
}

/** What would keep a bank with this item from being read. */
function faultOf(item: WrittenItem, taken: ReadonlySet<string>): Words | undefined {
  const advice = "mend it, and write it in the bank by hand";
  if (taken.has(String(item.id))) {
    return { what: `a question whose id, "${String(item.id)}", another has`, advice };
  }
  const { data, error } = itemSchema.safeParse(item);
  const [issue] = error?.issues ?? [];
  if (issue) return { what: `a question: ${issue.path.join(" › ")}: ${issue.message}`, advice };
  const fault = data && checkItem(data).find(({ rule }) => isRuleName(rule) && rules[rule].fixed);
  return fault && { what: `a question: ${fault.message}`, advice };
}

/** As ids are here: lower-case words and digits with hyphens. */
function idOf(written: unknown): string | undefined {
  const id = textOf(written)
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" ? undefined : id?.slice(0, 80).replace(/-$/, "");
}
