import type { ExpandedTerm } from "./query-terms.ts";
import type { QueryWord } from "./read-query.ts";

// So many documents at most.
const FEW = 3;

/** Whether hardly a document has a word, and none in its title: it may be another one, mistyped. */
export function isRare({
  word,
  expanded: { clauses },
}: {
  readonly word: QueryWord;
  readonly expanded: ExpandedTerm;
}): boolean {
  const [own, ...others] = clauses;
  // One that is the beginning of another word may be meant as that.
  if (!own || own.meant || others.length > 0 || word.isQuoted) return false;
  const [title, ...fields] = own.postings.fields;
  const isTitle = (title?.documents.length ?? 0) > 0;
  return !isTitle && fields.every(({ documents }) => documents.length <= FEW);
}
