import type { Exact } from "./exact.ts";
import type { ItemFault } from "./item-fault.ts";

interface Exactness {
  readonly exact?: Exact | undefined;
  readonly signs?: string | undefined;
  readonly caseSensitive?: boolean | undefined;
}

/** The faults of saying in two ways what counts, of which only one can hold. */
export function checkExact(
  { exact, signs, caseSensitive }: Exactness,
  id: string,
  path: ItemFault["path"],
): ItemFault[] {
  const faults: ItemFault[] = [];
  if (signs !== undefined && exact?.includes("signs")) {
    faults.push({
      path: [...path, "signs"],
      rule: "signs-twice",
      message: `item "${id}" says in "exact" and in "signs" which signs count`,
      hint: 'leave "signs" for single ones, or "signs" in "exact" for all',
    });
  }
  if (caseSensitive === false && exact?.includes("case")) {
    faults.push({
      path: [...path, "caseSensitive"],
      rule: "case-twice",
      message: `item "${id}" says in "exact" that capitals count, and in "caseSensitive" that they do not`,
      hint: 'take out "caseSensitive", or "case" from "exact"',
    });
  }
  return faults;
}
