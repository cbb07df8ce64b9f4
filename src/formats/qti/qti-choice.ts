import { changed, dropped } from "../question/loss.ts";
import type { SourceAnswer, SourceTask, SourceText } from "../question/source-question.ts";
import { tagOf } from "../question/tag-of.ts";
import { elementsIn, type MarkupElement } from "../text/markup-tree.ts";
import { alwaysShown, askingOf, saidText } from "./qti-asking.ts";
import type { QtiOutcome } from "./qti-processing.ts";
import { htmlText, plainIn, type QtiSetting } from "./qti-setting.ts";
import { type QtiValue, single } from "./qti-value.ts";

/** What an interaction asks, with what is said whatever is answered. */
export interface QtiTask {
  readonly task: SourceTask;
  readonly explanation?: SourceText | undefined;
}

/** Something to tick. @returns why it cannot be read; undefined where nothing in it is right. */
export function choiceTask(interaction: MarkupElement, setting: QtiSetting): QtiTask | undefined {
  const { responseIdentifier: id = "", shuffle = "false" } = interaction.attributes;
  const declaration = setting.item.responses.get(id);
  const choices = elementsIn(interaction, "simpleChoice");
  const limit = Number(
    interaction.attributes.maxChoices ?? (declaration?.cardinality === "multiple" ? 0 : 1),
  );
  const isSingle = declaration?.cardinality !== "multiple" || limit === 1;
  const ids = choices.map(({ attributes }) => attributes.identifier ?? "");
  const correct = (declaration?.correct.values ?? []).map(String);
  const probes = [...ids.map((each) => [each]), correct];
  const { ask } = askingOf(id, probes.map(several), setting);
  const alone = ids.map((each) => ask(single(each)));
  const scored = isSingle
    ? singleWeights(alone)
    : severalWeights(
        {
          ids,
          correct,
          limit,
          ask: (chosen) => ask(several(chosen)),
          isMapped: declaration?.mapping !== undefined && setting.item.processing !== undefined,
        },
        setting,
      );
  if (!scored) return undefined;
  const always = alwaysShown(isSingle ? alone : [...alone, ask(several(scored.keys))]);
  const isFixed = shuffle !== "true";
  const hasOwnIds =
    new Set(ids.map(tagOf)).size === ids.length && !ids.some((each) => tagOf(each) === "");
  const answers = choices.map((choice, at): SourceAnswer => {
    const shown = (alone[at]?.shown ?? []).filter((each) => !always.includes(each));
    const own = isSingle
      ? shown
      : shown.filter((each) => !alone.every((other) => other.shown.includes(each)));
    const feedback = saidText(own, setting);
    return {
      weight: scored.weights[at] ?? 0,
      text: htmlText(choice.children, setting),
      ...(feedback && { feedback }),
      ...((isFixed || choice.attributes.fixed === "true") && { fixed: true as const }),
      ...(hasOwnIds && { id: tagOf(ids[at] ?? "") }),
    };
  });
  const explanation = saidText(always, setting);
  return {
    task: asTrueFalse(choices, answers, isSingle) ?? {
      ...{ type: "choice", isSingle, answers },
      ...(scored.isAllOrNothing && { isAllOrNothing: true }),
    },
    explanation,
  };
}

function several(chosen: readonly string[]): QtiValue {
  return { values: chosen };
}

interface Scored {
  readonly weights: readonly number[];
  readonly keys: readonly string[];
  readonly isAllOrNothing?: boolean;
}

function singleWeights(alone: readonly QtiOutcome[]): Scored | undefined {
  const best = Math.max(...alone.map(({ score }) => score));
  if (!(best > 0)) return undefined;
  return { weights: alone.map(({ score }) => (100 * score) / best), keys: [] };
}

interface Several {
  readonly ids: readonly string[];
  readonly correct: readonly string[];
  /** How many may be chosen; 0 for any number. */
  readonly limit: number;
  readonly ask: (chosen: readonly string[]) => QtiOutcome;
  /** Whether options are declared with a score each. */
  readonly isMapped: boolean;
}

