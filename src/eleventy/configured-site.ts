import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { assembleBuild, type Build } from "../output/assemble.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { readSite } from "../site/read-site.ts";
import type { Site } from "../site/site.ts";
import { latestConfig } from "./plugin.ts";
import { loadConfiguration } from "./run.ts";

/**
 * The site of the current folder, as its configuration says, without building it.
 * @throws DiagnosticsError when an author's file has a fault.
 */
export async function configuredSite(): Promise<Site> {
  const { site, diagnostics } = await readSite(process.cwd(), await config());
  if (!site) throw new DiagnosticsError(diagnostics);
  return site;
}

/** The same, ready to be rendered; nothing is written. */
export async function configuredBuild(): Promise<Build> {
  return assembleBuild(process.cwd(), await config());
}

async function config(): Promise<SiteConfig> {
  await loadConfiguration();
  const found = latestConfig();
  if (!found) throw new Error("a configuration was read that does not use Waymark");
  return found;
}
