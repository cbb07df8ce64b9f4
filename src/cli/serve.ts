import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Diagnostic } from "../core/diagnostics.ts";
import { outputFolder } from "../eleventy/build.ts";
import { alsoMadeFrom, isMadeFrom, isReadAnew, madeFrom } from "../eleventy/made-from.ts";
import { BUILD_CACHE } from "../output/build-cache.ts";
import { type Command, UsageError } from "./command.ts";
import { answerFrom } from "./serve/answer.ts";
import { createBuilder } from "./serve/builder.ts";
import { type Hosts, hostsFor } from "./serve/hosts.ts";
import { listenOn } from "./serve/listen.ts";
import { createReloads } from "./serve/reload.ts";
import { watchFolder } from "./serve/watch.ts";

/**
 * Builds, serves and builds again on any change to what the site is made from, or the engine. A process
 * of its own builds, and stays for the next build; where code has changed another takes its place, so that
 * changed code is what runs. A build that fails says why, in the terminal and in the browser, and leaves
 * the last good site in place. Runs until interrupted.
 */
export const serve: Command = {
  usage: `  waymark serve [--output _site] [--take-over] [--port 8080] [--host localhost]
                                            build, serve on this machine alone, build again on any
                                            change; --host 0.0.0.0, or an address or name of this
                                            machine, serves other machines too
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        output: { type: "string" },
        "take-over": { type: "boolean", default: false },
        port: { type: "string" },
        host: { type: "string" },
      },
    });
    const port = portOf(values.port ?? "8080");
    const hosts = hostsFor(values.host);
    const takeOver = values["take-over"];
    const output = await outputFolder({ output: values.output, takeOver });
    return serveSite(output, { port, hosts, takeOver });
  },
};

async function serveSite(
  folder: string,
  {
    port,
    hosts,
    takeOver,
  }: { readonly port: number; readonly hosts: Hosts; readonly takeOver: boolean },
): Promise<number> {
  const reloads = createReloads();
  const builder = createBuilder();
  let sources = madeFrom();
  let faults: readonly Diagnostic[] = [];
  let isOurs = !takeOver;
  // Until there is a site, what can be built of it is shown from here.
  const preview = path.resolve(BUILD_CACHE, "preview");
  let hasPreview = false;
  const build = async (changed: readonly string[] = []) => {
    if (!changed.every((file) => isReadAnew(file, sources))) builder.stop();
    const wanted = existsSync(folder) ? undefined : preview;
    const order = { changed, output: folder, takeOver: !isOurs, preview: wanted };
    const answer = await builder.build(order);
    hasPreview = answer?.hasPreview ?? false;
    if (answer) sources = alsoMadeFrom(sources, answer.made);
    watcher.add(sources.files);
    faults = answer?.faults ?? [];
    isOurs ||= answer?.code === 0;
    if (answer?.isAll === false) watcher.callLater();
    return answer?.code ?? 1;
  };
  /** Whether there is a site to serve after it, or something to mend. */
  let first: Promise<boolean> | undefined;
  const change = async (files: readonly string[]) => {
    // The first build sees what changed before it; and where nothing is served, nothing is built again.
    if (!(await first)) return;
    const code = await build(files);
    // What follows a page that is shown already is nothing to see, unless it fails.
    if (faults.length > 0 || (code === 0 && files.length > 0)) reloads.announce();
  };
  // Before the build, so that what is changed meanwhile is seen.
  const watcher = await watchFolder(process.cwd(), {
    output: folder,
    isSource: (file) => isMadeFrom(file, sources),
    change,
  });
  watcher.add(sources.files);
  try {
    const built = build();
    first = built.then((code) => code === 0 || faults.length > 0 || existsSync(folder));
    if (!(await first)) return await built;
    const server = await listenOn(hosts.addresses, {
      port,
      answer: answerFrom({
        ...{ hosts, reloads, faults: () => faults, isPreview: () => hasPreview },
        folder: () => (hasPreview ? preview : folder),
      }),
    });
    const other = port === 0 || server.port === port ? "" : ` (port ${port} is taken)`;
    process.stdout.write(`Serving http://${hosts.name}:${server.port}/${other}\nCtrl-C ends it.\n`);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    server.close();
    return 0;
  } catch (error) {
    process.stderr.write(`waymark serve: ${cannotListen(error, port, hosts)}\n`);
    return 1;
  } finally {
    builder.stop();
    await watcher.close();
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not "${text}"`);
}

function cannotListen(error: unknown, port: number, { addresses }: Hosts): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `no port from ${port} on is free; choose another with --port`;
  if (code === "EACCES") return `port ${port} is kept for the system; choose one from 1024 on`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `"${addresses.join('", "')}" is no address of this machine; correct --host`;
  }
  throw error;
}
