import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { assembleBuild, type Build } from "../output/assemble.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { readSite, type SiteResult } from "../site/read-site.ts";
import type { Site } from "../site/site.ts";
import { loadConfiguration } from "./load-configuration.ts";
import { latestConfig } from "./plugin.ts";

/**
 * The site of the current folder, as its configuration says, without building it.
 * @throws DiagnosticsError when an author's file has a fault.
 */
export async function configuredSite(): Promise<Site> {
  const { site, diagnostics } = await readConfigured();
  if (!site) throw new DiagnosticsError(diagnostics);
  return site;
}

/**
 * The same with all that is to be said of its files.
 * @throws DiagnosticsError when the configuration has a fault.
 */
export async function readConfigured(): Promise<SiteResult> {
  return readSite(process.cwd(), await configured());
}

/** The same, ready to be rendered; nothing is written. */
export async function configuredBuild(): Promise<Build> {
  return assembleBuild(process.cwd(), await configured());
}

/**
 * What the current folder's configuration says.
 * @throws DiagnosticsError when it has a fault.
 */
export async function configured(): Promise<SiteConfig> {
  await loadConfiguration();
  const found = latestConfig();
  if (!found) throw new Error("a configuration was read that does not use Waymark");
  return found;
}
