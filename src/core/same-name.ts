/** As names are alike to whoever typed one: capitals, hyphens, underscores and spaces make no difference. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, "");
}

/**
 * Finds the one candidate that is the same as a name but for what `plain` takes away; undefined where there is none, or
 * several might be meant.
 */
export function sameAmong(
  candidates: Iterable<string>,
  plain: (name: string) => string = plainName,
): (name: string) => string | undefined {
  const groups = Map.groupBy(candidates, plain);
  return (name) => {
    const found = groups.get(plain(name)) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
}
