import { DiagnosticsError } from "../../markdown/diagnostics-error.ts";

/** An error and what it wraps, outermost first: Eleventy wraps what its plugins throw. */
export function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && !causes.includes(cause); ) {
    causes.push(cause);
    cause = "originalError" in cause ? cause.originalError : cause.cause;
  }
  return causes;
}

/** Faults of an author's files that an error is, or wraps; undefined of any other error. */
export function diagnosticsIn(error: unknown): DiagnosticsError | undefined {
  return causesOf(error).find((cause) => cause instanceof DiagnosticsError);
}

/** What was thrown in the first place: an Error, or whatever else Eleventy wrapped. */
export function firstThrown(error: unknown): unknown {
  const innermost = causesOf(error).at(-1);
  if (innermost === undefined) return error;
  if ("originalError" in innermost) return innermost.originalError;
  // Eleventy leaves out what is false by itself, such as undefined.
  const wrapsNothing = /^Eleventy(?:Config|Plugin)Error$/.test(innermost.name);
  return wrapsNothing ? undefined : innermost;
}
