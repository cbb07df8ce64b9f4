/**
 * Caches are an address's, which other sites may share: each site has its own by the path of its root.
 * @param root The address of the site's root, with a slash at its end.
 */
export function cachePrefix(root: string): string {
  return `waymark:${new URL(root).pathname}:`;
}

/** Holds what the learner chose, beside one cache for each version. */
export const MEMORY = "memory";
