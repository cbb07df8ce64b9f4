import type { StateCore, Token } from "markdown-it";
import { mediaOf } from "../media.ts";
import type { Rule } from "./rule.ts";

/**
 * An image alone in its paragraph, linked or not, is a figure where it has a title: the caption. What plays is
 * one without, too. Pandoc's caption is what stands in the brackets.
 */
export function figures({ hasWords }: { readonly hasWords: boolean }): Rule {
  return {
    add(md) {
      // After the attributes that are the image's own.
      md.core.ruler.after("attributes", "figures", (state) => makeFigures(state, hasWords));
    },
    emits: { blocks: ["figure", "figcaption"] },
  };
}

function makeFigures({ tokens, Token: Made }: StateCore, hasWords: boolean): void {
  tokens.forEach((inline, index) => {
    const [open, close] = [tokens[index - 1], tokens[index + 1]];
    const { children } = inline;
    if (open?.type !== "paragraph_open" || !close || !children?.some(isImage)) return;
    const image = imageAlone(children);
    const title = image?.attrGet("title") ?? "";
    const caption = title.trim() === "" && hasWords ? (image?.content ?? "") : title;
    const hasCaption = caption.trim() !== "";
    if (!image || !(hasCaption || mediaOf(image.attrGet("src") ?? ""))) return;
    image.attrs = image.attrs?.filter(([name]) => name !== "title") ?? null;
    for (const token of [open, close]) {
      token.type = token.type.replace("paragraph", "figure");
      token.tag = "figure";
      token.hidden = false;
    }
    if (!hasCaption) return;
    const text = new Made("text", "", 0);
    text.content = caption;
    const words = captionOf(image) ?? (title.trim() === "" ? (image.children ?? []) : [text]);
    children.push(
      new Made("softbreak", "br", 0),
      new Made("figcaption_open", "figcaption", 1),
      ...words,
      new Made("figcaption_close", "figcaption", -1),
    );
  });
}

/** Words with markup that stand for one, in the brackets of an image whose own words are an attribute. */
function captionOf({ meta }: Token): readonly Token[] | undefined {
  const { caption } = (meta ?? {}) as { readonly caption?: readonly Token[] };
  return caption;
}

function isImage({ type }: Token): boolean {
  return type === "image";
}

function imageAlone(children: readonly Token[]): Token | undefined {
  const all = children.filter(
    ({ type, content }) => type !== "attributes" && (type !== "text" || content !== ""),
  );
  const isLinked = all.length === 3 && all[0]?.type === "link_open";
  const [image] = isLinked ? all.slice(1) : all;
  return image?.type === "image" && (isLinked || all.length === 1) ? image : undefined;
}
