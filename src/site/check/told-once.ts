import type { Diagnostic } from "../../core/diagnostics.ts";

/** Rules of which one diagnostic says all: what else is so is so for the same reason. */
const once: ReadonlySet<string> = new Set(["code-language", "diagram", "inclusion"]);

/**
 * Of what is the same wherever it stands, the first place, and how many more there are.
 * @param diagnostics In order.
 */
export function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byMessage = Map.groupBy(
    diagnostics.filter(({ rule }) => once.has(rule)),
    ({ message }) => message,
  );
  return diagnostics.flatMap((diagnostic) => {
    if (!once.has(diagnostic.rule)) return [diagnostic];
    const [first, ...more] = byMessage.get(diagnostic.message) ?? [];
    if (first !== diagnostic) return [];
    if (more.length === 0) return [diagnostic];
    const places = more.length === 1 ? "1 more place" : `${more.length} more places`;
    return [{ ...diagnostic, message: `${diagnostic.message} (so in ${places})` }];
  });
}
