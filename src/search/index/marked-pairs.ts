import type { EachPair } from "./join-entries.ts";
import type { PageWords } from "./page-words.ts";
import { type Said, SEVERAL } from "./said.ts";

/** Of a written word that has no term, or more than one. */
const NO_TERM = -1;
const ANY = 4;

/** Goes through all terms of all pages: `eachField` and `eachTerm` take several times as long. */
export function markedPairs(pages: readonly PageWords[], { termOf, termsOf }: Said): EachPair {
  return (marks, visit) => {
    const markOf = Int8Array.from(termOf, (term) =>
      term >= 0 ? (marks[term] ?? 0) : term === SEVERAL ? ANY : NO_TERM,
    );
    // The term before, where it is the first one of a pair.
    let before = -1;
    const meet = (term: number, mark: number) => {
      if (before >= 0 && (mark & 2) > 0) visit(before, term);
      before = (mark & 1) > 0 ? term : -1;
    };
    for (const words of pages) {
      for (let at = 0; at < words.length; ) {
        const end = at + 1 + (words[at] ?? 0);
        before = -1;
        for (at++; at < end; at++) {
          const word = words[at] ?? 0;
          const mark = markOf[word] ?? NO_TERM;
          if (mark === 0) before = -1;
          else if (mark === ANY) for (const term of termsOf(word)) meet(term, marks[term] ?? 0);
          else if (mark > 0) meet(termOf[word] ?? 0, mark);
        }
      }
    }
  };
}
