import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { Option } from "@commander-js/extra-typings";
import type { Diagnostic } from "../core/diagnostics.ts";
import { outputFolder } from "../eleventy/build.ts";
import { alsoMadeFrom, isMadeFrom, isReadAnew, madeFrom } from "../eleventy/made-from.ts";
import { BUILD_CACHE } from "../output/build-cache.ts";
import { COVERAGE_PAGE } from "../site/coverage-page.ts";
import { command, UsageError } from "./command.ts";
import { examples } from "./examples.ts";
import { answerFrom } from "./serve/answer.ts";
import { createBuilder } from "./serve/builder.ts";
import { coveragePage } from "./serve/coverage.ts";
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
export const serve = command(
  (it) =>
    it
      .description("Builds the site, shows it, and builds again on any change. Ctrl-C ends it.")
      .option("--output <folder>", "where to; else where the configuration says, or _site")
      .option("--take-over", "replace a folder that another program wrote")
      .addOption(port)
      .option(
        "--host <name>",
        "serve other machines too: an address or name of this machine, or 0.0.0.0",
      )
      .addHelpText("after", examples(typed)),
  async ({ port, takeOver = false, ...values }) => {
    const output = await outputFolder({ output: values.output, takeOver });
    return serveSite(output, { port, hosts: hostsFor(values.host), takeOver });
  },
);

const port = new Option("--port <number>", "the first that is free from this on; 0 is any")
  .argParser(portOf)
  .default(8080);

const typed = {
  "waymark serve": "shows the site on http://localhost:8080, to this machine alone",
  "waymark serve --port 3000": "shows it on another port",
  "waymark serve --host 0.0.0.0": "shows it to the whole network",
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
  /** Made when it is asked for, once for each build. */
  let coverage: Promise<string | undefined> | undefined;
  const build = async (changed: readonly string[] = []) => {
    if (!changed.every((file) => isReadAnew(file, sources))) builder.stop();
    const wanted = existsSync(folder) ? undefined : preview;
    const order = { changed, output: folder, takeOver: !isOurs, preview: wanted };
    const answer = await builder.build(order, (pages) => {
      faults = [];
      reloads.announcePages(pages);
    });
    coverage = undefined;
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
        coverage: () => {
          coverage ??= coveragePage();
          return coverage;
        },
      }),
    });
    const other = port === 0 || server.port === port ? "" : ` (port ${port} is taken)`;
    const address = `http://${hosts.name}:${server.port}/`;
    process.stdout.write(
      `Serving ${address}${other}\nWhat questions cover: ${address}${COVERAGE_PAGE}\nCtrl-C ends it.\n`,
    );
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