/** As many options as all their combinations are asked about. */
const ALL_ASKED = 9;

function severalWeights(
  { ids, correct, limit, ask, isMapped }: Several,
  { losses }: QtiSetting,
): Scored | undefined {
  const scoring = ids.filter((each) => ask([each]).score > 0);
  const mostAtOnce = limit > 0 ? limit : ids.length;
  const sets = (
    ids.length <= ALL_ASKED
      ? combinations(ids)
      : [
          correct,
          scoring,
          ...ids.map((each) => [each]),
          ...ids.map((each) => toggled(correct, each)),
        ]
  ).filter((set) => set.length > 0 && set.length <= mostAtOnce);
  const asked = sets.map((set) => ({ set, score: ask(set).score }));
  const best = Math.max(0, ...asked.map(({ score }) => score));
  if (!(best > 0)) return undefined;
  const isSame = (set: readonly string[], other: readonly string[]) =>
    set.length === other.length && set.every((each) => other.includes(each));
  const right = asked.filter(({ score }) => score === best).map(({ set }) => set);
  const keys =
    right.find((set) => isSame(set, correct)) ??
    right.toSorted((a, b) => a.length - b.length)[0] ??
    [];
  if (limit > 0 && limit < ids.length) {
    losses.push(changed(`at most ${limit} could be chosen; here any number can`));
  }
  // With one key both ways of scoring come to the same: a mapping counts each.
  const isAllOrNothing =
    !(isMapped && keys.length === 1) &&
    asked.every(({ set, score }) => (isSame(set, keys) ? true : score <= 0));
  const weights = ids.map((each) => {
    if (keys.includes(each)) {
      const own = ask([each]).score;
      return (100 * (own > 0 ? own : best - ask(toggled(keys, each)).score)) / best;
    }
    if (keys.length >= mostAtOnce) return Math.min(0, (100 * ask([each]).score) / best);
    return (100 * (ask([...keys, each]).score - best)) / best;
  });
  if (!isAllOrNothing) {
    const share = 100 / keys.length;
    const isEven = weights.every((weight, at) =>
      keys.includes(ids[at] ?? "") ? Math.abs(weight - share) < 0.6 : weight <= 0.6 - share,
    );
    const perOption = (set: readonly string[]) => {
      const hits = set.filter((each) => keys.includes(each)).length;
      return Math.max(0, (hits - (set.length - hits)) / keys.length);
    };
    const other = asked.find(
      ({ set, score }) => Math.abs(Math.max(0, score) / best - perOption(set)) > 0.01,
    );
    if (isEven && other)
      losses.push(
        changed("some choices of several options score otherwise than here, where each counts"),
      );
  }
  return { weights, keys, isAllOrNothing };
}

function toggled(set: readonly string[], id: string): readonly string[] {
  return set.includes(id) ? set.filter((each) => each !== id) : [...set, id];
}

function combinations(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  );
}

function asTrueFalse(
  choices: readonly MarkupElement[],
  answers: readonly SourceAnswer[],
  isSingle: boolean,
): SourceTask | undefined {
  const words = choices.map((choice) => plainIn(choice).toLowerCase());
  const [yes, no] = [answers[words.indexOf("true")], answers[words.indexOf("false")]];
  if (!isSingle || answers.length !== 2 || !yes || !no) return undefined;
  return {
    ...{ type: "true-false", answer: yes.weight > no.weight },
    feedback: {
      ...(yes.feedback && { true: yes.feedback }),
      ...(no.feedback && { false: no.feedback }),
    },
  };
}

/** Tells of feedback that no single answer shows. */
export function lostFeedback({ item, placed, losses }: QtiSetting): void {
  for (const feedback of item.feedbacks) {
    if (placed.has(feedback)) continue;
    const text = plainIn(feedback);
    if (text !== "")
      losses.push(dropped(`feedback: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`));
  }
}
