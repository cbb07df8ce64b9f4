import type { StateCore, StateInline } from "markdown-it";
import { notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

const ATTRIBUTE =
  /([A-Za-z][\w:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?/y;
const NAME = /<([a-z][a-z\d-]*)(?=\s)/y;
/** As React calls them. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
]);
const TEXT =
  /^\{\s*(?:require\(\s*|useBaseUrl\(\s*|withBase\(\s*)?(["'`])([^"'`${}]*)\1\s*\)?(?:\.default)?\s*\}$/;
const IMPORT = /^import\s+(\w+)\s+from\s+["']([^"'\n]+\.\w+)["'];?[ \t]*$/gm;

/**
 * Attributes of HTML as MDX writes them: `className`, `src={require("./a.png").default}`,
 * `src={useBaseUrl("/a.png")}`, `src={picture}` of an import, `width={300}`. Other values that are code are left out
 * with their names told; a tag whose address is such a one is told as a whole.
 */
export const jsxAttributes: Rule = {
  add(md) {
    md.core.ruler.before("inline", "jsx_imports", ({ src, env }) => {
      // A line's end is much rarer than a letter, and so found much sooner.
      const mayImport = src.startsWith("import") || src.includes("\nimport");
      if (mayImport) imported.set(env, importsOf(src));
    });
    md.inline.ruler.before("html_inline", "jsx_tag", readTag);
    md.core.ruler.after("inline", "jsx_attributes", rewrite);
  },
};

interface Tag {
  readonly all: string;
  readonly written: string;
}

/** A start tag at this place that has such an attribute, and what HTML has for it. */
function tagAt(text: string, start: number, imports: ReadonlyMap<string, string>): Tag | undefined {
  NAME.lastIndex = start;
  const [open = ""] = NAME.exec(text) ?? [];
  if (open === "") return undefined;
  let at = start + open.length;
  let written = open;
  let isJsx = false;
  for (;;) {
    const [space = ""] = /^\s+/.exec(text.slice(at, at + 200)) ?? [];
    const [end = ""] = /^\/?>/.exec(text.slice(at + space.length, at + space.length + 2)) ?? [];
    written += space;
    at += space.length;
    if (end !== "")
      return isJsx
        ? { all: text.slice(start, at + end.length), written: written + end }
        : undefined;
    ATTRIBUTE.lastIndex = at;
    const [all = "", name = "", value = ""] = (space !== "" && ATTRIBUTE.exec(text)) || [];
    if (all === "") return undefined;
    const plain = RENAMED.get(name) ?? name;
    isJsx ||= plain !== name || value.startsWith("{");
    const shown = value.startsWith("{") ? inQuotes(value, imports) : value;
    // Without the address, nothing of the element is left to show.
    if (shown === undefined && /^(?:src|href)$/.test(name)) return undefined;
    const attribute = shown === undefined || shown === "" ? plain : `${plain}=${shown}`;
    // As long as before where it can be, so that places behind it stay.
    written += attribute.padEnd(all.length);
    at += all.length;
  }
}

/** What a value in braces comes to, in quotes; undefined where only running it would tell. */
function inQuotes(value: string, imports: ReadonlyMap<string, string>): string | undefined {
  const [, , text] = TEXT.exec(value) ?? [];
  const name = value.slice(1, -1).trim();
  const known = text ?? (/^\d+$/.test(name) ? name : imports.get(name.replace(/\.src$/, "")));
  return known === undefined ? undefined : `"${known}"`;
}

function importsOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(IMPORT)].map(([, name = "", file = ""]) => [name, file]));
}

/** By the environment of the text that has them. */
const imported = new WeakMap<object, ReadonlyMap<string, string>>();
const none: ReadonlyMap<string, string> = new Map();

function readTag(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, env } = state;
  if (src[pos] !== "<") return false;
  const tag = tagAt(src, pos, imported.get(env) ?? none);
  if (!tag || pos + tag.all.length > posMax) return false;
  if (!silent) {
    const token = state.push("html_inline", "", 0);
    token.content = tag.written;
    notePlace(token, pos);
  }
  state.pos += tag.all.length;
  return true;
}

function rewrite(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "html_block" || !/=\s*\{|className|htmlFor/.test(token.content)) continue;
    const imports = imported.get(state.env) ?? none;
    const { content } = token;
    let done = 0;
    let written = "";
    for (const { index } of content.matchAll(/<[a-z]/g)) {
      const tag = index < done ? undefined : tagAt(content, index, imports);
      if (!tag) continue;
      written += content.slice(done, index) + tag.written;
      done = index + tag.all.length;
    }
    token.content = written + content.slice(done);
  }
}
