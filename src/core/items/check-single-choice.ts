import { checkHasKey, checkUniqueIds } from "./check-options.ts";
import type { ItemFault } from "./item-fault.ts";
import { type SingleChoice, verdicts } from "./single-choice.ts";

/** What a schema cannot say: that an item has one key, or a judgement of each of its options. */
export function checkSingleChoice(item: SingleChoice): ItemFault[] {
  const isJudged = item.options.some(({ verdict, credit }) => (verdict ?? credit) !== undefined);
  const ids = checkUniqueIds(item, "options", item.options);
  return [...ids, ...(isJudged ? checkJudgement(item) : checkKey(item))];
}

function checkKey(item: SingleChoice): ItemFault[] {
  const keys = item.options.filter((option) => option.key).length;
  const several: ItemFault = {
    path: ["id"],
    rule: "several-keys",
    message: `item "${item.id}" marks ${keys} options as key`,
    hint: 'leave "key: true" on one, or make its kind "multiple-choice"',
  };
  return [...checkHasKey(item, item.options), ...(keys > 1 ? [several] : [])];
}

type Option = SingleChoice["options"][number];

/**
 * Faults of options that are judged one by one: each needs a verdict, a credit and the reason, `best`
 * is what scores 1, and a worse verdict never scores more than a better one.
 */
function checkJudgement(item: SingleChoice): ItemFault[] {
  const gaps = item.options.flatMap((option, index) => checkOption(item.id, option, index));
  const judged = item.options.every((option) => rank(option) >= 0 && option.credit !== undefined);
  return judged ? [...gaps, ...checkCredits(item)] : gaps;
}

function checkOption(item: string, option: Option, index: number): ItemFault[] {
  const at = (field: string) => ["options", index, field];
  const name = `option "${option.id}" of item "${item}"`;
  const faults: ItemFault[] = [];
  if (option.key) {
    faults.push({
      ...{ path: at("key"), rule: "key-and-credit" },
      message: `${name} is marked as key where options are judged`,
      hint: 'give it "verdict: best" and "credit: 1" instead',
    });
  }
  if (option.verdict === undefined) {
    faults.push({
      ...{ path: at("id"), rule: "no-verdict", message: `${name} has no verdict` },
      hint: `all options have one of ${verdicts.join(", ")}, or none has`,
    });
  }
  if (option.credit === undefined) {
    faults.push({
      ...{ path: at("id"), rule: "no-credit", message: `${name} has no credit` },
      hint: 'add what it scores, such as "credit: 0.5"',
    });
  }
  if (option.feedback === undefined) {
    faults.push({
      ...{ path: at("id"), rule: "no-reason", message: `${name} does not say why it is judged so` },
      hint: "add the reason as its feedback",
    });
  }
  return faults;
}

function checkCredits(item: SingleChoice): ItemFault[] {
  const { id, options } = item;
  if (!options.some(({ verdict }) => verdict === "best")) {
    return [
      {
        ...{ path: ["id"], rule: "no-best", message: `item "${id}" judges no option as best` },
        hint: 'give "verdict: best" and "credit: 1" to at least one',
      },
    ];
  }
  return options.flatMap((option, index) => {
    const { verdict, credit = 0 } = option;
    const best = (verdict === "best") === (credit === 1);
    const worse = options.find((other) => rank(other) > rank(option) && credit < credited(other));
    if (best && worse === undefined) return [];
    return [
      {
        ...{ path: ["options", index, "credit"], rule: "credit-order" },
        message: best
          ? `option "${option.id}" of item "${id}" is judged ${verdict} and scores less than "${worse?.id}", judged ${worse?.verdict}`
          : `option "${option.id}" of item "${id}" is judged ${verdict} and scores ${credit}`,
        hint: best
          ? "let a better verdict score at least as much"
          : "credit 1 is for what is judged best, and for nothing else",
      },
    ];
  });
}

/** 0 for best; -1 where the author gave no verdict. */
function rank({ verdict }: Option): number {
  return verdict === undefined ? -1 : verdicts.indexOf(verdict);
}

function credited({ credit = 0 }: Option): number {
  return credit;
}
