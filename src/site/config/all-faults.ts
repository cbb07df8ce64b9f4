import { isRecord } from "../read/is-record.ts";

// How schemas of options tell what is wrong of names beside what is wrong of values, all at once.

/** Has a schema's check run where parts of the value are wrong as well. */
export const evenIfWrong = { when: () => true };

/** An issue of a name, not of what stands behind it. */
export const ofName = { code: "custom", params: { part: "key" } } as const;

/** Of a value that may be anything. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}
