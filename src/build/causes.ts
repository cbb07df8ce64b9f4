/** An error and what it wraps, outermost first: Eleventy wraps what its plugins throw. */
export function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && !causes.includes(cause); ) {
    causes.push(cause);
    cause = "originalError" in cause ? cause.originalError : cause.cause;
  }
  return causes;
}
