import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Paths of Chrome, Chromium and Edge on this machine that exist, most usual first. */
export function installedBrowsers(): readonly string[] {
  const paths = [...usualPaths(), ...onPath()].filter((path) => existsSync(path));
  return [...new Set(paths)];
}

function usualPaths(): readonly string[] {
  if (process.platform === "darwin") return macPaths();
  if (process.platform === "win32") return windowsPaths();
  return [
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge-stable",
    "/usr/bin/microsoft-edge",
  ];
}

function macPaths(): readonly string[] {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const folders = ["/Applications", join(process.env.HOME ?? "/", "Applications")];
  return folders.flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
}

function windowsPaths(): readonly string[] {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  const programs = [
    join("Google", "Chrome", "Application", "chrome.exe"),
    join("Chromium", "Application", "chrome.exe"),
    join("Microsoft", "Edge", "Application", "msedge.exe"),
  ];
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

function onPath(): readonly string[] {
  const ending = process.platform === "win32" ? ".exe" : "";
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}
