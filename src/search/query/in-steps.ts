import type { Steps } from "../format/steps.ts";

/** So many documents are looked at in one step. */
const STEP = 4096;

/** Looks at each in turn. */
export function* each(
  ordinals: ArrayLike<number>,
  look: (ordinal: number, at: number) => void,
): Steps<undefined> {
  for (let from = 0; from < ordinals.length; from += STEP) {
    const end = Math.min(ordinals.length, from + STEP);
    for (let at = from; at < end; at++) look(ordinals[at] ?? 0, at);
    yield;
  }
}

/** Those that are kept, in their order. */
export function* filtered(
  ordinals: Uint32Array,
  keeps: (ordinal: number) => boolean,
): Steps<Uint32Array> {
  const kept = new Uint32Array(ordinals.length);
  let count = 0;
  yield* each(ordinals, (ordinal) => {
    if (keeps(ordinal)) kept[count++] = ordinal;
  });
  return kept.slice(0, count);
}
