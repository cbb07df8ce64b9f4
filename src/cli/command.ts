import type { Command as Parser } from "@commander-js/extra-typings";

/**
 * A command of `waymark`, ready to be told what its arguments are read with. Its options are its own: no
 * other command takes them.
 * @param ended Is told the exit code: 0, or 1 when something is wrong with the site.
 */
export type Command = (parser: Parser, ended: (code: number) => void) => void;

/**
 * @param declare Says the options and arguments, and what `--help` tells of them.
 * @param run Does the work; resolves with the exit code.
 * It throws a UsageError where the arguments are not what it takes, and a DiagnosticsError, which Eleventy may
 * have wrapped, where an author's file has a fault.
 * @example
 * ```ts
 * export const greet = command(
 *   (it) => it.description("Greets.").argument("<name>").option("--loud", "in capitals"),
 *   async ({ loud }, name) => say(loud ? name.toUpperCase() : name),
 * );
 * ```
 */
export function command<Args extends unknown[], Options extends Readonly<Record<string, unknown>>>(
  declare: (parser: Parser) => Parser<Args, Options>,
  run: (options: Options, ...args: Args) => Promise<number>,
): Command {
  return (parser, ended) => {
    const declared = declare(parser);
    declared.action(async () => ended(await run(declared.opts(), ...declared.processedArgs)));
  };
}

/** What is wrong with the arguments of a command, and what they may be. */
export class UsageError extends Error {}
