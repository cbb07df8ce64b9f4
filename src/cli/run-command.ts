import { readFileSync } from "node:fs";
import { nearest } from "../core/nearest.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { type Command, UsageError } from "./command.ts";
import { coverage } from "./coverage.ts";
import { links } from "./links.ts";
import { schema } from "./schema.ts";
import { serve } from "./serve.ts";

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ build, serve, check, coverage, links, schema }),
);

const usage = `waymark: Markdown articles and quiz banks into a searchable static site

${[...commands.values()].map((command) => command.usage).join("")}
  waymark --version                         say which version this is
  waymark --help                            say this; waymark serve --help says a command's part
`;

/** Where words go. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

/**
 * Runs what the arguments of `waymark` name.
 * @returns the exit code: 0; 1 when a site has faults; 2 when the arguments are not understood.
 * @throws what no author's file is to blame for.
 */
export async function runCommand(
  [name, ...args]: readonly string[],
  { out, error }: Streams,
): Promise<number> {
  const say = (text: string) => {
    out(text);
    return 0;
  };
  const fail = (text: string, code: 1 | 2) => {
    error(text);
    return code;
  };
  if (name === undefined) return fail(usage, 2);
  if (name === "--help" || name === "-h") return say(usage);
  if (name === "--version") return say(`${version()}\n`);
  const command = commands.get(name);
  if (!command) return fail(`waymark: ${unknown(name)}\n\n${usage}`, 2);
  if (args.includes("--help") || args.includes("-h")) return say(command.usage);
  try {
    return await command.run(args);
  } catch (fault) {
    const diagnostics = diagnosticsIn(fault);
    if (diagnostics) return fail(`${diagnostics.message}\n`, 1);
    if (isMisuse(fault)) return fail(`waymark ${name}: ${fault.message}\n\n${command.usage}`, 2);
    throw fault;
  }
}

function unknown(name: string): string {
  const kind = name.startsWith("-") ? "option" : "command";
  const suggestion = nearest(name, [...commands.keys()]);
  return `there is no ${kind} "${name}"${suggestion ? `; did you mean "${suggestion}"?` : ""}`;
}

function isMisuse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof TypeError && `${"code" in error && error.code}`.startsWith("ERR_PARSE_ARGS")
  );
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
