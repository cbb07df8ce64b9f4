/**
 * The oldest browsers that a site is made for, each with its first version that will do: what was
 * [Baseline widely available](https://web.dev/baseline) in November 2026. `npm test` holds the scripts
 * and styles of a site to it.
 */
export const browserFloor = { chrome: "125", edge: "125", firefox: "126", safari: "17.5" } as const;
