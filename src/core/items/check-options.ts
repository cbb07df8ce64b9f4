import type { ItemFault } from "./item-fault.ts";

/** Faults of ids given twice in a list of an item's: options, gaps, rows… */
export function checkUniqueIds(
  item: { readonly id: string },
  list: string,
  entries: readonly { readonly id: string }[],
): ItemFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const twice = seen.has(id);
    seen.add(id);
    if (!twice) return [];
    return [
      {
        path: [list, index, "id"],
        rule: "duplicate-id",
        message: `item "${item.id}" has two ${list} with the id "${id}"`,
        hint: "give each its own id",
      },
    ];
  });
}

/** The fault of an item none of whose options is a key. */
export function checkHasKey(
  item: { readonly id: string },
  options: readonly { readonly key?: true | undefined }[],
): ItemFault[] {
  if (options.some((option) => option.key)) return [];
  return [
    {
      path: ["id"],
      rule: "no-key",
      message: `item "${item.id}" marks no option as key`,
      hint: 'add "key: true" to the right option',
    },
  ];
}
