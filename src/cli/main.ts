import { enableCompileCache } from "node:module";
import { startSmall, staySmall } from "./little-memory.ts";

// What Node makes of several hundred modules is kept, among the machine's temporary files, from one run
// to the next; only those that are imported from here on are.
enableCompileCache();
startSmall();
const { endInWords } = await import("./ends.ts");
const { runCommand } = await import("./run-command.ts");
const { isCodeLeft } = await import("../site/read/bounded-run.ts");
const { showsColours } = await import("./colours.ts");

staySmall();
const ended = endInWords();
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  colours: { out: showsColours(process.stdout), error: showsColours(process.stderr) },
});
ended();
// A bank that waits for ever has been told of.
if (isCodeLeft()) process.exit();
