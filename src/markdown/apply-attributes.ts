import type { StateCore, Token } from "markdown-it";
import { isAhead } from "./attribute-line.ts";
import { type AttributeList, vetAttributes } from "./attribute-list.ts";

/** What a token of type `attributes` has in its `meta`. */
export interface AttributesMeta extends AttributeList {
  /** The element that has them. */
  target?: Token;
  /** Names of those that it may not have. */
  refused?: readonly string[];
}

/**
 * Gives elements the attributes that are written after them: to what a list follows at once, else, at a
 * block's end, to the block; in a paragraph of its own, to what comes before. All others are text.
 */
export function applyAttributes({ src, tokens, Token: Made }: StateCore): void {
  if (!src.includes("{")) return;
  tokens.forEach((inline, index) => {
    const { children } = inline;
    if (!children?.some(({ type }) => type === "attributes")) return;
    children.forEach((list, at) => {
      if (list.type !== "attributes") return;
      const target = elementBefore(children, at) ?? blockOf(tokens, index, at);
      if (target) give(list, target, Made);
      // For what can have none it is left out: its author meant it as no text.
      else if (!isAhead(tokens[index - 1]))
        Object.assign(list, Object.assign(new Made("text", "", 0), { content: list.content }));
    });
    trimEnd(children);
    // A paragraph of nothing else leaves no trace.
    const open = tokens[index - 1];
    const close = tokens[index + 1];
    if (open?.type === "paragraph_open" && close && children.every(isApplied)) {
      open.hidden = true;
      close.hidden = true;
    }
  });
}

function give(list: Token, target: Token, Made: typeof Token): void {
  const meta = list.meta as AttributesMeta;
  const others = new Map(meta.others);
  const alt = others.get("alt");
  if (target.type === "image" && alt !== undefined) {
    others.delete("alt");
    giveWords(target, alt, Made);
  }
  const { kept, refused } = vetAttributes(target.tag, others);
  list.meta = { ...meta, target, refused } satisfies AttributesMeta;
  for (const name of meta.classes) target.attrJoin("class", name);
  for (const [name, value] of kept) target.attrSet(name, value);
  if (meta.id === undefined) return;
  // A section's id is its heading's own affair.
  if (target.type === "heading_open") target.meta = { ...target.meta, id: meta.id };
  else target.attrSet("id", meta.id);
}

/** As Pandoc has it: what stands in the brackets is the caption then. */
function giveWords(image: Token, words: string, Made: typeof Token): void {
  if (image.content.trim() !== "" && !image.attrGet("title")) {
    image.attrSet("title", image.content);
    image.meta = { ...image.meta, caption: image.children };
  }
  const text = new Made("text", "", 0);
  text.content = words;
  image.content = words;
  image.children = [text];
}

/** What ends right before a list: a link, an image, code, emphasis. */
function elementBefore(children: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  // Emphasis leaves empty text behind.
  while (children[before]?.type === "attributes" || isEmpty(children[before])) before--;
  const last = children[before];
  if (last?.type === "image" || last?.type === "code_inline") return last;
  if (last?.nesting !== -1) return undefined;
  let depth = 0;
  for (let open = before; open >= 0; open--) {
    depth += children[open]?.nesting ?? 0;
    if (depth === 0) return children[open];
  }
  return undefined;
}

/** What a list at the end of a block's text is for. */
function blockOf(tokens: readonly Token[], index: number, at: number): Token | undefined {
  const children = tokens[index]?.children ?? [];
  if (children.findLastIndex((child) => !isApplied(child)) > at) return undefined;
  const open = tokens[index - 1];
  const before = lastBefore(children, at, (child) => !isApplied(child));
  if (!before && isAhead(open)) return blockAfter(tokens, index + 2);
  if (!before) return open?.type === "paragraph_open" ? blockBefore(tokens, index - 2) : undefined;
  const isOnItsLine = before.type === "softbreak";
  if (!isOnItsLine && !/\s$/.test(before.content)) return undefined;
  if (open?.type !== "paragraph_open" || !open.hidden) return open;
  // A list's entry without paragraphs; on a line of its own the list is meant.
  const item = tokens[index - 2];
  if (item?.type !== "list_item_open" || !isOnItsLine) return item;
  return lastBefore(
    tokens,
    index - 2,
    ({ level, nesting }) => level === item.level - 1 && nesting === 1,
  );
}

const printAttributes =
  /^(?:paragraph|heading|blockquote|bullet_list|ordered_list|table|dl)_close$/;

function blockBefore(tokens: readonly Token[], end: number): Token | undefined {
  const close = tokens[end];
  if (!close || !printAttributes.test(close.type)) return undefined;
  const type = close.type.replace("_close", "_open");
  return lastBefore(tokens, end, (token) => token.type === type && token.level === close.level);
}

function blockAfter(tokens: readonly Token[], start: number): Token | undefined {
  let at = start;
  while (isAhead(tokens[at])) at += 3;
  const open = tokens[at];
  const isOne = /^(?:paragraph|heading|blockquote|bullet_list|ordered_list|table|dl|box)_open$/;
  return open && isOne.test(open.type) ? open : undefined;
}

/** It is mostly near, where `findLast` of what comes before would take a copy of it all. */
function lastBefore(
  tokens: readonly Token[],
  end: number,
  isIt: (token: Token) => boolean,
): Token | undefined {
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token && isIt(token)) return token;
  }
  return undefined;
}

function isEmpty(token: Token | undefined): boolean {
  return token?.type === "text" && token.content === "";
}

function isApplied({ type, content }: Token): boolean {
  return type === "attributes" || (type === "text" && content.trim() === "");
}

/** Takes away the space before a list that ends a block's text. */
function trimEnd(children: Token[]): void {
  if (children.at(-1)?.type !== "attributes") return;
  const last = children.findLastIndex(({ type }) => type !== "attributes");
  const token = children[last];
  if (token?.type === "softbreak") children.splice(last, 1);
  else if (token?.type === "text") token.content = token.content.trimEnd();
}
