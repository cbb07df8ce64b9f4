import { inspect } from "node:util";
import { thrownAstray } from "../eleventy/configuration-fault.ts";
import { tellStoppedLoop } from "../site/read/bounded-run.ts";

/**
 * From now on the process ends in words: when something is thrown that nobody waits for, and when nothing
 * is left to do though the work has not ended.
 * @returns what is called when it has.
 */
export function endInWords(): () => void {
  // While an author's code is read, the process's own refuses.
  const exit = process.exit.bind(process);
  const unsettled = () => {
    // What was in a loop was taken away with it: the work goes on with the fault.
    if (tellStoppedLoop()) return;
    process.stderr.write(
      "waymark: the configuration, or a bank or quiz in TypeScript, waits for something that never comes\n",
    );
    exit(1);
  };
  process.on("beforeExit", unsettled);
  const uncaught = (thrown: unknown) => {
    process.stderr.write(`${thrownAstray(thrown) ?? inspect(thrown)}\n`);
    exit(1);
  };
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);
  return () => void process.off("beforeExit", unsettled);
}
