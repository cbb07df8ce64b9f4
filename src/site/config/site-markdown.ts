import type { Diagnostic } from "../../core/diagnostics.ts";
import { createMarkdown, type Markdown } from "../../markdown/markdown.ts";
import { PluginError } from "../../markdown/plugins.ts";
import type { SiteConfig } from "./config.ts";
import { configFault } from "./config-source.ts";

/** Markdown with the site's plugins; without any where one of them cannot be added. */
export function siteMarkdown({ markdown, source }: SiteConfig): {
  readonly markdown: Markdown;
  readonly diagnostics: readonly Diagnostic[];
} {
  try {
    return { markdown: createMarkdown(markdown), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof PluginError)) throw error;
    const message = `option "markdown.plugins.${error.index}": the plugin threw: ${error.message}`;
    const hint = "mend it or its options, or take it off the list";
    const fault = { rule: "markdown-plugin", severity: "error", message, hint } as const;
    return {
      markdown: createMarkdown(),
      diagnostics: [configFault(source, [["markdown", "plugins", error.index]], fault)],
    };
  }
}
