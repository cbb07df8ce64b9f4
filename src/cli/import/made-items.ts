import { checkItem } from "../../core/items/authoring.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";
import { draftOf } from "../../formats/question/draft.ts";
import { changed, type Loss } from "../../formats/question/loss.ts";
import type { LeftOut, Reading, SourceQuestion } from "../../formats/question/source-question.ts";
import { tagOf } from "../../formats/question/tag-of.ts";
import { ASSET } from "../../formats/text/sound-links.ts";
import { itemSchema } from "../../site/read/bank.ts";
import { completeBank } from "../../site/read/complete-bank.ts";
import { isRecord } from "../../site/read/is-record.ts";
import { atStart } from "../../site/read/value-places.ts";

/** An item as a bank's YAML has it. */
export type WrittenItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** An item that a question became. */
export interface MadeItem {
  readonly item: WrittenItem;
  readonly question: SourceQuestion;
  readonly losses: readonly Loss[];
  /** Whether its id is the source's own. */
  readonly isNamed: boolean;
}

export interface MadeItems {
  readonly items: readonly MadeItem[];
  readonly leftOut: readonly LeftOut[];
}

interface Drafted {
  readonly question: SourceQuestion;
  readonly losses: readonly Loss[];
  readonly item: Readonly<Record<string, unknown>>;
}

/**
 * Makes items of what was read, with ids as `waymark format` makes them where the source has none. What
 * would make a faulty item is left out, with the reason.
 * @param bank The id of the bank that they are for.
 * @param addressOf Where a file that came along will stand, as texts of the bank name it.
 */
export function makeItems(
  reading: Reading,
  bank: string,
  addressOf: (name: string) => string,
): MadeItems {
  const leftOut: LeftOut[] = [...reading.leftOut];
  const drafted: Drafted[] = [];
  const taken = new Set<string>();
  const hasOneCategory = new Set(reading.questions.map(({ category }) => category)).size < 2;
  for (const question of reading.questions) {
    const draft = draftOf(withCategory(question, hasOneCategory));
    if ("refused" in draft) {
      leftOut.push(refusedBy(question, draft.refused));
      continue;
    }
    const { id, losses } = ownId(question, taken);
    drafted.push({
      question,
      losses: [...draft.losses, ...losses],
      item: withAddresses({ ...(id !== undefined && { id }), ...draft.item }, addressOf),
    });
  }
  const items = completed(drafted, bank).flatMap((made): readonly MadeItem[] => {
    const fault = faultOf(made.item);
    if (fault === undefined) return [made];
    leftOut.push(refusedBy(made.question, fault));
    return [];
  });
  const inOrder = (a: LeftOut, b: LeftOut) => a.place.line - b.place.line;
  return { items, leftOut: leftOut.toSorted(inOrder) };
}

/** The same with the addresses of files that came along in all its texts. */
function withAddresses<T>(value: T, addressOf: (name: string) => string): T {
  const json = JSON.stringify(value);
  if (!json.includes(ASSET)) return value;
  const named = new RegExp(`${ASSET}([\\w.-]+)`, "g");
  return JSON.parse(json.replace(named, (_, name: string) => addressOf(name))) as T;
}

function refusedBy({ place, source, name }: SourceQuestion, reason: string): LeftOut {
  return { place, source, name, why: "refused", reason };
}

/** Where a file has several categories, each question has its own as a tag. */
function withCategory(question: SourceQuestion, hasOneCategory: boolean): SourceQuestion {
  const { category, tags, losses } = question;
  const [last = ""] = (category ?? "").split(/(?<!\/)\/(?!\/)/).slice(-1);
  const tag = tagOf(last);
  if (hasOneCategory || category === undefined || tag === "") return question;
  return {
    ...question,
    tags: [...tags, tag],
    losses: [...losses, changed(`the category "${category}" is the tag "${tag}"`)],
  };
}

/** The source's id, in the form that ids have here. */
function ownId({ id }: SourceQuestion, taken: Set<string>) {
  if (id === undefined) return { losses: [] };
  const own = tagOf(id);
  if (own === "" || taken.has(own)) {
    const why = own === "" ? "has no letter from a to z" : "is another question's";
    return { losses: [changed(`the id "${id}" ${why}; a new one is made`)] };
  }
  taken.add(own);
  return { id: own, losses: own === id ? [] : [changed(`the id "${id}" is "${own}"`)] };
}

function completed(drafted: readonly Drafted[], id: string): readonly MadeItem[] {
  const raw = { id, title: id, items: drafted.map(({ item }) => item) };
  const { bank } = completeBank(raw, { path: `${id}.yaml`, text: "" }, atStart);
  const items: readonly unknown[] = isRecord(bank) && Array.isArray(bank.items) ? bank.items : [];
  return items.flatMap((item, index) => {
    const from = drafted[index];
    if (!from || !isRecord(item)) return [];
    const named = { ...item, id: String(item.id) };
    const { question, losses } = from;
    return [{ item: named, question, losses, isNamed: from.item.id !== undefined }];
  });
}

/** Why a bank with this item could not be built. */
export function faultOf(item: WrittenItem): string | undefined {
  const { data, error } = itemSchema.safeParse(item);
  const [issue] = error?.issues ?? [];
  if (issue) return `${issue.path.join(" › ")}: ${issue.message}`;
  return data && checkItem(data).find(({ rule }) => isRuleName(rule) && rules[rule].fixed)?.message;
}
