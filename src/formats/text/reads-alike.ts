import { once } from "../../core/once.ts";
import { createMarkdown } from "../../markdown/markdown.ts";
import { plainText } from "../../markdown/plain-text.ts";

const markdown = once(() => createMarkdown());

/** Whether readers see the same words in both texts, whatever marks of emphasis or code are about them. */
export function readsAlike(one: string, other: string): boolean {
  // Few come near: only those are read as Markdown.
  const near = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return near(one) === near(other) && shown(one) === shown(other);
}

function shown(text: string): string {
  return plainText(markdown().parse(text).tokens).toLowerCase();
}
