import { escapeInline, escapeMarkdown } from "./escape-markdown.ts";
import type { HtmlSetting } from "./html-setting.ts";
import { isElement, type MarkupElement, type MarkupNode, textIn } from "./markup-tree.ts";
import { mathOf } from "./math-ml.ts";

/** A hard break, until it is known whether something follows it. */
const BREAK = "\uE020";

/** Text in a line: spaces are single, and there are none at its ends. */
export function inlineOf(nodes: readonly MarkupNode[], setting: HtmlSetting): string {
  const joined = nodes.map((node, at) => pieceOf(node, nodes[at + 1], setting)).join("");
  return tidied(joined);
}

function tidied(text: string): string {
  return text
    .replace(/[ \t\n]*\uE020[ \t\n]*/g, BREAK)
    .replace(/^\uE020+|\uE020+$/g, "")
    .trim()
    .replace(/\uE020{2,}/g, "\n\n")
    .replaceAll(BREAK, "\\\n")
    .split("\n")
    .map(guarded)
    .join("\n");
}

/** What begins a line is no sign of Markdown's: text was escaped in pieces. */
function guarded(line: string): string {
  return /^(?:#{1,6} |> |[-+] |\d{1,9}[.)] |:{1,3}(?: |$|:)|\|)/.test(line)
    ? line.replace(/^(\d*)/, "$1\\")
    : line;
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ b: "**", strong: "**" },
  ...{ em: "*", i: "*", cite: "*", dfn: "*", var: "*" },
};
/** Have no sign of Markdown's own, and stay. */
const KEPT = new Set([
  ...["sub", "sup", "u", "s", "del", "ins", "kbd", "mark", "q", "small", "abbr", "bdi", "samp"],
  ...["ruby", "rt", "rp", "time"],
]);
const ALIKE: Readonly<Record<string, string>> = { strike: "s", tt: "code", big: "span" };
const TRANSPARENT = new Set([
  "span",
  "font",
  "label",
  "o:p",
  "big",
  "nobr",
  "bdo",
  "data",
  "picture",
]);

function pieceOf(node: MarkupNode, next: MarkupNode | undefined, setting: HtmlSetting): string {
  if (!isElement(node)) {
    return escapeInline(node.replace(/[ \t\n\f]+/g, " ").replaceAll(BREAK, ""));
  }
  const { lang = "", dir = "", class: classes = "" } = node.attributes;
  if (lang !== "" && !/\bmultilang\b/.test(classes))
    setting.drop(`that a text is in the language "${lang.slice(0, 20)}"`);
  if (/^rtl$/i.test(dir)) setting.drop("that a text runs from right to left");
  const name = ALIKE[node.name] ?? node.name;
  const mark = MARKS[name];
  if (mark !== undefined) return marked(node, mark, next, setting);
  if (KEPT.has(name)) {
    const inner = inlineOf(node.children, setting);
    return inner === "" ? "" : `<${name}>${inner}</${name}>`;
  }
  switch (name) {
    case "br":
      return BREAK;
    case "code":
      return codeSpan(textIn(node));
    case "a":
      return linkOf(node, setting);
    case "img":
      return imageOf(node, setting);
    case "math":
      return mathOf(node, setting.drop);
    case "script":
    case "style":
    case "title":
      setting.drop(`<${name}>`);
      return "";
    case "wbr":
      return "";
    default:
      if (!TRANSPARENT.has(name)) setting.drop(`<${name}>, but for its text`);
      else if (/color|background/i.test(node.attributes.style ?? ""))
        setting.drop("colours of text");
      return node.children
        .map((child, at) => pieceOf(child, node.children[at + 1], setting))
        .join("");
  }
}

function marked(
  node: MarkupElement,
  mark: string,
  next: MarkupNode | undefined,
  setting: HtmlSetting,
): string {
  const inner = node.children
    .map((child, at) => pieceOf(child, node.children[at + 1], setting))
    .join("");
  const [, before = "", text = "", after = ""] =
    /^([\s\uE020]*)(.*?)([\s\uE020]*)$/s.exec(inner) ?? [];
  if (text === "") return before + after;
  const follows = next === undefined ? " " : ((after + textIn(next))[0] ?? " ");
  const isWord = (sign: string | undefined) => /[\p{L}\p{N}]/u.test(sign ?? "");
  // A mark between a word and a sign would not be read as one.
  const isRead = (isWord(text[0]) || before !== "") && (isWord(text.at(-1)) || !isWord(follows));
  if (isRead || /^[*_]/.test(text)) return `${before}${mark}${text}${mark}${after}`;
  const tag = mark === "**" ? "strong" : "em";
  return `${before}<${tag}>${text}</${tag}>${after}`;
}

/** What a browser shows where somebody points at it. */
function titleOf({ name, attributes: { title = "" } }: MarkupElement, setting: HtmlSetting): void {
  if (title.trim() !== "") setting.drop(`the title of <${name}>: ${title.trim().slice(0, 60)}`);
}

function codeSpan(text: string): string {
  const code = text.replace(/\s+/g, " ");
  if (code.trim() === "") return code;
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

function linkOf(node: MarkupElement, setting: HtmlSetting): string {
  const text = inlineOf(node.children, setting);
  const href = (node.attributes.href ?? "").trim();
  titleOf(node, setting);
  if (href === "" || text === "") return text;
  if (/^(?:javascript|data|vbscript|file):/i.test(href)) {
    setting.drop(`a link to ${href.slice(0, 40)}`);
    return text;
  }
  return `[${text}](${target(href)})`;
}

function imageOf(node: MarkupElement, setting: HtmlSetting): string {
  titleOf(node, setting);
  const { src = "", alt = "", width, height, style = "" } = node.attributes;
  if (width !== undefined || height !== undefined || /\b(?:width|height)\s*:/.test(style))
    setting.drop("the size at which a picture is shown");
  if (src.trim() === "" || /^file:/i.test(src)) {
    setting.drop(
      `a picture ${src.trim() === "" ? "without an address" : "on somebody's computer"}`,
    );
    return escapeInline(alt);
  }
  return `![${escapeMarkdown(alt).replace(/[[\]]/g, "\\$&")}](${target(src)})`;
}

function target(address: string): string {
  const plain = address.trim();
  return /[\s()<>]/.test(plain) ? `<${plain.replace(/[<>\n]/g, encodeURIComponent)}>` : plain;
}
