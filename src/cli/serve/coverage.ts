import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const extension = path.extname(import.meta.url);
const main = fileURLToPath(new URL(`coverage-process${extension}`, import.meta.url));

/** The page of what questions cover, by the files as they are; undefined where it cannot be made. */
export function coveragePage(): Promise<string | undefined> {
  const child = spawn(process.execPath, [...process.execArgv, main], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve) => {
    child.once("message", (html) => resolve(String(html)));
    child.once("close", () => resolve(undefined));
  });
}
