import { readFileSync } from "node:fs";
import type { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { readConfig, type SiteConfig } from "../site/config/config.ts";
import type { ConfigFile } from "../site/config/config-source.ts";
import { configurationError } from "./configuration-fault.ts";
import { configurationFile, eleventyFile, siteFileNames, siteFiles } from "./configuration-file.ts";
import { readSiteFile } from "./site-file.ts";
import { WrongOptions } from "./wrong-options.ts";

/**
 * The options of the current folder's site: those that a configuration of Eleventy's passes to the plugin,
 * or, where it passes none, those of the site's own file.
 * @throws WrongOptions when any is wrong; DiagnosticsError where both or neither of the two say them.
 */
export function readOptions(passed: unknown): SiteConfig {
  const written = isNothing(passed) ? readSiteFile() : passedOn(passed);
  if (!written) throw noOptions();
  const { config, sound, diagnostics } = readConfig(written.options, written.file);
  const all = [...written.diagnostics, ...diagnostics];
  if (!config || all.some(({ severity }) => severity === "error")) {
    const others = config && { config, inDoubt: new Set<string>(), isFolderGuessed: false };
    throw new WrongOptions(all, sound ?? others);
  }
  return config;
}

/** Eleventy passes an empty object where a configuration passes nothing. */
function isNothing(passed: unknown): boolean {
  return passed === undefined || JSON.stringify(passed) === "{}";
}

function passedOn(options: unknown) {
  const [other] = siteFiles();
  const name = configurationFile();
  if (other !== undefined) throw saidTwice(name, other);
  // Whoever calls the plugin in code alone has no file.
  const text = eleventyFile() === undefined ? "" : readFileSync(name, "utf8");
  const file: ConfigFile = { path: name, text, kind: "plugin" };
  return { options, file, diagnostics: [] };
}

function saidTwice(file: string, other: string): DiagnosticsError {
  const message = `the options stand in two places: they are passed to waymark here, and ${other} says them too`;
  const hint = `keep one: write eleventyConfig.addPlugin(waymark) here, or remove ${other}`;
  return configurationError({ file, message, hint });
}

function noOptions(): DiagnosticsError {
  const [usual] = siteFileNames;
  const hint = `write a ${usual} with a line such as "title: My guide", or pass them: eleventyConfig.addPlugin(waymark, { title: … })`;
  const message = "waymark is passed no options, and there is no file of them";
  return configurationError({ file: configurationFile(), message, hint });
}
