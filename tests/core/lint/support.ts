import { expect } from "vitest";
import type { Item } from "../../../src/core/items/item.ts";
import { itemLints } from "../../../src/core/lint/item-lints.ts";
import type { LintFinding, LintOptions, TestedArticle } from "../../../src/core/lint/lint.ts";
import { lintedItem } from "../../../src/core/lint/linted-item.ts";
import { lintWords } from "../../../src/core/lint/words/languages.ts";
import { rules } from "../../../src/core/rules/rules.ts";
import type { ItemWritingRule } from "../../../src/core/rules/writing-rules.ts";

/** A choice of these options; one that begins with `*` is a key. */
export function choice(stem: string, options: readonly string[], more: object = {}): Item {
  const keys = options.filter((text) => text.startsWith("*")).length;
  return {
    kind: keys > 1 ? "multiple-choice" : "single-choice",
    ...{ id: "q", stem, rationale: "R." },
    ...(keys > 1 && { scoring: "all-or-nothing" }),
    options: options.map((text, index) => ({
      id: `o-${index}`,
      text: text.replace(/^\*/, ""),
      ...(text.startsWith("*") && { key: true }),
    })),
    ...more,
  } as Item;
}

export function trueFalse(stem: string, answer: boolean): Item {
  return { kind: "true-false", id: "q", stem, answer, rationale: "R." };
}

/** Whatever is found, an author is told what it is and what to do, in words and with no gap in them. */
export function inWords<Finding extends LintFinding>(
  findings: readonly Finding[],
): readonly Finding[] {
  for (const { message, hint } of findings) {
    for (const text of [message, hint]) {
      expect(text).toMatch(/^\S+(?: \S+){2,}$/);
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
  }
  return findings;
}

/** Where a rule finds something in an item: paths, joined by dots. */
export function found(
  rule: ItemWritingRule,
  item: Item,
  {
    language = "en",
    isShuffled = false,
    options = {},
    article,
  }: {
    readonly language?: string;
    readonly isShuffled?: boolean;
    readonly options?: LintOptions;
    readonly article?: TestedArticle;
  } = {},
): readonly string[] {
  const findings = itemLints[rule].check(lintedItem(item), {
    options: { ...rules[rule].options, ...options },
    words: lintWords(language),
    isShuffled,
    article,
  });
  return inWords(findings).map(({ path }) => path.join("."));
}
