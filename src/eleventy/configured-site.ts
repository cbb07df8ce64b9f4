import { DiagnosticsError } from "../build/diagnostics-error.ts";
import { readSite, type Site } from "../build/site.ts";
import { latestConfig } from "./plugin.ts";
import { type Build, prepareBuild } from "./prepare.ts";
import { loadConfiguration } from "./run.ts";

/**
 * The site of the current folder, as its `.eleventy.js` says, without building it.
 * @throws DiagnosticsError when an author's file has a fault.
 */
export async function configuredSite(): Promise<Site> {
  const { site, diagnostics } = await readSite(process.cwd(), await config());
  if (!site) throw new DiagnosticsError(diagnostics);
  return site;
}

/** The same, ready to be rendered; nothing is written. */
export async function configuredBuild(): Promise<Build> {
  return prepareBuild(process.cwd(), await config());
}

async function config() {
  await loadConfiguration();
  const found = latestConfig();
  if (found) return found;
  const at = { severity: "error" as const, file: ".eleventy.js", line: 1, column: 1 };
  const message = "it does not use Waymark";
  throw new DiagnosticsError([
    {
      ...at,
      rule: "config",
      message,
      hint: "add the plugin: eleventyConfig.addPlugin(waymark, …)",
    },
  ]);
}
