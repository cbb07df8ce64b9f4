import { type Diagnostic, formatDiagnostic } from "../core/diagnostics.ts";

/** Who is told how a build goes. */
export interface BuildListener {
  /** Is told of faults that do not stop it. */
  readonly warn: (warnings: readonly Diagnostic[]) => void;
  /**
   * Is told that work of so many steps begins: `Reading` articles, say; of 0 where it cannot be counted.
   * @returns what is called after each step; work of ten thousand steps calls it as often.
   */
  readonly begin: (work: string, steps: number) => () => void;
  /** Is told, once the site is written, what there is to know of it beside faults: a line. */
  readonly tell: (line: string) => void;
}

const ignore = () => undefined;

/** Nobody is told. */
export const silentListener: BuildListener = { warn: ignore, begin: () => ignore, tell: ignore };

/** Warnings go to standard error as they come, and nobody waits. */
export const plainListener: BuildListener = {
  warn(warnings) {
    for (const warning of warnings) process.stderr.write(`${formatDiagnostic(warning)}\n`);
  },
  begin: () => ignore,
  tell: ignore,
};
