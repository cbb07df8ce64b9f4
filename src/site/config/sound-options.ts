import { nearest } from "../../core/nearest.ts";

/** Options that change how a site's files are read: with another value, other faults would be found in them. */
const reading = ["language", "direction", "content", "quizzes", "includes", "markdown"].concat([
  "images",
  "ruleSet",
  "rules",
]);

/**
 * Options without those that are wrong, by which the rest of a site can be read all the same, so that an
 * author hears of all faults at once.
 * @param wrong Names of options, also of some that there are not.
 * @returns `undefined` where one of these says, or may have been meant to say, how files are read.
 */
export function soundOptions(options: unknown, wrong: ReadonlySet<string>): object | undefined {
  const isForReading = (name: string) =>
    reading.includes(name) || nearest(name, reading) !== undefined;
  if (wrong.size === 0 || [...wrong].some(isForReading)) return undefined;
  const sound = Object.entries(Object(options)).filter(([name]) => !wrong.has(name));
  // Only pages say a site's title, and none is made.
  return { title: "?", ...Object.fromEntries(sound) };
}
