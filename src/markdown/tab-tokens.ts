import type { StateBlock, Token } from "markdown-it";
import { pushLine } from "./box-tokens.ts";
import { noteLines } from "./positions.ts";

/** What a token of type `tabs_open` has in its `meta`. */
export interface TabsMeta {
  /** What the author wrote after the colons, `tabs` or `code-group`. */
  readonly name: string;
  /** Tabs of one label show the same choice; empty where those of the same titles do. */
  readonly label: string;
  /** Whether its closing `:::` is there. */
  readonly closed: boolean;
  /** Whether a tab is in it. */
  hasTab: boolean;
}

/** Begins a set of tabs, which takes these lines. */
export function openTabs(state: StateBlock, map: [number, number], meta: TabsMeta): Token {
  const open = state.push("tabs_open", "div", 1);
  Object.assign(open, { block: true, map, meta });
  open.attrSet("class", "tabs");
  if (meta.label !== "") open.attrSet("data-tabs", meta.label);
  noteLines(state, open, [map[0], map[0] + 1]);
  return open;
}

export function closeTabs(state: StateBlock): void {
  state.push("tabs_close", "div", -1).block = true;
}

/** Begins a tab whose title stands in a line. */
export function openTab(state: StateBlock, line: number, title: string): void {
  const open = state.push("tab_open", "div", 1);
  Object.assign(open, { block: true, map: [line, line + 1] });
  open.attrSet("class", "tab");
  pushLine(state, "tab_title", { tag: "p", line, content: title });
}

export function closeTab(state: StateBlock): void {
  state.push("tab_close", "div", -1).block = true;
}
