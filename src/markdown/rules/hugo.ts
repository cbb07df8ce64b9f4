import type { StateBlock } from "markdown-it";
import { isCode } from "../box-lines.ts";
import type { OwnBoxes } from "../box-names.ts";
import { pushBox, pushLine, readWithin } from "../box-tokens.ts";
import { indentWithin } from "../jsx-tag.ts";
import { namedBox } from "../named-box.ts";
import { linesOf, noteLines, noteParts } from "../positions.ts";
import {
  bodyOf,
  readBody,
  readFrom,
  type Shortcode,
  type ShortcodeBody,
  shortcodeAt,
} from "../shortcode.ts";
import { readAmongWords, showWritten } from "../shortcode-in-words.ts";
import { boxOfShortcode, kindOfShortcode } from "../shortcode-kinds.ts";
import { closeTab, closeTabs, openTab, openTabs, type TabsMeta } from "../tab-tokens.ts";
import type { Rule } from "./rule.ts";

/**
 * Shortcodes of Hugo and its themes that stand on lines of their own: figures, highlighted code, tabs, boxes and
 * what folds. Of others the tags alone are left out, and told: a `shortcode` each.
 */
export function hugo(own: OwnBoxes): Rule {
  return {
    add(md) {
      md.block.ruler.before(
        "fence",
        "shortcode",
        (state, start, limit, silent) => read(state, { start, limit, silent }, own),
        { alt: ["paragraph", "reference", "blockquote", "list"] },
      );
      md.inline.ruler.before("escape", "shortcode", readAmongWords);
      md.renderer.rules.shortcode = () => "";
      md.core.ruler.after("inline", "shortcodes_shown", showWritten);
    },
  };
}

function read(
  state: StateBlock,
  {
    start,
    limit,
    silent,
  }: { readonly start: number; readonly limit: number; readonly silent: boolean },
  own: OwnBoxes,
): boolean {
  if (isCode(state, start)) return false;
  const tag = shortcodeAt(state, start, limit);
  if (!tag) return false;
  const body = tag.isEnd ? undefined : bodyOf(state, tag, { limit, hasNext: isTabOf(state, tag) });
  const isAlone = state.src.slice(tag.after, state.eMarks[tag.line]).trim() === "";
  // What stands among words is no block.
  if (!body && !isAlone) return false;
  if (silent) return true;
  const block = { state, start, tag, own };
  if (body && pushPaired(block, body)) state.line = readNext(block, body, limit) + 1;
  else if (!body && pushAlone(block)) state.line = tag.line + 1;
  else if (isAlone) {
    pushUnknown(block);
    state.line = tag.line + 1;
  } else return false;
  return true;
}

/** Tabs may stand side by side in one line. @returns The last line of them. */
function readNext({ state, own }: Block, body: ShortcodeBody, limit: number): number {
  let last: ShortcodeBody | undefined = body;
  let line = body.end;
  while (last && state.src.slice(last.past, state.eMarks[line]).trim() !== "") {
    const start = line;
    const at: number = last.past;
    readFrom(state, start, at, () => {
      const tag = shortcodeAt(state, start, limit);
      last = tag && bodyOf(state, tag, { limit, hasNext: true });
      if (tag && last) pushPaired({ state, start, tag, own }, last);
      else state.md.block.tokenize(state, start, start + 1);
    });
    line = last?.end ?? start;
  }
  return line;
}

function isTabOf(state: StateBlock, { name }: Shortcode): boolean {
  return readings.has(state) && kindOfShortcode(name) === "tab";
}

interface Block {
  readonly state: StateBlock;
  readonly start: number;
  readonly tag: Shortcode;
  readonly own: OwnBoxes;
}

/** Whether it is one of those that hold something. */
function pushPaired(block: Block, body: ShortcodeBody): boolean {
  const { state, start, tag, own } = block;
  const kind = kindOfShortcode(tag.name);
  const inner = () => pushBody(state, tag, body);
  if (kind === "highlight") pushCode(block, body);
  else if (kind === "plain") inner();
  else if (kind === "tabs") pushTabs(block, body);
  else if (kind === "tab") pushTab(block, inner);
  else if (kind === "card") {
    pushCard(block);
    inner();
  } else if (kind === "boxes" || kind === "typed" || kind === "folded") {
    const { type, title } = boxOfShortcode(tag, kind);
    const meta = namedBox(type, { title, fold: undefined, own });
    pushBox(state, { first: start, end: body.end + 1 }, meta, inner);
  } else return false;
  return true;
}

/** Whether it is one of those that may hold nothing. */
function pushAlone(block: Block): boolean {
  const kind = kindOfShortcode(block.tag.name);
  if (block.tag.isEnd) return false;
  if (kind === "figure" && block.tag.named.has("src")) pushFigure(block);
  else if (kind === "card") pushCard(block);
  else return false;
  return true;
}

