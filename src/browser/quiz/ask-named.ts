import { announce, find, template } from "../dom/templates.ts";
import { openLink } from "./open-link.ts";
import type { Run } from "./run.ts";
import { startNewAttempt } from "./start-attempt.ts";

/**
 * Asks the items alone that the page's address names, `?items=a,b`, as "Test yourself on this" does: each
 * time afresh, in a mode of its own, so that the whole quiz stays as it was. A reload goes on.
 */
export function askNamed(run: Run): void {
  const named = new URLSearchParams(location.search).get("items")?.split(",") ?? [];
  const [visit] = performance.getEntriesByType("navigation");
  const isNew = !(visit instanceof PerformanceNavigationTiming) || visit.type === "navigate";
  const items = run.all.map(({ item }) => item).filter((item) => named.includes(item));
  if (items.length === 0) {
    if (run.quiz.querySelector("[data-modes]")) openLink(run, isNew);
    return;
  }
  run.mode = "mix";
  const { answers } = run.state;
  const isSame = String(run.items.map(({ item }) => item)) === String(items);
  if (!isSame || (isNew && answers.size > 0)) startNewAttempt(run, { items, shuffle: false });
  announce(find(run.quiz, "[data-notice]"), template("named-only"));
}
