import type { Item } from "../items/item.ts";
import { plain } from "./plain.ts";

/** An item with what guidelines look at, made once for all of them. */
export interface LintedItem {
  readonly item: Item;
  /** What is asked: the stem's last paragraph, as its author wrote it and as it is read. */
  readonly question: { readonly source: string; readonly text: string };
  /** What stands before it, as it is read; empty where nothing does. */
  readonly lead: string;
  /** To choose from, of single-choice and multiple-choice items; else empty. */
  readonly options: readonly LintedOption[];
  readonly keys: readonly LintedOption[];
  readonly distractors: readonly LintedOption[];
}

export interface LintedOption {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly source: string;
  /** As it is read. */
  readonly text: string;
  /** Of a judgement: judged as best. */
  readonly isKey: boolean;
  readonly isFixed: boolean;
  readonly feedback: string | undefined;
}

export function lintedItem(item: Item): LintedItem {
  const paragraphs = item.stem.trim().split(/\n\s*\n/);
  const source = paragraphs.at(-1) ?? "";
  const options = optionsOf(item);
  return {
    item,
    question: { source, text: plain(source) },
    lead: plain(paragraphs.slice(0, -1).join("\n\n")),
    options,
    keys: options.filter(({ isKey }) => isKey),
    distractors: options.filter(({ isKey }) => !isKey),
  };
}

function optionsOf(item: Item): readonly LintedOption[] {
  if (item.kind !== "single-choice" && item.kind !== "multiple-choice") return [];
  return item.options.map((option, index) => ({
    path: ["options", index],
    id: option.id,
    source: option.text,
    text: plain(option.text),
    isKey: option.key === true || ("verdict" in option && option.verdict === "best"),
    isFixed: option.fixed === true,
    feedback: option.feedback,
  }));
}