function pushUnknown({ state, start, tag }: Block): void {
  const token = state.push("shortcode", "", 0);
  const content = state.src.slice(
    (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0),
    tag.after,
  );
  Object.assign(token, { block: true, map: [start, tag.line + 1], content });
  noteLines(state, token, [start, start + 1]);
}

function pushBody(state: StateBlock, tag: Shortcode, body: ShortcodeBody): void {
  readBody(state, tag, body, ({ first, end }) => {
    readWithin(state, { first, end, indent: indentWithin(state, first + 1, end) });
  });
}

/** As Pandoc has pictures whose caption has markup: the caption in brackets, the words for it as an attribute. */
function pushFigure(block: Block): void {
  const { named } = block.tag;
  const get = (name: string) => named.get(name) ?? "";
  const credit =
    get("attr") && (named.has("attrlink") ? `[${get("attr")}](<${get("attrlink")}>)` : get("attr"));
  const caption = [get("title") && `**${get("title")}**`, get("caption"), credit]
    .filter((part) => part !== "")
    .join(" ");
  const words = (get("alt") || get("caption") || get("title")).replaceAll('"', "'");
  const [, width] = /^(\d+)(?:px)?$/.exec(get("width")) ?? [];
  const list = [
    ...(caption === "" ? [] : [`alt="${words}"`]),
    ...(width === undefined ? [] : [`width=${width}`]),
  ].join(" ");
  const image = `![${caption || words}](<${get("src")}>)${list && `{${list}}`}`;
  pushWords(block, named.has("link") ? `[${image}](<${get("link")}>)` : image);
}

function pushCard(block: Block): void {
  const { named, values } = block.tag;
  const title = named.get("title") ?? named.get("header") ?? values[0] ?? "";
  const link = named.get("link") ?? named.get("href");
  const words = title === "" ? (link ?? "") : `**${title}**`;
  const linked = link === undefined ? words : `[${words}](<${link}>)`;
  const content = [linked, named.get("subtitle") ?? ""].filter((part) => part !== "").join(" ");
  if (content !== "") pushWords(block, content);
}

function pushWords({ state, start, tag }: Block, content: string): void {
  const [at = 0] = linesOf(state, start, start + 1);
  const text = pushLine(state, "paragraph", { tag: "p", line: start, end: tag.line + 1, content });
  noteParts(state, text, { start: at, parts: [...tag.named.values()] });
}

function pushCode({ state, start, tag }: Block, { end, before }: ShortcodeBody): void {
  const [language = "", ...more] = tag.values;
  const options = [...more, ...[...tag.named].map(([name, value]) => `${name}=${value}`)].join(",");
  const [, marked] = /hl_lines=["[']?([\d\s-]+)/.exec(options) ?? [];
  const isNumbered = /linenos=(?!false)/.test(options);
  const info = [
    language === "text" ? "" : language,
    marked === undefined ? "" : `{${marked.trim().replace(/\s+/g, ",")}}`,
    isNumbered ? "showLineNumbers" : "",
  ];
  const indent = " ".repeat(state.blkIndent);
  const code = state.src
    .slice(tag.after, before)
    .replace(/^[ \t]*\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  const token = state.push("fence", "code", 0);
  Object.assign(token, {
    ...{ block: true, map: [start, end + 1], markup: "```" },
    ...{ info: info.filter((part) => part !== "").join(" "), content: `${code.join("\n")}\n` },
  });
}

interface Reading {
  readonly meta: TabsMeta;
  /** What the tabs themselves do not say they are called. */
  readonly titles: string[];
}

const readings = new WeakMap<StateBlock, Reading>();

function pushTabs({ state, start, tag }: Block, body: ShortcodeBody): void {
  const label = tag.named.get("groupid") ?? "";
  const meta: TabsMeta = { name: "tabs", label, closed: true, hasTab: false };
  const titles = (tag.named.get("items") ?? "").split(",").map((title) => title.trim());
  const before = readings.get(state);
  readings.set(state, { meta, titles });
  openTabs(state, [start, body.end + 1], meta);
  pushBody(state, tag, body);
  closeTabs(state);
  if (before) readings.set(state, before);
  else readings.delete(state);
}

/** One that stands in no tabs only holds what is in it. */
function pushTab({ state, start, tag }: Block, inner: () => void): void {
  const reading = readings.get(state);
  if (!reading) {
    inner();
    return;
  }
  const given = ["header", "title", "name", "label", "tabname"].flatMap(
    (key) => tag.named.get(key) ?? [],
  );
  const inTurn = reading.titles.shift() ?? "";
  openTab(state, start, given[0] ?? tag.values[0] ?? inTurn);
  reading.meta.hasTab = true;
  inner();
  closeTab(state);
}
