import { readAttributes } from "../attribute-list.ts";
import type { Rule } from "./rule.ts";

/** An id as MDX has it, in which braces hold code. */
const IN_COMMENT = /\s*\{\/\*\s*#([\w-]+)\s*\*\/\}\s*$/;

/** Without `{-}`, by which Pandoc gives a heading no number: none has one here. */
function numbered(content: string): string {
  const [list = ""] = /(?<=[ \t])\{[^{}\n]*\}[ \t]*$/.exec(content) ?? [];
  if (!/[{\s]-[\s}]/.test(list)) return content;
  const rest = list.replace(/(?<=[{\s])-(?=[\s}])/, "");
  const words = content.slice(0, -list.length);
  return /^\{\s*\}/.test(rest) ? words.trimEnd() : `${words}${rest}`;
}

/**
 * Reads `{#id}`, `{/* #id *\/}` of Docusaurus, and other lists of attributes at a heading's end before its
 * words are read, in which an id's underscores would be emphasis.
 */
export const headingIds: Rule = {
  add(md) {
    md.core.ruler.after("block", "heading_ids", ({ tokens }) => {
      tokens.forEach((token, index) => {
        const inline = tokens[index + 1];
        if (token.type !== "heading_open" || !inline?.content.includes("{")) return;
        const content = numbered(inline.content);
        inline.content = content;
        const [comment, id] = IN_COMMENT.exec(content) ?? [];
        if (comment !== undefined) {
          inline.content = content.slice(0, -comment.length);
          token.meta = { id, refused: [] };
          return;
        }
        const at = content.lastIndexOf("{");
        const list = at > 0 && content[at - 1] === "\\" ? undefined : readAttributes(content, at);
        if (!list || at + list.length < content.trimEnd().length) return;
        inline.content = content.slice(0, at).trimEnd();
        // Templates print a section's heading, and know no other attribute.
        const classes = list.classes.filter((name) => !/^un(?:numbered|listed)$/.test(name));
        const refused = [...(classes.length > 0 ? ["class"] : []), ...list.others.keys()];
        token.meta = { id: list.id, refused };
      });
    });
  },
  emits: { blocks: ["h2", "h3", "h4", "h5", "h6"], attributes: { "*": ["id"] } },
};
