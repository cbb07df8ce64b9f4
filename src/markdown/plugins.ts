import type MarkdownIt from "markdown-it";
import type { PluginWithParams, RendererRule } from "markdown-it";
import type { TextEnvironment } from "./rules/rule.ts";
import { notePlaces } from "./source-positions.ts";
import { thrownWords } from "./thrown-words.ts";

export type PluginFunction = (md: MarkdownIt, ...options: never[]) => void;

/** A markdown-it plugin, by itself or with the options that it is called with. */
export type MarkdownPlugin = PluginFunction | readonly [PluginFunction, ...options: unknown[]];

/** A plugin that threw while it was added; says what it said. */
export class PluginError extends Error {
  /** Its place in the list. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super(thrownWords(cause), { cause });
    this.name = "PluginError";
    this.index = index;
  }
}

/**
 * Adds a site's plugins. What they print, also in place of a rule of ours, goes through the sanitiser as
 * an author's own HTML does.
 * @returns the types of tokens that they print.
 * @throws PluginError
 */
export function addPlugins(
  md: MarkdownIt,
  plugins: readonly MarkdownPlugin[],
): ReadonlySet<string> {
  const own = { ...md.renderer.rules };
  plugins.forEach((plugin, index) => {
    const [add, ...options] = typeof plugin === "function" ? [plugin] : plugin;
    try {
      md.use(add as PluginWithParams, ...options);
    } catch (error) {
      throw new PluginError(index, error);
    }
  });
  md.core.ruler.push("plugin_places", notePlaces);
  const printed = new Set<string>();
  const { rules } = md.renderer;
  for (const [type, rule] of Object.entries(rules)) {
    const isHighlighted = type === "fence" && Boolean(md.options.highlight);
    if (!rule || (rule === own[type] && !isHighlighted)) continue;
    printed.add(type);
    rules[type] = printedByPlugin(rule);
  }
  return printed;
}

function printedByPlugin(rule: RendererRule): RendererRule {
  return (tokens, index, options, env: TextEnvironment, self) => {
    const token = tokens[index];
    const { printing } = env;
    if (!token || !printing) return "";
    try {
      return printing.plugin(String(rule(tokens, index, options, env, self)), token);
    } catch (error) {
      printing.thrown(error, token);
      return "";
    }
  };
}
