import type { StateBlock, StateCore } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { type Fold, type OwnBoxes, takenNames } from "../box-names.ts";
import { pushBox, readWithin } from "../box-tokens.ts";
import { indentedBody, nextLine } from "../indented-body.ts";
import { namedBox } from "../named-box.ts";
import { noteBeginning, noteLines } from "../positions.ts";
import { closeTab, closeTabs, openTab, openTabs } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

const BOX = /^(!!!|\?\?\?\+?)[ \t]*([\p{L}_][\p{L}\p{N}_-]*)((?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?$/u;
const TAB = /^===([!+]*)[ \t]+(?:"(.+)"|'(.+)')$/;
const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };

/**
 * MkDocs' admonitions, `!!! note "Title"`, folded as `??? note` and open as `???+ note`, and tabs of
 * pymdown-extensions, `=== "Title"`. What is indented by four is theirs.
 */
export function mkdocs(own: OwnBoxes): Rule {
  return {
    add(md) {
      md.block.ruler.before(
        "box",
        "admonition",
        (state, start, end, silent) => readBox(state, { start, end, silent }, own),
        interrupts,
      );
      md.block.ruler.before("box", "content_tabs", readTabs, interrupts);
      md.block.ruler.before("box", "directive", readDirective, interrupts);
      md.renderer.rules.directive = () => "";
      md.core.ruler.after("block", "directive_headings", nameDirectives);
    },
  };
}

function readBox(
  state: StateBlock,
  {
    start,
    end,
    silent,
  }: { readonly start: number; readonly end: number; readonly silent: boolean },
  own: OwnBoxes,
): boolean {
  if (isCode(state, start)) return false;
  const [, sign = "", type = "", , title] = BOX.exec(lineAt(state, start)) ?? [];
  if (sign === "") return false;
  if (silent) return true;
  const body = indentedBody(state, start, end);
  const fold: Fold | undefined =
    sign === "!!!" ? undefined : sign.endsWith("+") ? "open" : "closed";
  pushBox(state, { first: start, ...body }, namedBox(type, { title, fold, own }));
  state.line = body.end;
  return true;
}

function readTabs(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  const first = tabAt(state, start);
  if (!first) return false;
  if (silent) return true;
  const tabs = [];
  let line = start;
  for (let tab: Tab | undefined = first; tab; ) {
    const body = indentedBody(state, line, limit);
    tabs.push({ ...tab, ...body, line });
    line = nextLine(state, body.end, limit);
    const next: Tab | undefined = line < limit ? tabAt(state, line) : undefined;
    tab = next?.isFirst || state.sCount[line] !== state.sCount[start] ? undefined : next;
  }
  const end = tabs.at(-1)?.end ?? limit;
  openTabs(state, [start, end], { name: "tabs", label: "", closed: true, hasTab: true });
  for (const tab of tabs) {
    openTab(state, tab.line, tab.title);
    readWithin(state, { first: tab.line, end: tab.end, indent: tab.indent });
    closeTab(state);
  }
  closeTabs(state);
  state.line = end;
  return true;
}

/** What mkdocstrings and the like make of code: a dotted name, or what is followed by options. */
function readDirective(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const line = lineAt(state, start);
  const [, name = ""] = /^:::[ \t]+([\w-]+(?:[.:][\w-]+)*)$/.exec(line) ?? [];
  const body = indentedBody(state, start, end);
  if (name === "" || (!/[.:]/.test(name) && body.end === start + 1)) return false;
  if (takenNames.includes(name)) return false;
  if (silent) return true;
  const token = state.push("directive", "", 0);
  Object.assign(token, { block: true, map: [start, body.end], content: line });
  noteLines(state, token, [start, start + 1]);
  state.line = body.end;
  return true;
}

/** A heading that is one is called what it names, and has nothing under it. */
function nameDirectives({ tokens, Token: Made }: StateCore): void {
  for (const [index, { type, content, map }] of [...tokens.entries()].toReversed()) {
    if (type !== "inline" || tokens[index - 1]?.type !== "heading_open") continue;
    const [all, name] = /^:::[ \t]+([\w-]+(?:[.:][\w-]+)+)$/.exec(content.trim()) ?? [];
    const inline = tokens[index];
    if (all === undefined || name === undefined || !inline) continue;
    const token = new Made("directive", "", 0);
    Object.assign(token, { block: true, map, content: all });
    noteBeginning(token, inline);
    inline.content = `\`${name}\``;
    tokens.splice(index + 2, 0, token);
  }
}

interface Tab {
  readonly title: string;
  /** Whether it begins tabs of its own after others. */
  readonly isFirst: boolean;
}

function tabAt(state: StateBlock, line: number): Tab | undefined {
  if (isCode(state, line) || (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  const [, signs = "", double, single] = TAB.exec(lineAt(state, line)) ?? [];
  const title = double ?? single;
  return title === undefined ? undefined : { title, isFirst: signs.includes("!") };
}
