/** Pages are made folder by folder; so many keys are those of the folders that one page stands in. */
const LIMIT = 64;

/**
 * Keeps what was made for the keys that were asked for last, and makes it anew for others: a site of a
 * folder for every page must not keep a sidebar for every page.
 */
export function keepRecent<Value>(limit: number = LIMIT) {
  const kept = new Map<string, Value>();
  let newest: { readonly key: string; readonly value: Value } | undefined;
  return (key: string, make: () => Value): Value => {
    // Mostly the last one is asked for again.
    if (newest?.key === key) return newest.value;
    const known = kept.get(key);
    const value = known ?? make();
    // Last in the order in which a map is gone through.
    if (known !== undefined) kept.delete(key);
    kept.set(key, value);
    newest = { key, value };
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
