import { configJsonSchema } from "../../../src/site/config/config-json-schema.ts";
import { pageText } from "./plain-markdown.ts";
import { keysTable } from "./schema-table.ts";

/** The page on what a site's configuration may say. */
export function configurationPage(): string {
  return pageText({
    title: "Configuration",
    summary: "The keys of waymark.config.yaml, which are the options of the plugin, too.",
    order: 3,
    body: `Only \`title\` is needed. The same keys are taken by \`waymark.config.ts\` and
\`waymark.config.js\`, and by the plugin in an \`.eleventy.js\`, for [plugins](../how-to/plugins.md).
This first line of a \`waymark.config.yaml\` has editors complete and explain them:

\`\`\`yaml
# yaml-language-server: $schema=node_modules/waymark/config.schema.json
\`\`\`

${keysTable(JSON.parse(JSON.stringify(configJsonSchema())))}`,
  });
}
