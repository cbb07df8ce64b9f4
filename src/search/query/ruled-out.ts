import type { TermPostings } from "../format/postings.ts";
import { type TermLookup, termPostings } from "./query-terms.ts";

/** Whether a document has all the words of one of the groups. */
export async function ruledOut(
  groups: readonly (readonly string[])[],
  terms: TermLookup,
): Promise<(ordinal: number) => boolean> {
  const postings = await Promise.all(
    groups.map((group) => Promise.all(group.map((stem) => termPostings(stem, terms)))),
  );
  const out = new Set(postings.flatMap((group) => [...withAll(group)]));
  return (ordinal) => out.has(ordinal);
}

function withAll(group: readonly (TermPostings | undefined)[]): ReadonlySet<number> {
  const [first, ...others] = group.map(
    (postings) => new Set(postings?.fields.flatMap(({ documents }) => [...documents])),
  );
  return new Set([...(first ?? [])].filter((ordinal) => others.every((own) => own.has(ordinal))));
}
