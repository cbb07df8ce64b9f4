import type MarkdownIt from "markdown-it";
import type { PluginWithParams } from "markdown-it";
import container from "markdown-it-container";

// The plugin's types name markdown-it's CommonJS twin.
const plugin = container as unknown as PluginWithParams;

/** Boxes that an article may hold between `::: name` and `:::`, with their usual titles. */
const boxes = { try: "Try it", mistake: "A common mistake", summary: "In short", note: "Note" };

/** Adds `::: try Title`, `::: mistake`, `::: summary`, `::: note` and `::: dialogue`. */
export function containerSyntax(md: MarkdownIt): void {
  for (const [name, usualTitle] of Object.entries(boxes)) {
    md.use(plugin, name, {
      render(tokens: { nesting: number; info: string }[], index: number): string {
        const token = tokens[index];
        if (token?.nesting !== 1) return "</div>\n";
        const title = token.info.trim().slice(name.length).trim() || usualTitle;
        return `<div class="box ${name}"><p class="box-title">${md.renderInline(title)}</p>\n`;
      },
    });
  }
  md.use(plugin, "dialogue", {
    render: (tokens: { nesting: number }[], index: number) =>
      tokens[index]?.nesting === 1 ? '<div class="dialogue">\n' : "</div>\n",
  });
}
