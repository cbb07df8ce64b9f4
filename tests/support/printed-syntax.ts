import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What looks like markup in the text that readers see, with what stands about it. */
export interface PrintedSyntax {
  readonly sign: string;
  readonly around: string;
}

/** Signs of markup by their names: of Markdown and of what other tools add to it. */
const signs: ReadonlyMap<string, RegExp> = new Map([
  [":::", /:::/g],
  ["!!!", /!!!/g],
  ["???", /\?\?\?/g],
  ["===", /===/g],
  ["[[", /\[\[/g],
  ["[!X]", /\[![A-Za-z]/g],
  ["[^", /\[\^/g],
  ["{#", /\{#/g],
  ["{:", /\{:/g],
  ["{.", /\{\.[a-z]/g],
  ["{{", /\{\{/g],
  ["{%", /\{%/g],
  ["<!--", /<!--/g],
  ["$x$", /\$[^\s$][^$\n]*\$/g],
  ["$$", /\$\$/g],
  ["~~", /~~/g],
  ["==", /(?<![=<>!])==(?!=)/g],
  ["^^", /\^\^/g],
  ["++", /\+\+[a-z]/g],
  ["[x](y)", /\]\([^)\s]*\)/g],
  ["[x][y]", /\]\[/g],
  ["**", /\*\*/g],
  ["<tag>", /<\/?[A-Za-z][\w-]*[\s>/]/g],
  ["%%", /%%/g],
  ["`", /`/g],
  [":emoji:", /(?<![\w:]):[a-z_+-]+:(?![\w:])/g],
  ["#", /^\s*#{1,6}\s/gm],
  ["| |", /^\s*\|.*\|/gm],
  ["- [ ]", /\[[ xX]\]/g],
  ["8<", /8<-/g],
  ["<<<", /<<</g],
  ["@include", /@include/g],
  ["///", /(?<!:)\/\/\//g],
  ["import", /^import .* from/gm],
  ["address", /(?<!\S)https?:\/\/\S+\.\S/g],
]);

/** What shows code, formulas or keys as they are, or is for no reader. */
const VERBATIM: ReadonlySet<string> = new Set([
  ...["code", "pre", "kbd", "samp", "math", "svg", "script", "style", "template"],
]);
const WITHIN_LINES: ReadonlySet<string> = new Set([
  ...[
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "mark",
    "math",
  ],
  ...["q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"],
]);

/** Markup that a page prints: in the text of its `<main>`, outside code, formulas and the words of links that are addresses. */
export function printedSyntax(html: string): readonly PrintedSyntax[] {
  const text = wordsOf(parse(html, { scriptingEnabled: false }), { isMain: false, isLink: false });
  return [...signs].flatMap(([sign, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      sign,
      around: text.slice(Math.max(0, index - 40), index + 60).replace(/\s+/g, " "),
    })),
  );
}

interface Place {
  readonly isMain: boolean;
  readonly isLink: boolean;
}

function wordsOf(node: Node, { isMain, isLink }: Place): string {
  if ("value" in node) {
    if (!isMain) return "";
    return isLink ? node.value.replace(/https?:\/\/\S+/g, "") : node.value;
  }
  if (!("childNodes" in node)) return "";
  const name = "tagName" in node ? node.tagName : "";
  // A sign of its own parts what stands before it from what stands behind it.
  if (VERBATIM.has(name)) return isMain ? " § " : "";
  const within = { isMain: isMain || name === "main", isLink: isLink || name === "a" };
  const words = node.childNodes.map((child) => wordsOf(child, within)).join("");
  return WITHIN_LINES.has(name) ? words : `\n${words}\n`;
}
