import { readFileSync } from "node:fs";
import { nearest } from "../core/nearest.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { type Command, UsageError } from "./command.ts";

/** Each is loaded when it is asked for, with what it needs. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map(
  Object.entries({
    build: async () => (await import("./build.ts")).build,
    serve: async () => (await import("./serve.ts")).serve,
    check: async () => (await import("./check.ts")).check,
    coverage: async () => (await import("./coverage.ts")).coverage,
    links: async () => (await import("./links.ts")).links,
    schema: async () => (await import("./schema.ts")).schema,
  }),
);

async function usage(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()));
  return `waymark: Markdown articles and quiz banks into a searchable static site

${all.map((command) => command.usage).join("")}
  waymark --version                         say which version this is
  waymark --help                            say this; waymark serve --help says a command's part
`;
}

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
  if (name === undefined) return fail(await usage(), 2);
  if (name === "--help" || name === "-h") return say(await usage());
  if (name === "--version") return say(`${version()}\n`);
  const load = commands.get(name);
  if (!load) return fail(`waymark: ${unknown(name)}\n\n${await usage()}`, 2);
  const command = await load();
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
