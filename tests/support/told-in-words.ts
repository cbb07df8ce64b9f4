import { expect } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics.ts";

/**
 * Whatever a test's files are told of: each fault has its place, says in words what is wrong and what to do, and
 * shows nothing that only a program means.
 */
export function toldInWords<Result extends { readonly diagnostics: readonly Diagnostic[] }>(
  result: Result,
): Result {
  for (const diagnostic of result.diagnostics) {
    const { rule, severity, file, line, column, message, hint } = diagnostic;
    expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(["error", "warning"]).toContain(severity);
    expect(file, rule).not.toBe("");
    expect(Math.min(line, column), `${rule} at ${line}:${column}`).toBeGreaterThan(0);
    for (const text of [message, hint]) {
      expect(text, rule).toMatch(/^\S+\s+(?:\S.*)?\S$/s);
      expect(text, rule).not.toMatch(/\[object |\bundefined\b|\bNaN\b/);
    }
  }
  return result;
}
