import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Smaller than what the package gives as a string, since every page that is looked at reads it anew.
const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** axe, which looks up what it has found before by key. */
export function axeSource(): string {
  const axe = readFileSync(script, "utf8");
  return rememberedByKey(axe) ?? axe;
}

/**
 * Of what it has found before, axe keeps lists and passes over them for each question: a sixteenth of its time.
 * Null where it is not written as it was, and does as it did.
 */
export function rememberedByKey(axe: string): string | null {
  const remembering = /\(0,\w+\.default\)\((\w+)\)(?=,axe\._memoizedFns\.push\(\1\))/;
  if (!remembering.test(axe)) return null;
  return axe.replace(remembering, (_, asked) => `(${remembered})(${asked})`);
}

type Asked = (this: unknown, ...about: readonly unknown[]) => unknown;

/** Runs in the page: a function that is asked but once about the same, by as many arguments as it names. */
export function remembered(asked: Asked): Asked & { clear(): void } {
  const { length } = asked;
  let answers = new Map<unknown, unknown>();
  function answer(this: unknown, ...about: readonly unknown[]): unknown {
    let known = answers;
    for (let at = 0; at < length - 1; at++) {
      if (!known.has(about[at])) known.set(about[at], new Map());
      known = known.get(about[at]) as Map<unknown, unknown>;
    }
    const last = length === 0 ? undefined : about[length - 1];
    if (!known.has(last)) known.set(last, asked.apply(this, [...about]));
    return known.get(last);
  }
  return Object.assign(answer, {
    clear: () => {
      answers = new Map();
    },
  });
}
