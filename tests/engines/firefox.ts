import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bidiSession } from "./bidi.ts";
import { type Engine, lacking, made, onPath, orStop, type Started } from "./engine.ts";
import { start } from "./processes.ts";

export const firefox: Engine = {
  name: "firefox",
  title: "Firefox",
  missing: () => lacking({ "firefox-esr or firefox": program() }),
  start: startFirefox,
};

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
    command: program() ?? "",
    args: ["--headless", "--remote-debugging-port=0", "--no-remote", "--profile", profile],
  });
  const session = await orStop([browser], async () =>
    bidiSession(await browser.says(/WebDriver BiDi listening on (ws:\S+)/)),
  );
  return { session, downloads, stop: () => browser.stop() };
}

function program(): string | undefined {
  return onPath("firefox-esr") ?? onPath("firefox");
}
