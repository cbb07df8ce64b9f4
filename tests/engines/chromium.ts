import { join } from "node:path";
import { installedBrowsers } from "../browser/support/installed-browsers.ts";
import { canSandbox } from "../browser/support/launch-browser.ts";
import { classicSession } from "./classic.ts";
import { type Engine, freePort, lacking, made, onPath, orStop, type Started } from "./engine.ts";
import { start } from "./processes.ts";

export const chromium: Engine = {
  name: "chromium",
  title: "Chromium",
  missing: () => lacking({ "Chromium or Chrome": browser(), chromedriver: onPath("chromedriver") }),
  start: startChromium,
};

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
          binary: browser() ?? "",
          args: [...args, `--user-data-dir=${join(folder, "profile")}`],
          prefs: { "download.default_directory": downloads },
        },
      },
    }),
  );
  return { session, downloads, stop: () => driver.stop() };
}

function browser(): string | undefined {
  return process.env.WAYMARK_BROWSER || installedBrowsers()[0];
}
