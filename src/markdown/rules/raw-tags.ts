import type { StateCore, StateInline, Token } from "markdown-it";
import type { Rule } from "./rule.ts";

const TAG = /\{%-?\s*(end)?raw\s*-?%\}/y;
const OPEN = /\{%-?\s*raw\s*-?%\}/;
const CLOSE = /\{%-?\s*endraw\s*-?%\}/;
const CLOSES = new RegExp(CLOSE, "g");
const ALONE = /^\{%-?\s*(?:end)?raw\s*-?%\}$/;

/**
 * `{% raw %}` and `{% endraw %}` say to Jekyll, Eleventy and their like that what stands between them is no template.
 * No text is one here, so that the tags go: both of a pair within a block, and those that are a paragraph each.
 */
export const rawTags: Rule = {
  add(md) {
    md.inline.ruler.before("escape", "raw_tag", read);
    md.core.ruler.before("inline", "raw_tags", leaveOut);
    md.renderer.rules.raw_tag = () => "";
  },
};

function read(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("{%", pos)) return false;
  TAG.lastIndex = pos;
  const [tag = "", end] = TAG.exec(src) ?? [];
  if (tag === "" || pos + tag.length > posMax) return false;
  const { firstOpen, lastClose } = endsOf(state);
  const isPaired = end ? firstOpen < pos : lastClose > pos;
  if (!isPaired) return false;
  if (!silent) state.push("raw_tag", "", 0);
  state.pos += tag.length;
  return true;
}

interface Ends {
  readonly firstOpen: number;
  readonly lastClose: number;
}

// A text of thousands of tags is looked through once, and not for each.
const known = new WeakMap<StateInline, Ends>();

function endsOf(state: StateInline): Ends {
  const { src } = state;
  const ends = known.get(state) ?? {
    firstOpen: OPEN.exec(src)?.index ?? Number.POSITIVE_INFINITY,
    lastClose: [...src.matchAll(CLOSES)].at(-1)?.index ?? -1,
  };
  known.set(state, ends);
  return ends;
}

function leaveOut(state: StateCore): void {
  const { src, tokens } = state;
  if (!OPEN.test(src) || !CLOSE.test(src)) return;
  const isTag = (token: Token | undefined) =>
    token?.type === "inline" && ALONE.test(token.content.trim());
  state.tokens = tokens.filter((token, index) => {
    if (token.type === "paragraph_open") return !isTag(tokens[index + 1]);
    if (token.type === "paragraph_close") return !isTag(tokens[index - 1]);
    return !(isTag(token) && tokens[index - 1]?.type === "paragraph_open");
  });
}
