import type { StateBlock } from "markdown-it";
import { readBoxInfo } from "../box-info.ts";
import { boxEnd, boxLine, holdsNothing, isCode, lineAt } from "../box-lines.ts";
import { readWithin } from "../box-tokens.ts";
import { closeTab, closeTabs, openTab, openTabs, type TabsMeta } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };
const TAB = /^==[ \t]+(\S.*)$/;

/**
 * Adds `::: tabs` with lines of `== Title`, and `::: code-group`, whose blocks of code are tabs by their
 * titles. Each tab is printed with its title before it, to be read one after another; a script makes a
 * list of tabs of them.
 */
export const tabs: Rule = {
  add(md) {
    md.block.ruler.before("box", "tabs", readTabs, interrupts);
    md.block.ruler.before("tabs", "tab", readTab, interrupts);
    md.renderer.rules.tab_title_open = () => '<p class="tab-title">';
  },
  emits: { blocks: ["div", "p"], attributes: { "*": ["class"], div: ["data-tabs"] } },
};

/** The tabs that are being read. */
interface Reading {
  readonly meta: TabsMeta;
  readonly level: number;
  readonly indent: number;
  readonly end: number;
}

const readings = new WeakMap<StateBlock, Reading>();

function readTabs(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = boxLine(state, start);
  if (!line) return false;
  const { name, title } = readBoxInfo(line.info);
  if (name !== "tabs" && name !== "code-group") return false;
  if (silent) return true;
  const last = holdsNothing(line.info) ? start : boxEnd(state, start, end);
  const next = last === undefined ? end : last + 1;
  const first = start;
  const label = name === "tabs" && title ? title.replace(/^key:\s*/, "") : "";
  const meta: TabsMeta = { name, label, closed: last !== undefined, hasTab: false };
  openTabs(state, [first, last ?? next], meta);
  const before = readings.get(state);
  const { level, blkIndent: indent } = state;
  if (name === "tabs") readings.set(state, { meta, level, indent, end: last ?? next });
  readWithin(state, { first, end: last ?? next });
  if (before) readings.set(state, before);
  else readings.delete(state);
  if (meta.hasTab) closeTab(state);
  closeTabs(state);
  state.line = next;
  return true;
}

function readTab(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const reading = readings.get(state);
  // What holds lines of its own within has an end before.
  if (!reading || state.lineMax !== reading.end || isCode(state, start)) return false;
  const [, title] = TAB.exec(lineAt(state, start)) ?? [];
  if (title === undefined) return false;
  const { meta, level, indent } = reading;
  // Ends a list or a quotation, whose paragraph would go on.
  if (silent) return (state.sCount[start] ?? 0) - indent < 4;
  if (state.level !== level + Number(meta.hasTab)) return false;
  if (meta.hasTab) closeTab(state);
  openTab(state, start, title);
  meta.hasTab = true;
  state.line = start + 1;
  return true;
}
