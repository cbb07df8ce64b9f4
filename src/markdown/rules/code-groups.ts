import type { StateCore, Token } from "markdown-it";
import type { CodeBlock } from "../code-html.ts";
import type { TabsMeta } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

/** Each block of code that stands in a `::: code-group` becomes a tab, and its title the tab's. */
export const codeGroups: Rule = {
  add(md) {
    md.core.ruler.after("code", "code_groups", readGroups);
  },
};

function readGroups(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === "tabs_open")) return;
  const groups: { readonly level: number; readonly meta: TabsMeta; count: number }[] = [];
  state.tokens = state.tokens.flatMap((token) => {
    const { type, meta, level } = token;
    if (type === "tabs_open") groups.push({ level, meta, count: 0 });
    if (type === "tabs_close") groups.pop();
    const group = groups.at(-1);
    const isTab =
      type === "fence" && group?.meta.name === "code-group" && level === group.level + 1;
    if (!isTab) return [token];
    group.count++;
    group.meta.hasTab = true;
    return asTab(state, token, String(group.count));
  });
}

function asTab({ Token: Made }: StateCore, fence: Token, number: string): Token[] {
  const { title, language } = fence.meta as CodeBlock;
  const words = new Made("text", "", 0);
  words.content = title || language || number;
  const open = new Made("tab_open", "div", 1);
  open.attrSet("class", "tab");
  const inline = Object.assign(new Made("inline", "", 0), {
    ...{ content: words.content, children: [words], map: fence.map },
  });
  // The tab has it already.
  fence.meta = { ...fence.meta, title: "" };
  const tokens = [
    ...[open, new Made("tab_title_open", "p", 1), inline, new Made("tab_title_close", "p", -1)],
    ...[fence, new Made("tab_close", "div", -1)],
  ];
  const { level } = fence;
  for (const [index, token] of tokens.entries()) {
    token.block = true;
    token.level = level + ([0, 1, 2, 1, 1, 0][index] ?? 0);
  }
  return tokens;
}
