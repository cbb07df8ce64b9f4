import { readFileSync } from "node:fs";
import { styleText } from "node:util";
import { CommanderError, Command as Parser } from "@commander-js/extra-typings";
import { nearest } from "../core/nearest.ts";
import { faultsToMend } from "../markdown/diagnostics-error.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { examples } from "./examples.ts";
import { faultReport } from "./faults/report.ts";
import { unwritten } from "./unwritten.ts";

/** Where words go. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Whether they show colours. */
  readonly colours: { readonly out: boolean; readonly error: boolean };
}

/**
 * Runs what the arguments of `waymark` name.
 * @returns the exit code: 0; 1 when a site has faults; 2 when the arguments are not understood.
 * @throws what no author's file is to blame for.
 */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { error, colours } = streams;
  const name = namedBy(args);
  const misused = (words: string) => {
    const command = name === undefined ? "waymark" : `waymark ${name}`;
    error(`${command}: ${words}\n\n"${command} --help" says what it takes.\n`);
    return 2;
  };
  if (name !== undefined && !commands.has(name)) {
    error(`waymark: ${unknown(name)}\n\n"waymark --help" lists the commands.\n`);
    return 2;
  }
  let code = 0;
  const asksHelp = args.some((arg) => arg === "help" || arg === "-h" || arg === "--help");
  const parser = await parserFor({ wanted: name, asksHelp }, streams, (ended) => {
    code = ended;
  });
  try {
    await parser.parseAsync(args, { from: "user" });
    return code;
  } catch (fault) {
    if (fault instanceof UsageError) return misused(fault.message);
    if (fault instanceof CommanderError) {
      if (fault.exitCode === 0) return 0;
      // Without arguments it has said the help by itself.
      return fault.code === "commander.help" ? 2 : misused(fault.message.replace(/^error: /, ""));
    }
    const diagnostics = diagnosticsIn(fault);
    if (!diagnostics) {
      const words = unwritten(fault);
      if (words === undefined) throw fault;
      error(`waymark ${name}: ${words}\n`);
      return 1;
    }
    const { diagnostics: faults } = diagnostics;
    error(`${faultReport(faults, { all: true }, colours.error)}${faultsToMend(faults)}\n`);
    return 1;
  }
}

/** Of the command, though options come before it or help is asked for. */
function namedBy(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg) => !arg.startsWith("-"));
  return first === "help" ? second : first;
}

/** Of all commands it knows the names, and of the one that is named the options. */
async function parserFor(
  { wanted, asksHelp }: { readonly wanted: string | undefined; readonly asksHelp: boolean },
  { out, error, colours }: Streams,
  ended: (code: number) => void,
): Promise<Parser> {
  const parser = new Parser("waymark")
    .usage("<command> [options]")
    .description("Markdown articles and quiz banks become a searchable static site.")
    .version(version(), "-V, --version", "say which version this is")
    .helpOption("-h, --help", "say this")
    .helpCommand("help [command]", "say what a command takes")
    .exitOverride()
    .configureHelp({ styleTitle: (title) => styleText("bold", title, { validateStream: false }) })
    .configureOutput({
      writeOut: out,
      writeErr: error,
      getOutHasColors: () => colours.out,
      getErrHasColors: () => colours.error,
      // What is wrong is said where it is caught.
      outputError() {},
    })
    .addHelpText("after", `${examples(beginnings)}\n\n${exitCodes}`);
  for (const [name, { summary, begins, load }] of commands) {
    const command = parser.command(name).summary(summary).helpOption("-h, --help", "say this");
    if (name !== wanted) continue;
    if (begins !== undefined && !asksHelp) out(`${begins}\n`);
    (await load())(command, ended);
  }
  return parser;
}

const beginnings = {
  "waymark serve": "shows the site of this folder on http://localhost:8080",
  "waymark check": "tells what there is to mend in it",
  "waymark build --help": "says what a command takes, as does waymark help build",
};

const exitCodes = `Exit codes: 0 all is well, 1 the site or its files have faults, 2 the arguments are not understood. It is 1, too,
where coverage finds a gap, format --check or links --check a file that is not up to date, import or export with --strict a
loss, build or check more than --max-warnings; where import does not take a question; and where nothing is there to be read.
Colours: on terminals; NO_COLOR=1 has none, FORCE_COLOR=1 has them everywhere.`;

function unknown(name: string): string {
  const suggestion = nearest(name, commands.keys());
  return `there is no command "${name}"${suggestion ? `; did you mean "${suggestion}"?` : ""}`;
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
