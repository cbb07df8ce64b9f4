/** A command of `waymark`. Its options are its own: no other command takes them. */
export interface Command {
  /** What `--help` says of it. */
  readonly usage: string;
  /**
   * @param args What follows the command's name.
   * @returns the exit code: 0, or 1 when something is wrong with the site.
   * @throws UsageError, or the TypeError of `parseArgs`, when the arguments are not what it takes.
   * @throws DiagnosticsError, which Eleventy may have wrapped, when an author's file has a fault.
   */
  run(args: readonly string[]): Promise<number>;
}

/** What is wrong with the arguments of a command, and what they may be. */
export class UsageError extends Error {}
