import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type BrowserPackage, browserPackage } from "./install-browser.ts";
import { installedBrowsers } from "./installed-browsers.ts";
import { type BrowserChoice, canSandbox, launchBrowser } from "./launch-browser.ts";

export interface FoundBrowser extends BrowserChoice {
  readonly version: string;
  /** Where it came from, for people: `installed on this machine`. */
  readonly how: string;
}

export interface Search {
  /** The value of WAYMARK_BROWSER; empty when it is not set. */
  readonly named: string;
  readonly installed: readonly string[];
  readonly package: BrowserPackage;
}

/** What a run of the tests looks through. */
export function usualSearch(): Search {
  return {
    named: process.env.WAYMARK_BROWSER ?? "",
    installed: installedBrowsers(),
    package: browserPackage(resolve(import.meta.dirname, "../../../.cache/browser")),
  };
}

/**
 * The first browser that starts: the one named, else the package's and those installed on the machine.
 * A package that is quicker than those comes first, and is installed when it is not there.
 * @throws Error that lists what was tried and how to help.
 */
export async function findBrowser(search: Search): Promise<FoundBrowser> {
  if (search.named !== "") return named(search.named);
  const tried: string[] = [];
  const ways = [
    () => fromMachine(search.installed, tried),
    () => fromPackage(search.package, tried),
  ];
  if (search.package.isQuickest) ways.reverse();
  for (const way of ways) {
    const found = await way();
    if (found) return found;
  }
  throw new Error(report(tried));
}

async function named(path: string): Promise<FoundBrowser> {
  if (!existsSync(path)) {
    throw new Error(
      `WAYMARK_BROWSER is ${path}, which does not exist; set it to a Chromium's path or unset it.`,
    );
  }
  const tried: string[] = [];
  const found = await start({ path, how: "named by WAYMARK_BROWSER", tried });
  if (found) return found;
  throw new Error(report(tried));
}

async function fromMachine(
  paths: readonly string[],
  tried: string[],
): Promise<FoundBrowser | null> {
  for (const path of paths) {
    const found = await start({ path, how: "installed on this machine", tried });
    if (found) return found;
  }
  return null;
}

async function fromPackage(source: BrowserPackage, tried: string[]): Promise<FoundBrowser | null> {
  const earlier = await unpacked(source, { how: "installed by an earlier run", tried });
  if (earlier) return earlier;
  try {
    await source.install();
  } catch (error) {
    tried.push(`installing ${source.name}: ${firstLine(error)}`);
    return null;
  }
  return unpacked(source, { how: "installed just now", tried });
}

async function unpacked(
  source: BrowserPackage,
  { how, tried }: { how: string; tried: string[] },
): Promise<FoundBrowser | null> {
  const path = await source.installedPath();
  if (path === null) return null;
  for (const env of source.environments()) {
    const found = await start({ path, env, how: `${source.name}, ${how}`, tried });
    if (found) return found;
  }
  return null;
}

/** Starts it with its sandbox where that can be, else without: it only meets pages of our own. */
async function start(attempt: {
  path: string;
  env?: Readonly<Record<string, string>>;
  how: string;
  tried: string[];
}): Promise<FoundBrowser | null> {
  const { path, env = {}, how, tried } = attempt;
  for (const sandbox of canSandbox() ? [true, false] : [false]) {
    const choice = { executablePath: path, env, sandbox };
    try {
      const browser = await launchBrowser(choice);
      const version = browser.version();
      await browser.close();
      return { ...choice, version, how: sandbox ? how : `${how}, without its sandbox` };
    } catch (error) {
      tried.push(`${path}: ${firstLine(error)}`);
    }
  }
  return null;
}

function report(tried: readonly string[]): string {
  return [
    "No browser for the browser tests. Tried:",
    ...tried.map((line) => `  ${line}`),
    "Install Chromium or Chrome, or set WAYMARK_BROWSER to the path of one, and run the tests again.",
  ].join("\n");
}

/** A browser and npm both say why below their first line. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  const reason = /error while loading|cannot open|no usable sandbox|^npm error/i;
  return lines.find((line) => reason.test(line)) ?? lines[0] ?? text;
}
