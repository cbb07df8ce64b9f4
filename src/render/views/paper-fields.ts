import type { ItemKind } from "../../core/items/item.ts";
import { shownOrder } from "../../core/items/shown-order.ts";
import { seedFor, shuffled } from "../../core/selection/shuffle.ts";
import type { ItemView } from "./quiz-types.ts";

/** What a form changes of an item's fields, and its key in letters. */
export interface OnPaper {
  readonly fields: ItemView["fields"];
  /** "B"; "A", "C"; "1 D", "2 B": how the form's letters answer it. Empty where there are none. */
  readonly keys: readonly string[];
}

/**
 * An item's fields in the order of one form, so that neighbours with different forms have different
 * letters and no order of the author's gives the key away. Options marked fixed keep their places.
 */
export function onPaper({ id, kind, fields }: ItemView, seed: number): OnPaper {
  const own = seedFor(seed, id);
  const mix = mixes[kind];
  return mix ? mix(fields, own) : { fields, keys: [] };
}

type Fields = ItemView["fields"];

/** Kinds that have an order. The others stand on paper as on the screen. */
const mixes: Readonly<Record<ItemKind, ((fields: Fields, seed: number) => OnPaper) | null>> = {
  "single-choice": mixOptions,
  "multiple-choice": mixOptions,
  "true-false": (fields) => ({ fields, keys: [fields.answer === true ? "A" : "B"] }),
  cloze: mixGaps,
  matching: mixMatches,
  ordering: mixEntries,
  "short-answer": null,
  numeric: null,
  reflection: null,
  scenario: null,
};

interface Option {
  readonly fixed?: unknown;
  readonly key?: unknown;
  readonly verdict?: unknown;
}

function mixOptions(fields: Fields, seed: number): OnPaper {
  const options = shuffled(list<Option>(fields.options), seed, ({ fixed }) => fixed === true);
  const keys = options.flatMap(({ key, verdict }, index) =>
    key === true || verdict === "best" ? [letter(index)] : [],
  );
  return { fields: { ...fields, options }, keys };
}

function mixGaps(fields: Fields, seed: number): OnPaper {
  const gaps = list<{ readonly id: string; readonly options: unknown }>(fields.gaps);
  const mixed = gaps.map((gap) =>
    gap.options === null
      ? gap
      : { ...gap, options: shuffled(list(gap.options), seedFor(seed, gap.id)) },
  );
  return { fields: { ...fields, gaps: mixed }, keys: [] };
}

/** Each response gets its `letter`. */
function mixMatches(fields: Fields, seed: number): OnPaper {
  const prompts = shuffled(list<{ readonly match: string }>(fields.prompts), seed);
  const mixed = shuffled(list<{ readonly id: string }>(fields.responses), seedFor(seed, "answers"));
  const matches = [...new Set(prompts.map(({ match }) => match))];
  const keys = mixed.flatMap(({ id }) => (matches.includes(id) ? [id] : []));
  // The prompts' own order would tell everything: the first match goes to the end.
  const first = mixed.findIndex(({ id }) => matches.includes(id)) + 1;
  const order =
    keys.join(" ") === matches.join(" ")
      ? [...mixed.slice(first), ...mixed.slice(0, first)]
      : mixed;
  const responses = order.map((response, index) => ({ ...response, letter: letter(index) }));
  const letterOf = (match: string) => responses.find(({ id }) => id === match)?.letter ?? "";
  const pairs = prompts.map(({ match }, index) => `${index + 1} ${letterOf(match)}`);
  return { fields: { ...fields, prompts, responses }, keys: pairs };
}

/** Each entry gets its `place`, from 1: in the key too the entries stand as on the form. */
function mixEntries(fields: Fields, seed: number): OnPaper {
  const right = list<{ readonly id: string }>(fields.entries);
  const order = shownOrder({ id: String(seed), entries: right });
  const entries = order.flatMap((id) =>
    right.flatMap((entry, index) => (entry.id === id ? [{ ...entry, place: index + 1 }] : [])),
  );
  const shown = entries.map((_, index) => index);
  const places = entries.map(({ place }, index) => `${letter(index)} ${place}`);
  return { fields: { ...fields, entries, shown }, keys: places };
}

/** A to Z; no kind has more options. */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function list<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : [];
}
