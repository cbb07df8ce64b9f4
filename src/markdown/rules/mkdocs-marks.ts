import type { StateInline } from "markdown-it";
import type { Rule } from "./rule.ts";

/**
 * `^^put in^^`, keys, `++ctrl+alt+"Any words"++`, and the language of code within a line, `#!py`, as
 * pymdown-extensions have them.
 */
export const mkdocsMarks: Rule = {
  add(md) {
    md.inline.ruler.before("two_carets", "ins", readInsertion);
    md.inline.ruler.before("escape", "keys", readKeys);
    md.core.ruler.after("inline", "language_of_code", ({ tokens }) => {
      for (const child of tokens.flatMap(({ children }) => children ?? [])) {
        if (child.type === "code_inline")
          child.content = child.content.replace(/^(?:#!|:::)[a-z][\w+#.-]*[ \t]+(?=\S)/, "");
      }
    });
  },
  emits: { phrasing: ["ins", "kbd"] },
};

// Up to the next two carets, so that many of them take time by their number alone.
const INSERTION = /\^\^(?![\s^])((?:\\.|\^(?!\^)|[^\\^])*)\^\^/suy;

function readInsertion(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("^^", pos)) return false;
  INSERTION.lastIndex = pos;
  const [all = "", words = ""] = INSERTION.exec(src) ?? [];
  const end = pos + all.length;
  if (words === "" || /\s$/.test(words) || end > posMax) return false;
  if (!silent) {
    state.push("ins_open", "ins", 1).markup = "^^";
    Object.assign(state, { pos: pos + 2, posMax: end - 2 });
    state.md.inline.tokenize(state);
    state.push("ins_close", "ins", -1).markup = "^^";
  }
  Object.assign(state, { pos: end, posMax });
  return true;
}

const KEY = `(?:"[^"\\n]+"|'[^'\\n]+'|[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)`;
const KEYS = new RegExp(`\\+\\+(${KEY}(?:\\+${KEY})*)\\+\\+(?![\\p{L}\\p{N}+])`, "uy");

function readKeys(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("++", pos) || /[\p{L}\p{N}+{]/u.test(src[pos - 1] ?? "")) return false;
  KEYS.lastIndex = pos;
  const [all = "", keys = ""] = KEYS.exec(src) ?? [];
  if (all === "" || pos + all.length > posMax) return false;
  if (!silent) {
    for (const [index, key] of (keys.match(new RegExp(KEY, "gu")) ?? []).entries()) {
      if (index > 0) state.push("text", "", 0).content = "+";
      state.push("kbd_open", "kbd", 1);
      state.push("text", "", 0).content = nameOf(key);
      state.push("kbd_close", "kbd", -1);
    }
  }
  state.pos += all.length;
  return true;
}

/** "Page Up" of `page-up`, "Up" of `arrow-up`; what stands between quotation marks as it is. */
function nameOf(key: string): string {
  if (/^["']/.test(key)) return key.slice(1, -1);
  return key
    .replace(/^arrow-/, "")
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
