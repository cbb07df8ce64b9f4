import "./kept-helper.ts";
import type { Browser } from "playwright-core";

/** A browser that a test can start. */
export interface BrowserChoice {
  readonly executablePath: string;
  /** Variables that it needs besides the process's own, such as where its libraries are. */
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: boolean;
}

const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What makes tests cheaper, and a page's time another than its readers'. */
const savings = [
  // Nobody looks at what is painted: with no memory for it, nothing is. That is a quarter of a page's cost.
  "--force-gpu-mem-available-mb=0",
  // Every message between processes is dear: what draws and what loads stay in the browser's own.
  "--in-process-gpu",
  "--enable-features=NetworkServiceInProcess2",
  // Pages live for moments: their memory is not worth tidying often, nor their scripts more threads than one, and
  // their code runs too seldom to pay for V8's dearer compilers.
  "--js-flags=--min-semi-space-size=32 --single-threaded --no-opt --no-maglev",
  // With a frame of its own for each document, a page costs a quarter more to open. The others are what of
  // Playwright's own list, which this takes the place of, is of use here.
  "--disable-features=RenderDocument,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints",
];

// Not the machine's: under POSIX's, Chromium tells capitals apart where letters choose an option.
const language = { LANG: "en_US.UTF-8", LANGUAGE: "en_US", LC_ALL: "en_US.UTF-8" };

/** @param isMeasured As readers have it, where times are measured. */
export async function launchBrowser(
  { executablePath, env, sandbox }: BrowserChoice,
  { isMeasured = false }: { readonly isMeasured?: boolean } = {},
): Promise<Browser> {
  // Not before it can be changed on its way.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: isMeasured ? args : [...args, ...savings],
    chromiumSandbox: sandbox,
    env: { ...process.env, ...language, ...env },
    // Only what fails takes so long: a busy machine is slow.
    timeout: 120_000,
  });
}

/** Chromium refuses its sandbox to root on Linux. */
export function canSandbox(): boolean {
  return process.platform !== "linux" || process.getuid?.() !== 0;
}
