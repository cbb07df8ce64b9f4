/** A change that leaves the meaning as it was, so that no test can notice it. */
interface Alike {
  readonly file: string;
  /** The code that is changed, as it stands in the file. */
  readonly was: string;
  readonly becomes: string;
  readonly why: string;
}

const alike: readonly Alike[] = [
  {
    file: "src/core/merge.ts",
    was: "JSON.stringify(event) === JSON.stringify(known)",
    becomes: "false",
    why: "It spares time only: what reads the same has the same canonical text, and is not preferred.",
  },
  {
    file: "src/core/daily.ts",
    was: '"daily"',
    becomes: '""',
    why: "It names the draw: any other name gives another order, as good as this one.",
  },
  {
    file: "src/core/hash-order.ts",
    was: "a.item.id < b.item.id",
    becomes: "a.item.id <= b.item.id",
    why: "No two items have one id.",
  },
  {
    file: "src/build/views/listed-quizzes.ts",
    was: "known",
    becomes: "false",
    why: "It spares time only: the same site has the same list.",
  },
  {
    file: "src/build/views/listed-quizzes.ts",
    was: "lists.set(site, sorted);",
    becomes: ";",
    why: "As above.",
  },
  {
    file: "src/build/letter-index.ts",
    was: "known",
    becomes: "false",
    why: "It spares time only: the same site has the same index.",
  },
  {
    file: "src/build/letter-index.ts",
    was: "cache.set(site, parts);",
    becomes: ";",
    why: "As above.",
  },
];

/** Whether a change is one of those known to be alike. */
export function isAlike(change: Omit<Alike, "why">): boolean {
  return alike.some(
    ({ file, was, becomes }) =>
      file === change.file && was === change.was && becomes === change.becomes,
  );
}
