import { dropped, type Loss } from "./loss.ts";

/**
 * What of a source is known, by its name: `true` where it is read or means nothing here, else the values with
 * which it means nothing.
 */
export type Known = Readonly<Record<string, true | RegExp>>;

/** A setting as it stands in a source. */
export type Setting = readonly [name: string, value: string];

/** Tells in one line all that is not known, so that nothing goes without a word. */
export function notRead(settings: Iterable<Setting>, known: Known): readonly Loss[] {
  const told = new Set<string>();
  for (const [name, value] of settings) {
    const is = Object.hasOwn(known, name) ? known[name] : undefined;
    const text = value.replace(/\s+/g, " ").trim();
    if (is === true || is?.test(text)) continue;
    told.add(text === "" ? name : `${name} (${text.length > 40 ? `${text.slice(0, 39)}…` : text})`);
  }
  const all = [...told];
  const more = all.length > MOST ? `, and ${all.length - MOST} more` : "";
  return all.length === 0 ? [] : [dropped(`not read: ${all.slice(0, MOST).join(", ")}${more}`)];
}

/** The most that are named at once. */
const MOST = 12;
