import { answersOf } from "../attempts/answers.ts";
import type { AttemptEvent, ItemAnswered } from "../attempts/attempt-events.ts";
import { firstAnswersOfDay } from "../attempts/first-answers.ts";
import { groupBy } from "../group-by.ts";
import { type Day, type DayTerms, localDay, type Moment } from "../local-day.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";
import { type KnownItem, type Mastery, masteryOf, wasRight } from "./mastery.ts";

/** A learner's progress over all items of the site. */
export interface Progress {
  /** Answers in all, second tries included. */
  readonly answers: number;
  /** When the first of them was given; null before it. */
  readonly since: Moment | null;
  /** The site's items by mastery. */
  readonly items: MasteryCounts;
  /** The mastery of each of the site's items, by its id. */
  readonly masteries: ReadonlyMap<string, Mastery>;
  /** In the order of the items; one per objective of a bank. */
  readonly objectives: readonly ObjectiveProgress[];
  readonly calibration: readonly Calibration[];
  /** The days with answers, oldest first. */
  readonly days: readonly DayCount[];
  /** Answers to items that the site no longer has. */
  readonly strays: number;
}

export type MasteryCounts = Readonly<Record<Mastery, number>>;

export interface ObjectiveProgress {
  readonly bank: string;
  /** Empty for the bank's items that name none. */
  readonly objective: string;
  /** Its items in order. */
  readonly items: readonly Mastery[];
}

export interface DayCount {
  readonly day: Day;
  readonly answers: number;
  readonly right: number;
}

/** Folds a whole history. Order does not matter, nor does meeting an event twice. */
export function progressOf(
  events: Iterable<AttemptEvent>,
  known: readonly KnownItem[],
  day: DayTerms = {},
): Progress {
  const answers = answersOf(events);
  const firsts = firstAnswersOfDay(answers, day);
  const first = firsts[0];
  const byItem = groupBy(firsts, ({ item }) => item);
  const masteries = known.map((item) => ({
    item,
    mastery: masteryOf(item, byItem.get(item.id) ?? [], day),
  }));
  const ids = new Set(known.map(({ id }) => id));
  return {
    answers: answers.length,
    since: first === undefined ? null : { at: first.at, tz: first.tz },
    items: countMastery(masteries.map(({ mastery }) => mastery)),
    masteries: new Map(masteries.map(({ item, mastery }) => [item.id, mastery])),
    objectives: objectivesOf(masteries),
    calibration: calibrationOf(firsts),
    days: daysOf(answers, day),
    strays: answers.filter(({ item }) => !ids.has(item)).length,
  };
}

export function countMastery(items: readonly Mastery[]): MasteryCounts {
  const counts = { unseen: 0, changed: 0, "under-way": 0, mastered: 0, seen: 0 };
  for (const mastery of items) counts[mastery] += 1;
  return counts;
}

interface ItemMastery {
  readonly item: KnownItem;
  readonly mastery: Mastery;
}

function objectivesOf(masteries: readonly ItemMastery[]): readonly ObjectiveProgress[] {
  const groups = groupBy(masteries, ({ item }) => JSON.stringify([item.bank, item.objective]));
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const { bank, objective } = first.item;
    return [{ bank, objective, items: group.map(({ mastery }) => mastery) }];
  });
}

function daysOf(answers: readonly ItemAnswered[], terms: DayTerms): readonly DayCount[] {
  const given = new Map<Day, number>();
  const right = new Map<Day, number>();
  for (const answer of answers) {
    const day = localDay(answer, terms);
    given.set(day, (given.get(day) ?? 0) + 1);
    if (wasRight(answer)) right.set(day, (right.get(day) ?? 0) + 1);
  }
  return [...given]
    .map(([day, count]) => ({ day, answers: count, right: right.get(day) ?? 0 }))
    .sort((a, b) => a.day - b.day);
}
