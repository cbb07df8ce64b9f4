/** `Map.groupBy`, which browsers have only since 2024. Groups stand in order of their first entry. */
export function groupBy<K, T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
