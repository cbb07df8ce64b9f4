import type { ItemFault } from "./item-fault.ts";
import { isAmong, type Normalising, normalise } from "./normalise.ts";

interface Accepting {
  readonly accept: readonly string[];
  readonly feedback?: readonly { readonly match: string }[] | undefined;
}

interface Checking {
  readonly id: string;
  /** Where `accept` and `feedback` stand in the item. */
  readonly path: ItemFault["path"];
  /** What counts in the comparison. */
  readonly exact: Normalising;
  /** Whether something other than `accept` makes a text right. */
  readonly isMatch?: (text: string) => boolean;
}

/** Faults of right answers given twice, and of feedback for wrong answers that nobody will see. */
export function checkAccepted(
  { accept, feedback = [] }: Accepting,
  { id, path, exact, isMatch }: Checking,
): ItemFault[] {
  const keyOf = (text: string) => normalise(text, exact);
  const accepted = accept.map(keyOf);
  const foreseen = feedback.map(({ match }) => keyOf(match));
  const isSecond = (keys: readonly string[], index: number) =>
    keys.indexOf(keys[index] ?? "") < index;
  return [
    ...accept.flatMap((text, index) => {
      if (!isSecond(accepted, index)) return [];
      return [doubled(id, text, [...path, "accept", index])];
    }),
    ...feedback.flatMap(({ match }, index) => {
      const place = [...path, "feedback", index, "match"];
      if (isAmong(accept, match, exact) || isMatch?.(match)) {
        return [foreseenRight(id, match, place)];
      }
      return isSecond(foreseen, index) ? [doubled(id, match, place)] : [];
    }),
  ];
}

function doubled(id: string, text: string, path: ItemFault["path"]): ItemFault {
  return {
    path,
    rule: "duplicate-answer",
    message: `item "${id}" has the answer "${text}" already`,
    hint: "leave one: case, accents, doubled spaces and the punctuation of prose make no difference",
  };
}

/** Also for numbers: feedback meant for a wrong answer that is a right one. */
export function foreseenRight(id: string, match: string, path: ItemFault["path"]): ItemFault {
  return {
    path,
    rule: "foreseen-right",
    message: `item "${id}" has feedback for the wrong answer "${match}", which counts as right`,
    hint: "give it another answer, or take it out; say why answers are right in the rationale",
  };
}
