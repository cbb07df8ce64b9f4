import { changed } from "../question/loss.ts";
import type { SourceNumber, SourceText } from "../question/source-question.ts";
import { descendants, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { alwaysShown, askingOf, saidText } from "./qti-asking.ts";
import type { QtiOutcome } from "./qti-processing.ts";
import type { QtiSetting } from "./qti-setting.ts";
import { single } from "./qti-value.ts";

interface QtiNumbers {
  readonly answers: readonly SourceNumber[];
  /** What is said whatever is typed. */
  readonly always: SourceText | undefined;
}

/**
 * Reads a field for a number. What it scores changes only at numbers that the item names, or at those that a
 * tolerance away from them: each is asked about, and what lies between.
 * @returns undefined where no number is right.
 */
export function numbersOf(id: string, setting: QtiSetting): QtiNumbers | undefined {
  const ends = endsOf(id, setting);
  const [least, most] = [ends[0], ends.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const { ask } = askingOf(id, ends.map(single), setting);
  const points = ends.flatMap((end, at): readonly Point[] => {
    const next = ends[at + 1];
    const own = { at: end, isEnd: true, outcome: ask(single(end)) };
    if (next === undefined) return [own];
    const middle = end + (next - end) / 2;
    return [own, { at: middle, isEnd: false, outcome: ask(single(middle)) }];
  });
  const [below, above] = [ask(single(least - 1000)), ask(single(most + 1000))];
  const outcomes = points.map(({ outcome }) => outcome);
  const best = Math.max(0, ...outcomes.map(({ score }) => score));
  if (!(best > 0)) return undefined;
  if (above.score === best || below.score === best) {
    setting.losses.push(
      changed("numbers without end are right; here those up to the last one named"),
    );
  }
  const always = alwaysShown([below, above, ...outcomes]);
  const other = above.shown.filter((each) => !always.includes(each));
  const answers = runsOf(points).flatMap(
    ({ from, to, outcome, isOpen }): readonly SourceNumber[] => {
      const own = outcome.shown.filter((each) => !always.includes(each));
      const isOther = outcome.score <= 0 && own.every((each) => other.includes(each));
      if (isOther) return [];
      if (isOpen && outcome.score > 0)
        setting.losses.push(changed(`an end of ${from} to ${to} was not right itself; here it is`));
      const feedback = saidText(own, setting);
      const weight = Math.max(0, (100 * outcome.score) / best);
      return [{ weight, range: [from, to], ...(feedback && { feedback }) }];
    },
  );
  const otherwise = saidText(other, setting);
  return {
    answers: [
      ...answers,
      ...(otherwise ? [{ weight: 0, range: "any" as const, feedback: otherwise }] : []),
    ],
    always: saidText(always, setting),
  };
}

interface Point {
  readonly at: number;
  readonly isEnd: boolean;
  readonly outcome: QtiOutcome;
}

/** Neighbours that come to the same; an open run takes the ends beside it. */
function runsOf(points: readonly Point[]) {
  const runs: { from: number; to: number; outcome: QtiOutcome; isOpen: boolean }[] = [];
  for (const [index, { at, isEnd, outcome }] of points.entries()) {
    const run = runs.at(-1);
    const before = points[index - 1];
    if (run && before && isAlike(run.outcome, outcome)) {
      run.to = isEnd ? at : (points[index + 1]?.at ?? at);
      run.isOpen ||= !isEnd && !isAlike(points[index + 1]?.outcome ?? outcome, outcome);
      continue;
    }
    const [from, to] = isEnd ? [at, at] : [before?.at ?? at, points[index + 1]?.at ?? at];
    runs.push({ from, to, outcome, isOpen: !isEnd });
  }
  return runs;
}

function isAlike(one: QtiOutcome, other: QtiOutcome): boolean {
  return (
    one.score === other.score &&
    one.shown.length === other.shown.length &&
    one.shown.every((each) => other.shown.includes(each))
  );
}

/** As many numbers as are asked about. */
const MOST_ENDS = 400;

/** In order, without those that only binary arithmetic tells apart. */
function endsOf(id: string, { item }: QtiSetting): readonly number[] {
  const declaration = item.responses.get(id);
  const within: readonly MarkupElement[] = item.processing ? [...descendants(item.processing)] : [];
  const named = within
    .filter(({ name, attributes }) => name === "baseValue" && attributes.baseType !== "identifier")
    .map((each) => Number(textIn(each)));
  const values = [
    ...(declaration?.correct.values ?? []).map(Number),
    ...(declaration?.mapping?.entries ?? []).map(({ key }) => Number(key)),
    ...named,
  ].filter((value) => Number.isFinite(value));
  const tolerances = within.flatMap(
    ({ attributes: { tolerance = "", toleranceMode, figures } }) => {
      const offs = tolerance
        .split(/\s+/)
        .filter((each) => each !== "")
        .map(Number);
      const rounded = figures === undefined ? [] : [0.5 * 10 ** -Number(figures)];
      return [...offs, ...rounded].map((off) => ({ off, isShare: toleranceMode === "relative" }));
    },
  );
  const all = values.flatMap((value) => [
    value,
    ...tolerances.flatMap(({ off, isShare }) => {
      const by = isShare ? (Math.abs(value) * off) / 100 : off;
      return [value - by, value + by];
    }),
  ]);
  const plain = all
    .filter((value) => Number.isFinite(value))
    .map((value) => Number(value.toPrecision(12)));
  return [...new Set(plain)].sort((a, b) => a - b).slice(0, MOST_ENDS);
}
