import { existsSync, globSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { installedBrowsers } from "../browser/support/installed-browsers.ts";
import { canSandbox } from "../browser/support/launch-browser.ts";
import { bidiSession } from "./bidi.ts";
import { classicSession } from "./classic.ts";
import { type Running, start } from "./processes.ts";
import type { Session } from "./session.ts";

/** A browser that was started with nothing stored. */
export interface Started {
  readonly session: Session;
  /** Where it puts what a page hands it to save. */
  readonly downloads: string;
  stop(): void;
}

export interface Engine {
  readonly name: "chromium" | "firefox" | "webkit";
  readonly title: string;
  /** What has to be installed of which nothing was found; empty when it can be started. */
  missing(): readonly string[];
  /** @param folder Where its profile may be, empty. */
  start(folder: string): Promise<Started>;
}

export const engines: readonly Engine[] = [
  {
    name: "chromium",
    title: "Chromium",
    missing: () =>
      lacking({ "Chromium or Chrome": chromium(), chromedriver: onPath("chromedriver") }),
    start: startChromium,
  },
  {
    name: "firefox",
    title: "Firefox",
    missing: () => lacking({ "firefox or firefox-esr": firefox() }),
    start: startFirefox,
  },
  {
    name: "webkit",
    title: "WebKit",
    missing: () =>
      lacking({
        WebKitWebDriver: onPath("WebKitWebDriver"),
        MiniBrowser: miniBrowser(),
        "Xvfb, where there is no display": process.env.DISPLAY ?? onPath("Xvfb"),
      }),
    start: startWebKit,
  },
];

async function startChromium(folder: string): Promise<Started> {
  const downloads = await made(folder, "downloads");
  const port = await freePort();
  const driver = start({ command: "chromedriver", args: [`--port=${port}`] });
  const args = ["--headless=new", "--disable-gpu", "--no-first-run", "--window-size=1280,900"];
  if (!canSandbox()) args.push("--no-sandbox");
  const session = await orStop([driver], () =>
    classicSession({
      driver: `http://127.0.0.1:${port}`,
      hasLog: true,
      capabilities: {
        "goog:loggingPrefs": { browser: "ALL" },
        "goog:chromeOptions": {
          binary: chromium() ?? "",
          args: [...args, `--user-data-dir=${join(folder, "profile")}`],
          prefs: { "download.default_directory": downloads },
        },
      },
    }),
  );
  return { session, downloads, stop: () => driver.stop() };
}

/** Firefox speaks BiDi itself, with no driver between. */
async function startFirefox(folder: string): Promise<Started> {
  const downloads = await made(folder, "downloads");
  const profile = await made(folder, "profile");
  const wishes = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
  };
  const lines = Object.entries(wishes).map(
    ([name, wish]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(wish)});\n`,
  );
  await writeFile(join(profile, "user.js"), lines.join(""));
  const browser = start({
    command: firefox() ?? "",
    args: ["--headless", "--remote-debugging-port=0", "--no-remote", "--profile", profile],
  });
  const session = await orStop([browser], async () =>
    bidiSession(await browser.says(/WebDriver BiDi listening on (ws:\S+)/)),
  );
  return { session, downloads, stop: () => browser.stop() };
}

async function startWebKit(folder: string): Promise<Started> {
  const downloads = await made(folder, "downloads");
  const config = await made(folder, "config");
  await writeFile(join(config, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const started: Running[] = [];
  const env: Record<string, string> = {
    HOME: folder,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const stop = () => {
    for (const program of started) program.stop();
  };
  const session = await orStop(started, async () => {
    if (process.env.DISPLAY === undefined) {
      const args = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
      const display = start({ command: "Xvfb", args });
      started.push(display);
      env.DISPLAY = `:${await display.says(/^(\d+)$/m)}`;
    }
    const port = await freePort();
    started.push(start({ command: "WebKitWebDriver", args: [`--port=${port}`], env }));
    return classicSession({
      driver: `http://127.0.0.1:${port}`,
      hasLog: false,
      capabilities: {
        "webkitgtk:browserOptions": { binary: miniBrowser() ?? "", args: ["--automation"] },
      },
    });
  });
  return { session, downloads, stop };
}

async function orStop(started: readonly Running[], open: () => Promise<Session>): Promise<Session> {
  try {
    return await open();
  } catch (error) {
    for (const program of started) program.stop();
    throw error;
  }
}

function lacking(needed: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(needed).filter((name) => needed[name] === undefined);
}

function chromium(): string | undefined {
  return process.env.WAYMARK_BROWSER || installedBrowsers()[0];
}

function firefox(): string | undefined {
  return onPath("firefox-esr") ?? onPath("firefox");
}

/** Where Debian, Fedora and Arch put it. */
function miniBrowser(): string | undefined {
  const places = ["lib/*", "libexec", "lib", "lib64"];
  const found = places.flatMap((place) => globSync(`/usr/${place}/webkit2gtk-4.*/MiniBrowser`));
  return found.toSorted().at(-1);
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function made(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
