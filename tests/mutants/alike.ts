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
    file: "src/core/attempts/merge.ts",
    was: "JSON.stringify(event) === JSON.stringify(known)",
    becomes: "false",
    why: "It spares time only: what reads the same has the same canonical text, and is not preferred.",
  },
  {
    file: "src/core/attempts/attempt-order.ts",
    was: 'event.kind !== "started"',
    becomes: "false",
    why: "No other kind of event has a place.",
  },
  {
    file: "src/core/items/check-single-choice.ts",
    was: "verdict === undefined",
    becomes: "false",
    why: "What the list of verdicts lacks has the place -1 in it as well.",
  },
  {
    file: "src/core/lint/rules/unsorted-numbers.ts",
    was: "free.length < 3",
    becomes: "false",
    why: "Two numbers stand in one order or the other.",
  },
  {
    file: "src/core/lint/rules/key-in-stem.ts",
    was: "items[place]?.item",
    becomes: "items[place].item",
    why: "The place is that of an item.",
  },
  {
    file: "src/core/lint/rules/unsorted-numbers.ts",
    was: "index === 0",
    becomes: "false",
    why: "What stands before the first is the first itself.",
  },
  {
    file: "src/core/lint/rules/all-keys.ts",
    was: "options.length === 0",
    becomes: "false",
    why: "An item of several choices has options.",
  },
  {
    file: "src/core/analysis/analysis.ts",
    was: "first === undefined",
    becomes: "false",
    why: "A group has a first.",
  },
  {
    file: "src/core/lint/rules/constant-keys.ts",
    was: "[]",
    becomes: '["Stryker was here"]',
    why: "Of as many items as are asked for there is a group.",
  },
  {
    file: "src/core/lint/rules/overlapping-ranges.ts",
    was: "range.to > before.to",
    becomes: "range.to >= before.to",
    why: "Of two that end alike either may be named.",
  },
  {
    file: "src/core/lint/dates.ts",
    was: '"0"',
    becomes: '""',
    why: "As a number it is 0 too.",
  },
  {
    file: "src/core/lint/rules/option-count.ts",
    was: "length < least",
    becomes: "length <= least",
    why: "Of the least number there are neither too few nor too many.",
  },
  {
    file: "src/core/attempts/records.ts",
    was: "value === null",
    becomes: "false",
    why: "What is null comes back as it is.",
  },
  {
    file: "src/core/review/new-items.ts",
    was: "article !== null",
    becomes: "true",
    why: "Nothing that was read is called null.",
  },
  {
    file: "src/core/export/xapi.ts",
    was: "tz < 0",
    becomes: "tz <= 0",
    why: "Of Greenwich time nothing of it is said.",
  },
  ...[
    ["a < b", "a <= b"],
    ["a < b", "a >= b"],
    ["size - Math.ceil(similarity * size)", "size + Math.ceil(similarity * size)"],
    ["similarity * size", "similarity / size"],
  ].map(([was = "", becomes = ""]) => ({
    ...{ file: "src/core/lint/rules/twin-stems.ts", was, becomes },
    why: "Any order that all words have will do, and to look at more of them takes time only.",
  })),
  ...[
    ["at < text.length", "false"],
    ["at < text.length", "at <= text.length"],
    ["signs |= 1 << (text.charCodeAt(at) & 31)", "signs &= 1 << (text.charCodeAt(at) & 31)"],
  ].map(([was = "", becomes = ""]) => ({
    ...{ file: "src/core/nearest.ts", was, becomes },
    why: "It spares time only: a name with other signs is too far off.",
  })),
  {
    file: "src/core/selection/hash-order.ts",
    was: "a.item.id < b.item.id",
    becomes: "a.item.id <= b.item.id",
    why: "No two items have one id.",
  },
  {
    file: "src/render/views/listed-quizzes.ts",
    was: "known",
    becomes: "false",
    why: "It spares time only: the same site has the same list.",
  },
  {
    file: "src/render/views/listed-quizzes.ts",
    was: "lists.set(site, sorted);",
    becomes: ";",
    why: "As above.",
  },
  {
    file: "src/markdown/table-faults.ts",
    was: '!tokens.some(({ type }) => type === "thead_open")',
    becomes: "false",
    why: "It spares time only: without a table there are no columns, and so no row with too many.",
  },
  {
    file: "src/output/fingerprint.ts",
    was: "[headerHtml, footerHtml, searchDialogHtml]",
    becomes: "[]",
    why: "Each is printed of the view, which is named itself, by templates and sentences that the stamp names.",
  },
  {
    file: "src/site/letter-index.ts",
    was: "known",
    becomes: "false",
    why: "It spares time only: the same site has the same index.",
  },
  {
    file: "src/site/letter-index.ts",
    was: "cache.set(site, parts);",
    becomes: ";",
    why: "As above.",
  },
  ...[
    ["row.every((distance) => distance > edits)", "false"],
    ["(distance) => distance > edits", "() => undefined"],
    ["distance > edits", "false"],
    ["shared >= cutoff", "shared > cutoff"],
  ].map(([was = "", becomes = ""]) => ({
    ...{ file: "src/search/query/near-words.ts", was, becomes },
    why: "It spares time only: a word whose beginning is too far off is too far off.",
  })),
  ...["false", "ordinals.length < keep"].map((becomes) => ({
    ...{ file: "src/search/query/narrow.ts", was: "ordinals.length <= keep", becomes },
    why: "It spares time only: of no more than are kept, none is below the least.",
  })),
  {
    file: "src/search/query/match.ts",
    was: "a.term < b.term",
    becomes: "a.term <= b.term",
    why: "No two terms are one.",
  },
  {
    file: "src/search/index/inverted-index.ts",
    was: "a.term < b.term",
    becomes: "a.term <= b.term",
    why: "No two terms are one.",
  },
  {
    file: "src/search/index/term-counts.ts",
    was: "a.word < b.word",
    becomes: "a.word <= b.word",
    why: "No two words are one.",
  },
  {
    file: "src/search/query/match.ts",
    was: "false",
    becomes: "true",
    why: "The pipeline of the index that is asked is empty.",
  },
];

/** Whether a change is one of those known to be alike. */
export function isAlike(change: Omit<Alike, "why">): boolean {
  return alike.some(
    ({ file, was, becomes }) =>
      file === change.file && was === change.was && becomes === change.becomes,
  );
}
