import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { levelled } from "../core/rules/levels.ts";
import { createMessages } from "../messages/messages.ts";
import { createTheme, themeFolder } from "../render/theme.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { listFiles } from "../site/read/files.ts";
import { bundleStyles } from "./bundle.ts";
import { readTemplates } from "./read-templates.ts";
import { unusedIncludes } from "./unused-includes.ts";

/**
 * What is wrong in the templates and stylesheets of a site's own as far as they tell by themselves, so that it is told
 * beside the faults of its other files.
 */
export async function readTheme(root: string, config: SiteConfig): Promise<readonly Diagnostic[]> {
  const own = path.join(root, config.includes);
  if (own === themeFolder || (await listFiles(own, ".")).length === 0) return [];
  const includes = [own, themeFolder];
  const theme = createTheme(includes, () => createMessages("en"));
  const faults = [...readTemplates(theme, own), ...(await styleFaults(includes))];
  return levelled([...faults, ...(await unusedIncludes(own))], config);
}

async function styleFaults(includes: readonly string[]): Promise<readonly Diagnostic[]> {
  try {
    return (await bundleStyles(includes)).warnings;
  } catch (error) {
    const told = diagnosticsIn(error);
    if (!told) throw error;
    return told.diagnostics;
  }
}
