import { enableCompileCache } from "node:module";
import { inspect } from "node:util";

// What Node makes of several hundred modules is kept, among the machine's temporary files, from one run
// to the next; only those that are imported from here on are.
enableCompileCache();
const { thrownAstray } = await import("../eleventy/configuration-fault.ts");
const { runCommand } = await import("./run-command.ts");

// Nothing is left to do, and the command has not ended.
const unsettled = () => {
  process.stderr.write(
    "waymark: the configuration, or a bank or quiz in TypeScript, waits for something that never comes\n",
  );
  process.exit(1);
};
process.once("beforeExit", unsettled);
const uncaught = (thrown: unknown) => {
  process.stderr.write(`${thrownAstray(thrown) ?? inspect(thrown)}\n`);
  process.exit(1);
};
process.on("uncaughtException", uncaught);
process.on("unhandledRejection", uncaught);
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
process.off("beforeExit", unsettled);
