import { z } from "zod";
import type { MarkdownPlugin } from "../../markdown/plugins.ts";

const pluginSchema = z.custom<MarkdownPlugin>(
  (plugin) =>
    typeof plugin === "function" || (Array.isArray(plugin) && typeof plugin[0] === "function"),
  "must be a markdown-it plugin: a function, or [function, options]",
);

/** How Markdown is read: plugins of markdown-it, in the order in which they are added. */
export const markdownOption = () =>
  z
    .strictObject({
      plugins: z.array(pluginSchema).default([]),
      /** Whether straight quotation marks become those of the page's language. */
      quotes: z.boolean().default(true),
      /** Whether `:tada:` and the other short names become pictures. */
      emoji: z.boolean().default(false),
    })
    .prefault({});
