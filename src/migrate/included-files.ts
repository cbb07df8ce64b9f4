import path from "node:path";
import { findInclusions } from "../site/read/inclusions/find-inclusions.ts";
import { innerPath, pathFrom } from "./inner-path.ts";
import { CONTENT } from "./plan.ts";

/** A file that an article puts in and that stands outside of the articles' folders. */
export interface IncludedFile {
  /** From the old folder. */
  readonly from: string;
  /** From the new one: where the article, which stands elsewhere, looks for it. */
  readonly to: string;
}

/** An article, where it was and where it is now; both from the sites' folders. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Folders and files of the new site that nothing else may take the place of. */
const OWN =
  /^(?:content|quizzes|public|_includes|_site|set-aside)(?:\/|$)|^[^/]+\.(?:json|ya?ml|md)$/;

/**
 * What an article puts in by `{{#include ../listings/a.rs}}`, `<<< ../a.js` or `--8<-- "a.md"`, as far as it
 * can stand in the same place seen from the article.
 */
export function includedFiles({ from, to, text }: Moved): readonly IncludedFile[] {
  return findInclusions(text, false).flatMap(
    ({ path: written, base, as }): readonly IncludedFile[] => {
      if (written === "" || as === "page" || as === "written" || as === "nothing") return [];
      if (base === "root") return [];
      if (base === "snippet") {
        const inner = innerPath(written);
        return inner === undefined || OWN.test(inner) ? [] : [{ from: inner, to: inner }];
      }
      const old = pathFrom(path.posix.dirname(from), written);
      const now = pathFrom(path.posix.dirname(to), written);
      if (old === undefined || now === undefined || OWN.test(now)) return [];
      return now.startsWith(`${CONTENT}/`) ? [] : [{ from: old, to: now }];
    },
  );
}
