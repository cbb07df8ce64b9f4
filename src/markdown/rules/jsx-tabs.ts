import type { StateBlock } from "markdown-it";
import { boundedLooks } from "../bounded-looks.ts";
import { isCode, lineAt, verbatimLines } from "../box-lines.ts";
import { pushLine, readWithin } from "../box-tokens.ts";
import { attributeOf, indentWithin, type StartTag, startTag } from "../jsx-tag.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { closeTab, closeTabs, openTab, openTabs } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

const TABS = /^<Tabs(?=[\s>]|$)/;
const TABS_END = /^<\/Tabs>$/;
const TAB = /^<Tab(?:Item)?(?=[\s>]|$)/;
const TAB_END = /<\/Tab(?:Item)?>$/;
const COMMENT = /^\{\/\*.*\*\/\}$/;

/**
 * Tabs as Docusaurus, Starlight and Mintlify have them in MDX: `<Tabs>` around `<TabItem label="A">` or
 * `<Tab title="A">`, each tag on lines of its own. Tabs with anything else between them are left as they are.
 */
export const jsxTabs: Rule = {
  add(md) {
    md.block.ruler.before("html_block", "jsx_tabs", whereLineBegins("<", readTabs));
  },
};

interface Tab {
  readonly tag: StartTag;
  /** The line of its end tag; the same as the tag's where its words are all on that. */
  readonly end: number;
}

function readTabs(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start) || !TABS.test(lineAt(state, start))) return false;
  const open = startTag(state, start, limit);
  const found = open && open.rest === "" ? tabsWithin(state, open.line + 1, limit) : undefined;
  if (!open || !found) return false;
  if (silent) return true;
  const label = attributeOf(open.text, "groupId") ?? attributeOf(open.text, "syncKey") ?? "";
  const labels = labelsIn(open.text);
  openTabs(state, [start, found.end], { name: "tabs", label, closed: true, hasTab: true });
  for (const { tag, end } of found.tabs) {
    const value = attributeOf(tag.text, "value") ?? "";
    const named = attributeOf(tag.text, "label") ?? attributeOf(tag.text, "title");
    openTab(state, tag.line, named ?? labels.get(value) ?? value);
    if (end > tag.line) {
      readWithin(state, { first: tag.line, end, indent: indentWithin(state, tag.line + 1, end) });
    } else {
      const content = tag.rest.replace(TAB_END, "").trim();
      pushLine(state, "paragraph", { tag: "p", line: tag.line, content });
    }
    closeTab(state);
  }
  closeTabs(state);
  state.line = found.end;
  return true;
}

/** Tabs in tabs that do not end are looked through in vain. */
const mayLook = boundedLooks();

/** Undefined where there is no end, or anything but tabs. `end` is the line after `</Tabs>`. */
function tabsWithin(
  state: StateBlock,
  start: number,
  limit: number,
): { readonly tabs: readonly Tab[]; readonly end: number } | undefined {
  const tabs: Tab[] = [];
  const isVerbatim = verbatimLines();
  let open: StartTag | undefined;
  let inner = 0;
  for (let line = start; line < limit; line++) {
    if (!mayLook(state)) return undefined;
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const text = lineAt(state, line);
    if (isVerbatim(text) || (!open && COMMENT.test(text))) continue;
    if (open) {
      if (TABS.test(text)) inner += 1;
      else if (TABS_END.test(text) && inner > 0) inner -= 1;
      else if (inner === 0 && TABS_END.test(text)) return undefined;
      else if (inner === 0 && TAB_END.exec(text)?.index === 0) {
        tabs.push({ tag: open, end: line });
        open = undefined;
      }
      continue;
    }
    if (TABS_END.test(text)) return tabs.length > 0 ? { tabs, end: line + 1 } : undefined;
    const tag = TAB.test(text) ? startTag(state, line, limit) : undefined;
    if (!tag) return undefined;
    if (TAB_END.test(tag.rest)) tabs.push({ tag, end: tag.line });
    else if (tag.rest === "") open = tag;
    else return undefined;
    line = tag.line;
  }
  return undefined;
}

/** What `values={[{ label: "A", value: "a" }]}` calls each. */
function labelsIn(tag: string): ReadonlyMap<string, string> {
  const objects = tag.match(/\{[^{}]*\}/g) ?? [];
  return new Map(
    objects.flatMap((object) => {
      const [label, value] = [attributeOf(object, "label"), attributeOf(object, "value")];
      return label === undefined || value === undefined ? [] : [[value, label] as const];
    }),
  );
}
