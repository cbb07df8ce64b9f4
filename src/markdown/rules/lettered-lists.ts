import type { PluginSimple } from "markdown-it";
import { markdownItFancyListPlugin } from "markdown-it-fancy-lists";
import type { Rule } from "./rule.ts";

// Its types are made for another form of markdown-it's own.
const fancyLists = markdownItFancyListPlugin as unknown as PluginSimple;

/** Lists that count `a.`, `B)`, `iv.` or `#.`, as Pandoc has them. */
export const letteredLists: Rule = {
  add(md) {
    md.use(fancyLists);
  },
  emits: { blocks: ["ol", "li"], attributes: { ol: ["start", "type"] } },
};
