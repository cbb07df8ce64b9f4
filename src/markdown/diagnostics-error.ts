import { type Diagnostic, formatDiagnostic } from "../core/diagnostics.ts";

/**
 * Stops a build over faults in an author's files; its message lists them all.
 * @example
 * ```ts
 * import { build, DiagnosticsError } from "waymark";
 *
 * try {
 *   await build(".");
 * } catch (error) {
 *   if (!(error instanceof DiagnosticsError)) throw error;
 *   for (const { file, line, message, hint } of error.diagnostics) {
 *     console.error(`${file}:${line} ${message}; ${hint}`);
 *   }
 *   process.exitCode = 1;
 * }
 * ```
 */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(summary(diagnostics));
    this.name = "DiagnosticsError";
    this.diagnostics = diagnostics;
  }
}

function summary(diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics.map(formatDiagnostic), faultsToMend(diagnostics)].join("\n");
}

/** The last line of what an author is told. */
export function faultsToMend(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return `${errors} ${errors === 1 ? "fault" : "faults"} to mend; nothing was written.`;
}
