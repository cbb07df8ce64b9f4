import type { Diagnostic } from "../../core/diagnostics.ts";
import { checkItem } from "../../core/items/authoring.ts";
import { bankLints, siteLints } from "../../core/lint/group-lints.ts";
import { type NamedFinding, withoutIgnored } from "../../core/lint/ignores.ts";
import { itemLints } from "../../core/lint/item-lints.ts";
import { type LintedItem, lintedItem } from "../../core/lint/linted-item.ts";
import { lintWords } from "../../core/lint/words/languages.ts";
import { isOn, numbersOf, type Strictness } from "../../core/rules/levels.ts";
import type { RuleName } from "../../core/rules/rules.ts";
import type { WritingRule } from "../../core/rules/writing-rules.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import { bankLanguage } from "../languages.ts";
import { locateInBank } from "../read/bank-places.ts";
import type { BankFile } from "../read/render-bank.ts";
import { allBanks, type Site } from "../site.ts";
import { poolsOfQuiz } from "../translated-quizzes.ts";
import { testedArticles } from "./tested-articles.ts";

/** A bank with what was found in it as a whole, and in each of its items. */
interface LintedBank {
  readonly bankFile: BankFile;
  readonly language: string;
  readonly items: readonly LintedItem[];
  readonly found: readonly NamedFinding[][];
  readonly ofBank: NamedFinding[];
}

/** How items are written: guidelines that a program can judge, but for what their authors ignore. */
export function lintBanks(site: Site): Diagnostic[] {
  const { config } = site;
  const shuffled = shuffledItems(site);
  const isShuffled = (id: string) => shuffled.has(id);
  const banks = allBanks(site).map((bankFile): LintedBank => {
    const { bank } = bankFile;
    const language = bankLanguage(site, bank) ?? config.language;
    const found = bank.items.map((): NamedFinding[] => []);
    return { bankFile, language, items: bank.items.map(lintedItem), found, ofBank: [] };
  });
  const byItem = onLints(itemLints, config);
  const byBank = onLints(bankLints, config);
  const articleOf = testedArticles(site);
  for (const bank of banks) {
    const words = lintWords(bank.language);
    bank.items.forEach((item, place) => {
      // How it is written is looked at once it can be answered.
      if (checkItem(item.item).some(({ severity }) => severity !== "warning")) return;
      const article = articleOf(item.item, bank.bankFile);
      const setting = { words, article, isShuffled: isShuffled(item.item.id) };
      for (const { rule, lint, options } of byItem) {
        const findings = lint.check(item, { ...setting, options });
        bank.found[place]?.push(...findings.map((finding) => ({ rule, ...finding })));
      }
    });
    for (const { rule, lint, options } of byBank) {
      for (const { item, ...finding } of lint.check(bank.items, { words, options, isShuffled })) {
        const holder = item === undefined ? bank.ofBank : bank.found[item];
        holder?.push({ rule, ...finding });
      }
    }
  }
  lintTogether(banks, onLints(siteLints, config), isShuffled);
  return banks.flatMap((bank) => diagnosticsOf(bank, config));
}

interface OnLint<Lint> {
  readonly rule: WritingRule;
  readonly lint: Lint;
  readonly options: Readonly<Record<string, number>>;
}

/** Those that are on. */
function onLints<Lint>(
  lints: Readonly<Partial<Record<WritingRule, Lint>>>,
  strictness: Strictness,
): readonly OnLint<Lint>[] {
  return (Object.entries(lints) as [WritingRule, Lint][])
    .filter(([rule]) => isOn(rule, strictness))
    .map(([rule, lint]) => ({ rule, lint, options: numbersOf(rule, strictness) }));
}

/** What is to be seen only in all banks of a language together. */
function lintTogether(
  banks: readonly LintedBank[],
  lints: readonly OnLint<(typeof siteLints)[keyof typeof siteLints]>[],
  isShuffled: (id: string) => boolean,
): void {
  for (const [language, group] of Map.groupBy(banks, (bank) => bank.language)) {
    const all = group.flatMap((bank) => bank.items.map((item, place) => ({ bank, item, place })));
    const items = all.map(({ item }) => item);
    for (const { rule, lint, options } of lints) {
      const words = lintWords(language);
      for (const { item = 0, ...finding } of lint.check(items, { words, options, isShuffled })) {
        const { bank, place = 0 } = all[item] ?? {};
        bank?.found[place]?.push({ rule, ...finding });
      }
    }
  }
}

function diagnosticsOf(
  { bankFile, found, ofBank }: LintedBank,
  strictness: Strictness,
): Diagnostic[] {
  const { file, bank } = bankFile;
  const locate = locateInBank(bankFile);
  const isTold = (rule: RuleName) => isOn(rule, strictness);
  const inBank = withoutIgnored(
    { name: `bank "${bank.id}"`, ignores: bank["lint-ignore"] },
    ofBank,
    isTold,
  );
  return [
    ...inBank.map(({ path, ...fault }) => diagnosticAt(file, locate(path), fault)),
    ...bank.items.flatMap((item, index) =>
      withoutIgnored(
        { name: `item "${item.id}"`, ignores: item["lint-ignore"] },
        found[index] ?? [],
        isTold,
      ).map(({ path, ...fault }) => diagnosticAt(file, locate(["items", index, ...path]), fault)),
    ),
  ];
}

/** Ids of items that a quiz shows with their options shuffled. */
function shuffledItems(site: Site): ReadonlySet<string> {
  const pools = site.quizzes
    .filter(({ quiz }) => quiz.shuffle)
    .flatMap((quizFile) => poolsOfQuiz(quizFile, site));
  return new Set(pools.flatMap(({ items }) => items.map(({ item }) => item.id)));
}
