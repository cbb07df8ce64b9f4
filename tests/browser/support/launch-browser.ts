import { type Browser, chromium } from "playwright-core";

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

export function launchBrowser({ executablePath, env, sandbox }: BrowserChoice): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args,
    chromiumSandbox: sandbox,
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
}

/** Chromium refuses its sandbox to root on Linux. */
export function canSandbox(): boolean {
  return process.platform !== "linux" || process.getuid?.() !== 0;
}
