import { changed } from "../question/loss.ts";
import type { SourceAnswer, SourceTask, SourceText } from "../question/source-question.ts";
import { descendants, elementsIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { patternExamples } from "./pattern-examples.ts";
import { type Asking, alwaysShown, askingOf, saidText } from "./qti-asking.ts";
import type { QtiTask } from "./qti-choice.ts";
import { numbersOf } from "./qti-numbers.ts";
import type { QtiSetting } from "./qti-setting.ts";
import { single } from "./qti-value.ts";

/** What is typed into one field. */
export interface QtiTyped {
  readonly answers: readonly SourceAnswer[];
  readonly isCaseSensitive: boolean;
  readonly isTogether: boolean;
  /** Describes further right answers. */
  readonly pattern: string | undefined;
  /** What is said whatever is typed. */
  readonly always: SourceText | undefined;
}

/** Stands for anything that nobody foresees. */
const UNFORESEEN = "\u2046\u2045";

/** Reads a field for a word; undefined where nothing is right. */
export function typedOf(id: string, setting: QtiSetting): QtiTyped | undefined {
  const literals = literalsOf(id, setting);
  const asking = askingOf(id, literals.map(single), setting);
  const asked = literals.map((text) => ({ text, outcome: asking.ask(single(text)) }));
  const best = Math.max(0, ...asked.map(({ outcome }) => outcome.score));
  if (!(best > 0)) return undefined;
  const other = asking.ask(single(UNFORESEEN));
  if (other.score > 0)
    setting.losses.push(changed("any other answer scored too; here it does not"));
  const always = alwaysShown([other, ...asked.map(({ outcome }) => outcome)]);
  const answers = asked.flatMap(({ text, outcome }): readonly SourceAnswer[] => {
    const own = outcome.shown.filter((each) => !always.includes(each));
    const isOther = outcome.score <= 0 && own.every((each) => other.shown.includes(each));
    if (isOther) return [];
    const feedback = saidText(own, setting);
    const weight = Math.max(0, (100 * outcome.score) / best);
    return [{ weight, text: literal(text), ...(feedback && { feedback }) }];
  });
  const otherwise = saidText(
    other.shown.filter((each) => !always.includes(each)),
    setting,
  );
  const isCaseSensitive = caseCounts(
    asked.filter(({ outcome }) => outcome.score > 0).map(({ text }) => text),
    asking,
    setting,
  );
  return {
    answers: [
      ...answers,
      ...(otherwise
        ? [{ weight: 0, text: { format: "plain" as const, text: "*" }, feedback: otherwise }]
        : []),
    ],
    ...{ isCaseSensitive, isTogether: asking.isTogether, always: saidText(always, setting) },
    pattern: patternOf(id, asking, { best, setting }),
  };
}

/** A field for a word or a number. @param unit What stands behind it. */
export function typedTask(
  id: string,
  setting: QtiSetting,
  unit: string | undefined,
): QtiTask | undefined {
  const baseType = setting.item.responses.get(id)?.baseType ?? "string";
  if (baseType === "float" || baseType === "integer") {
    const numbers = numbersOf(id, setting);
    return (
      numbers && {
        task: {
          ...{ type: "numeric", answers: numbers.answers },
          ...(unit !== undefined && { unit }),
        },
        explanation: numbers.always,
      }
    );
  }
  const typed = typedOf(id, setting);
  if (!typed) return undefined;
  const { answers, isCaseSensitive, always, pattern } = typed;
  const task: SourceTask = { type: "short-answer", answers, isCaseSensitive, pattern };
  return { task, explanation: always };
}

function literal(text: string): SourceText {
  return { format: "plain", text: text.trim().replaceAll("*", "\\*") };
}

/** Patterns that answers to one response are compared with. */
function patternsOf(id: string, { item: { processing } }: QtiSetting): readonly string[] {
  const all = [...(processing ? descendants(processing) : [])].filter(
    (each) =>
      each.name === "patternMatch" &&
      elementsIn(each, "variable").some(({ attributes }) => attributes.identifier === id),
  );
  return [...new Set(all.map(({ attributes }) => attributes.pattern ?? ""))];
}

/** Those that score and describe more than could be listed, as one. */
function patternOf(
  id: string,
  { ask }: Asking,
  { best, setting }: { readonly best: number; readonly setting: QtiSetting },
): string | undefined {
  const open = patternsOf(id, setting).flatMap((pattern) => {
    const { texts, isAll } = patternExamples(pattern) ?? { texts: [], isAll: true };
    const [first] = texts.filter((text) => text.trim() !== "" && ask(single(text)).score === best);
    return isAll || first === undefined ? [] : [{ pattern, first }];
  });
  for (const { pattern, first } of open)
    setting.losses.push(changed(`"${first}" stands for all that the pattern ${pattern} describes`));
  return open.length === 0 ? undefined : open.map(({ pattern }) => pattern).join("|");
}

/** What is compared with in an item: its mapping's keys, its right answers, and what its processing names. */
function literalsOf(id: string, setting: QtiSetting): readonly string[] {
  const { item } = setting;
  const declaration = item.responses.get(id);
  const named = [...(item.processing ? descendants(item.processing) : [])]
    .filter(({ name, attributes }) => name === "baseValue" && attributes.baseType === "string")
    .map(textIn);
  const all = [
    ...(declaration?.correct.values ?? []).map(String),
    ...(declaration?.mapping?.entries ?? []).map(({ key }) => String(key)),
    ...named,
    ...patternsOf(id, setting).flatMap((pattern) => examplesOf(pattern)),
  ];
  return [...new Set(all)].filter((text) => text.trim() !== "");
}

/** All texts that a pattern describes, or one of many. */
function examplesOf(pattern: string): readonly string[] {
  const { texts, isAll } = patternExamples(pattern) ?? { texts: [], isAll: true };
  const written = texts.filter((text) => text.trim() !== "");
  return isAll ? written : written.slice(0, 1);
}

function caseCounts(right: readonly string[], { ask }: Asking, { losses }: QtiSetting): boolean {
  const swapped = (text: string) =>
    [...text]
      .map((sign) => (sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()))
      .join("");
  const cased = right.filter((text) => swapped(text) !== text);
  const counts = cased.map((text) => ask(single(swapped(text))).score !== ask(single(text)).score);
  if (counts.includes(true) && counts.includes(false)) {
    losses.push(changed("small and capital letters are told apart in some answers; here in all"));
  }
  if (cased.some((text, index) => counts[index] && ask(single(swapped(text))).score > 0)) {
    losses.push(
      changed("what is right but for small and capital letters scored; here it does not"),
    );
  }
  return counts.includes(true);
}

/** A text to write freely; what is shown whatever is written is what it is compared with. */
export function essayTask(interaction: MarkupElement, setting: QtiSetting): QtiTask {
  const id = interaction.attributes.responseIdentifier ?? "";
  const { ask } = askingOf(id, [], setting);
  const said = saidText(ask(single(UNFORESEEN)).shown, setting);
  const [model] = setting.item.responses.get(id)?.correct.values ?? [];
  const written = model === undefined ? undefined : String(model).trim();
  return {
    task: {
      type: "essay",
      ...(written && { model: { format: "plain" as const, text: written } }),
    },
    explanation: said,
  };
}
