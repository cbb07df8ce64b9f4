import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { levelled } from "../core/rules/levels.ts";
import { createMessages } from "../messages/messages.ts";
import { createTheme, themeFolder } from "../render/theme.ts";
import { checkIncludes } from "../site/check/check-includes.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { findFiles } from "../site/read/files.ts";
import { bundleStyles } from "./bundle.ts";
import { readTemplates } from "./read-templates.ts";
import { unusedIncludes } from "./unused-includes.ts";

/**
 * What is wrong in the templates and stylesheets of a site's own as far as they tell by themselves, so that it is told
 * beside the faults of its other files.
 */
export async function readTheme(root: string, config: SiteConfig): Promise<readonly Diagnostic[]> {
  const own = path.join(root, config.includes);
  if (own === themeFolder) return [];
  const { files } = await findFiles(root, config.includes);
  // Of these something is told that says all.
  const amiss = new Set(checkIncludes(root, { files }).map(({ file }) => file));
  const sound = files.filter((file) => !amiss.has(file));
  if (sound.length === 0) return [];
  const includes = [own, themeFolder];
  const theme = createTheme(includes, () => createMessages("en"));
  const isWhole = sound.length === files.length;
  const faults = [
    ...readTemplates(theme, own, (file) => !amiss.has(named(root, file))),
    // One that may not be read stops all, and what is told of one that is amiss stands in others as well.
    ...(isWhole ? await styleFaults(includes) : []),
    ...(isWhole ? await unusedIncludes(own) : []),
  ];
  return levelled(faults, config);
}

function named(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
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
