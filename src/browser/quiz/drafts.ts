import { record } from "../../core/attempts/records.ts";
import type { Response } from "../../core/items/item.ts";
import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";

// What was begun in study and not yet checked, so that a reload loses none of it. It is no answer, so
// the history has none of it; another tab has its own.
const KEY = "waymark:drafts";

/** As it was kept, to be read; undefined where there is none. */
export function draftOf(quiz: string, item: string): unknown {
  return drafts()[nameOf(quiz, item)];
}

/** Null forgets it. */
export function keepDraft(quiz: string, item: string, draft: Response | null): void {
  const { [nameOf(quiz, item)]: before, ...others } = drafts();
  if (draft !== null) write({ ...others, [nameOf(quiz, item)]: draft });
  else if (before !== undefined) write(others);
}

/**
 * Those of all quizzes: one may have the items of another.
 * @returns what brings them back.
 */
export function forgetDrafts(): () => void {
  const before = drafts();
  write({});
  return () => write({ ...before, ...drafts() });
}

function nameOf(quiz: string, item: string): string {
  return `${quiz} ${item}`;
}

function drafts(): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(sessionStorage.getItem(KEY) ?? "")) ?? {};
  } catch {
    return {};
  }
}

function write(kept: Readonly<Record<string, unknown>>): void {
  // Otherwise it stands in the form as long as the page does.
  ignoreStorageErrors(() => {
    if (Object.keys(kept).length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  });
}
