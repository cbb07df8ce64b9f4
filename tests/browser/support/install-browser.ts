import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where a browser lies once installed, and how to put it there. Paths are absolute. */
export interface BrowserPackage {
  readonly name: string;
  /** Its pages take less of the machine than an installed browser's: it has no window to draw. */
  readonly isQuickest: boolean;
  installedPath(): Promise<string | null>;
  /** Settings to try in turn: the second is for machines that lack common libraries. */
  environments(): readonly Readonly<Record<string, string>>[];
  /** @throws when the machine does not allow it. */
  install(): Promise<void>;
}

/** The package that this machine can use, kept in `cache`. */
export function browserPackage(cache: string): BrowserPackage {
  return process.platform === "linux" && process.arch === "x64"
    ? chromiumInPackage(cache)
    : playwrightBrowser(cache);
}

/** A Chromium inside an npm package: needs neither a download site nor system packages. */
function chromiumInPackage(cache: string): BrowserPackage {
  const unpacked = join(cache, "chromium");
  const module = join(cache, "node_modules/@sparticuz/chromium/build/index.js");
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: join(unpacked, "fonts") };
  return {
    name: "@sparticuz/chromium 153",
    isQuickest: true,
    installedPath: async () => existing(join(unpacked, "chromium")),
    environments: () => [fonts, { ...fonts, LD_LIBRARY_PATH: join(unpacked, "al2023", "lib") }],
    install: async () => {
      await mkdir(cache, { recursive: true });
      await npm([
        "install",
        "--prefix",
        cache,
        "--no-save",
        "--no-audit",
        "--no-fund",
        // Without a network it is to say so soon: another browser may be at hand.
        "--fetch-retries=1",
        "--fetch-retry-mintimeout=1000",
        "@sparticuz/chromium@153",
      ]);
      await unpack({ module, to: unpacked });
    },
  };
}

// The package's own file looks for its fonts in the system's folder for temporary files.
const fontsHere = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** Unpacks beside the place and moves it there whole, so that a broken run leaves nothing behind. */
async function unpack({ module, to }: { module: string; to: string }): Promise<void> {
  const temporary = `${to}-${process.pid}`;
  await mkdir(temporary, { recursive: true });
  const script = `
    import { join } from "node:path";
    import { inflate } from ${JSON.stringify(pathToFileURL(module).href)};
    const bin = join(${JSON.stringify(module)}, "..", "..", "bin");
    for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
      await inflate(join(bin, part));
    }`;
  try {
    // The package unpacks into the system's folder for temporary files: give it one of its own.
    const env = { ...process.env, TMPDIR: temporary };
    await run(process.execPath, ["--input-type=module", "--eval", script], { env });
    await writeFile(join(temporary, "fonts", "fonts.conf"), fontsHere);
    await rm(to, { recursive: true, force: true });
    await rename(temporary, to);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The build that Playwright downloads for its version. */
function playwrightBrowser(cache: string): BrowserPackage {
  const cli = join(import.meta.dirname, "../../../node_modules/playwright-core/cli.js");
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: cache };
  const ask = 'console.log(require("playwright-core").chromium.executablePath())';
  return {
    name: "Playwright's Chromium",
    isQuickest: false,
    installedPath: async () => {
      const { stdout } = await run(process.execPath, ["--eval", ask], {
        env,
        cwd: import.meta.dirname,
      });
      return existing(stdout.trim());
    },
    environments: () => [{}],
    install: async () => {
      await run(process.execPath, [cli, "install", "chromium"], { env });
    },
  };
}

async function npm(args: readonly string[]): Promise<void> {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) await run(process.execPath, [cli, ...args]);
  else await run("npm", [...args], { shell: process.platform === "win32" });
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null;
}
