import type { Diagnostic } from "../../core/diagnostics.ts";
import { type NamedFinding, withoutIgnored } from "../../core/lint/ignores.ts";
import { itemLints } from "../../core/lint/item-lints.ts";
import type { ItemLint, LintOptions } from "../../core/lint/lint.ts";
import { lintedItem } from "../../core/lint/linted-item.ts";
import { lintWords } from "../../core/lint/words/languages.ts";
import { isOn, numbersOf, type Strictness } from "../../core/rules/levels.ts";
import type { RuleName } from "../../core/rules/rules.ts";
import type { WritingRule } from "../../core/rules/writing-rules.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import { bankLanguage } from "../languages.ts";
import { locateInBank } from "../read/bank-places.ts";
import type { BankFile } from "../read/render-bank.ts";
import { poolsOf } from "../read/select.ts";
import { allBanks, type Site } from "../site.ts";

/** How items are written: guidelines that a program can judge, but for what their authors ignore. */
export function lintBanks(site: Site): Diagnostic[] {
  const lints = lintsOf(site.config);
  const shuffled = shuffledItems(site);
  return allBanks(site).flatMap((bankFile) => lintBank(bankFile, { site, lints, shuffled }));
}

interface Setting {
  readonly site: Site;
  readonly lints: readonly NamedLint[];
  readonly shuffled: ReadonlySet<string>;
}

interface NamedLint {
  readonly rule: RuleName;
  readonly lint: ItemLint;
  readonly options: LintOptions;
}

/** Those that are on. */
function lintsOf(strictness: Strictness): readonly NamedLint[] {
  return (Object.entries(itemLints) as [WritingRule, ItemLint][])
    .filter(([rule]) => isOn(rule, strictness))
    .map(([rule, lint]) => ({ rule, lint, options: numbersOf(rule, strictness) }));
}

function lintBank(bankFile: BankFile, { site, lints, shuffled }: Setting): Diagnostic[] {
  const { file, bank } = bankFile;
  const words = lintWords(bankLanguage(site, bank) ?? site.config.language);
  const locate = locateInBank(bankFile);
  const isTold = (rule: RuleName) => isOn(rule, site.config);
  return bank.items.flatMap((item, index) => {
    const linted = lintedItem(item);
    const isShuffled = shuffled.has(item.id);
    const findings = lints.flatMap(({ rule, lint, options }): NamedFinding[] =>
      lint.check(linted, { options, words, isShuffled }).map((finding) => ({ rule, ...finding })),
    );
    const holder = { name: `item "${item.id}"`, ignores: item["lint-ignore"] };
    return withoutIgnored(holder, findings, isTold).map(({ path, ...fault }) =>
      diagnosticAt(file, locate(["items", index, ...path]), fault),
    );
  });
}

/** Ids of items that a quiz shows with their options shuffled. */
function shuffledItems({ quizzes, index }: Site): ReadonlySet<string> {
  const pools = quizzes
    .filter(({ quiz }) => quiz.shuffle)
    .flatMap(({ quiz }) => poolsOf(quiz, index));
  return new Set(pools.flatMap(({ items }) => items.map(({ item }) => item.id)));
}
