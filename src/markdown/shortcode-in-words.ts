import type { StateCore, StateInline } from "markdown-it";

const SHOWN = /\{\{([<%])\/\*\s*([^{}\n]*?)\s*\*\/([>%])\}\}/y;
const AMONG_WORDS = /\{\{([<%])[ \t]*\/?[ \t]*[A-Za-z][^{}\n]*?[>%]\}\}/y;

/** Among words, the tag of a shortcode is left out, and told; what is to be shown as it is, is shown as code. */
export function readAmongWords(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("{{", pos)) return false;
  SHOWN.lastIndex = pos;
  AMONG_WORDS.lastIndex = pos;
  const [shown = "", open = "", words = "", close = ""] = SHOWN.exec(src) ?? [];
  const [tag = ""] = shown === "" ? (AMONG_WORDS.exec(src) ?? []) : [];
  const length = shown.length + tag.length;
  if (length === 0 || pos + length > posMax) return false;
  if (!silent && shown !== "") {
    state.push("code_inline", "code", 0).content = `{{${open} ${words} ${close}}}`;
  }
  if (!silent && tag !== "") state.push("shortcode", "", 0).content = tag;
  state.pos += length;
  return true;
}

/** In code, `{{</* x *\/>}}` is how Hugo's own manual shows `{{< x >}}`. */
export function showWritten({ tokens }: StateCore): void {
  for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
    if (!/^(?:fence|code_block|code_inline)$/.test(token.type)) continue;
    token.content = token.content.replace(/\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/gs, "{{$1$2$3}}");
  }
}
