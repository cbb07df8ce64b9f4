import { globSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { classicSession } from "./classic.ts";
import { type Engine, freePort, lacking, made, onPath, orStop, type Started } from "./engine.ts";
import { type Running, start } from "./processes.ts";

export const webkit: Engine = {
  name: "webkit",
  title: "WebKit",
  missing: () =>
    lacking({
      WebKitWebDriver: onPath("WebKitWebDriver"),
      MiniBrowser: miniBrowser(),
      "Xvfb, where there is no display": process.env.DISPLAY ?? onPath("Xvfb"),
    }),
  start: startWebKit,
};

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

/** Where Debian, Fedora and Arch put it. */
function miniBrowser(): string | undefined {
  const places = ["lib/*", "libexec", "lib", "lib64"];
  const found = places.flatMap((place) => globSync(`/usr/${place}/webkit2gtk-4.*/MiniBrowser`));
  return found.toSorted().at(-1);
}
