import type { Exact } from "./exact.ts";
import type { ItemFault } from "./item-fault.ts";

interface Exactness {
  readonly exact?: Exact | undefined;
  readonly signs?: string | undefined;
}

/** The fault of saying which signs count in two ways, of which only one can hold. */
export function checkExact(
  { exact, signs }: Exactness,
  id: string,
  path: ItemFault["path"],
): ItemFault[] {
  if (signs === undefined || !exact?.includes("signs")) return [];
  return [
    {
      path: [...path, "signs"],
      rule: "signs-twice",
      message: `item "${id}" says in "exact" and in "signs" which signs count`,
      hint: 'leave "signs" for single ones, or "signs" in "exact" for all',
    },
  ];
}
