import { DiagnosticsError } from "../build/diagnostics-error.ts";
import { buildSite } from "../eleventy/run.ts";

/** Builds the site of the current folder. Returns the exit code: 1 when something stopped it. */
export async function build({ output }: { readonly output: string }): Promise<number> {
  const start = performance.now();
  try {
    await buildSite(output);
  } catch (error) {
    const diagnostics = findDiagnostics(error);
    if (!diagnostics) throw error;
    process.stderr.write(`${diagnostics.message}\n`);
    return 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(`Built ${output} in ${seconds} s\n`);
  return 0;
}

/** Eleventy wraps what its plugins throw. */
function findDiagnostics(error: unknown): DiagnosticsError | undefined {
  for (let cause = error; cause instanceof Error; cause = originOf(cause)) {
    if (cause instanceof DiagnosticsError) return cause;
  }
  return undefined;
}

function originOf(error: Error): unknown {
  return "originalError" in error && error.originalError !== error
    ? error.originalError
    : error.cause;
}
