import type { TermColumns } from "../format/postings.ts";
import { type Terms, termColumns } from "./query-terms.ts";

/** Whether a document has all the words of one of the groups. */
export async function ruledOut(
  groups: readonly (readonly string[])[],
  terms: Terms,
): Promise<(ordinal: number) => boolean> {
  const columns = await Promise.all(
    groups.map((group) => Promise.all(group.map((stem) => termColumns(stem, terms)))),
  );
  const out = new Set(columns.flatMap((group) => [...withAll(group)]));
  return (ordinal) => out.has(ordinal);
}

function withAll(group: readonly (TermColumns | undefined)[]): ReadonlySet<number> {
  const [first, ...others] = group.map(
    (columns) => new Set(columns?.fields.flatMap(({ documents }) => [...documents])),
  );
  return new Set([...(first ?? [])].filter((ordinal) => others.every((own) => own.has(ordinal))));
}
