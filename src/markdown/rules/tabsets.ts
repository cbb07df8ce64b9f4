import type { StateBlock } from "markdown-it";
import { boxEnd, boxLine, isCode, lineAt, verbatimLines } from "../box-lines.ts";
import { readWithin } from "../box-tokens.ts";
import { closeTab, closeTabs, openTab, openTabs } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

const TABSET = /^\{[^{}]*\.panel-tabset(?=[\s}])[^{}]*\}$|^panel-tabset$/;
const GROUP = /\bgroup\s*=\s*["']?([\w-]+)/;
const HEADING = /^(#{1,6})[ \t]+(.+?)(?:[ \t]+#+)?(?:[ \t]*\{[^{}]*\})?$/;

/** Tabs as Quarto has them: `::: {.panel-tabset}`, in which headings are the titles of tabs. */
export const tabsets: Rule = {
  add(md) {
    md.block.ruler.before("box", "tabset", readTabset, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
  },
};

function readTabset(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  const line = boxLine(state, start);
  if (!line || !TABSET.test(line.info)) return false;
  const end = boxEnd(state, start, limit);
  const tabs = end === undefined ? [] : tabsIn(state, start + 1, end);
  const [first] = tabs;
  if (end === undefined || !first) return false;
  if (silent) return true;
  const [, label = ""] = GROUP.exec(line.info) ?? [];
  openTabs(state, [start, end + 1], { name: "tabs", label, closed: true, hasTab: true });
  readWithin(state, { first: start, end: first.line });
  tabs.forEach((tab, index) => {
    openTab(state, tab.line, tab.title);
    readWithin(state, { first: tab.line, end: tabs[index + 1]?.line ?? end });
    closeTab(state);
  });
  closeTabs(state);
  state.line = end + 1;
  return true;
}

/** The headings of the first one's level, without those in code and in boxes within. */
function tabsIn(
  state: StateBlock,
  start: number,
  end: number,
): readonly { readonly line: number; readonly title: string }[] {
  const tabs: { line: number; title: string }[] = [];
  const isVerbatim = verbatimLines();
  let level = "";
  for (let line = start; line < end; line++) {
    const text = lineAt(state, line);
    if (isVerbatim(text) || isCode(state, line)) continue;
    const box = boxLine(state, line);
    if (box && box.info !== "") line = boxEnd(state, line, end) ?? line;
    const [, signs = "", title = ""] = HEADING.exec(text) ?? [];
    if (signs === "" || (level !== "" && signs !== level)) continue;
    level = signs;
    tabs.push({ line, title });
  }
  return tabs;
}
