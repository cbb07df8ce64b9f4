import { dialect, type Foreign, syntax } from "./foreign.ts";

const mdx = (pattern: RegExp) =>
  syntax("code of MDX", "remove it: pages here have no components", pattern, {
    ...{ where: "line", once: true },
  });

/** Names joined by dots, what is called, sums, a function, or words: no set, and no part of an address. */
const EXPRESSION =
  /(?<![\w$\\{/}@:#.=-])\{(?:\s*(?:new\s+)?[A-Za-z_$][\w$]*(?:(?:\.[A-Za-z_$][\w$]*)+(?:\([^(){}\n]*\))?|\([^(){}\n]*\)(?:\.[\w$]+(?:\(\))?)*)\s*|\s*[\w.$]+(?:\s[-+*/%]\s[\w.$]+)+\s*|[^{}\n]*(?:=>|\s&&\s|\?\?)[^{}\n]*)\}(?![\w/}])|\{["'\p{Pi}\p{Pf}][^{}"'\p{Pi}\p{Pf}\n]*["'\p{Pi}\p{Pf}]\}/gu;

const once = { once: true } as const;

/** Start tags whose attributes are code. */
export const elements: readonly Foreign[] = [
  syntax(
    "an element of MDX",
    "remove it: pages here have no components",
    /<[A-Za-z][\w.]*(?:\s[^<>{}\n]*)?=\{.*$/g,
    once,
  ),
  syntax(
    "an element of Vue's",
    "remove it: pages here have no components",
    /<[A-Za-z][\w.-]*(?:\s[^<>\n]*)?\s[@#][\w.:-]+(?:=(?:"[^"\n]*"|'[^'\n]*'|“[^”\n]*”))?[^<>\n]*>/g,
    once,
  ),
];

/** What other tools have in lines of words, beside their blocks and links. */
export const marks: readonly Foreign[] = [
  mdx(/^import\s(?:[^"'\p{Pi}\p{Pf}\n]*\sfrom\s+)?\s*["'\p{Pi}\p{Ps}][^\n]+["'\p{Pf}\p{Pi}];?$/gu),
  mdx(/^export\s+(?:default|const|let|(?:async\s+)?function)\s[^\n]*/g),
  syntax("a comment of MDX that does not end here", "write <!-- … -->", /\{\/\*/g, once),
  syntax(
    "an expression of MDX",
    "write what it comes to; to show it as it is, put it between backticks",
    EXPRESSION,
    once,
  ),
  ...elements,
  mdx(/^<\/?>$/g),
  syntax(
    "words that are put in, as MkDocs marks them",
    `write <ins>…</ins>, ${dialect("mkdocs")}`,
    /(?<![\p{L}\p{N}\p{Pf}"'^])\^\^[\p{L}\p{N}][^^\n]*(?:\^\^)?/gu,
    once,
  ),
  syntax(
    "an icon of Material for MkDocs",
    "remove it, or write a sign such as ✓",
    /(?<![\w:/]):(?:material|fontawesome|octicons|simple|lucide)-[a-z0-9-]+:(?!:)/g,
    once,
  ),
  syntax(
    "a remark of Critic Markup",
    "write <ins>…</ins>, <del>…</del> or <!-- … -->",
    /\{(?:\+\+[^{}\n]+\+\+|--[^{}\n]+--|>>[^{}\n]+<<)\}|\{~~(?=\S)/g,
  ),
  syntax(
    "a key of MkDocs, or words that are put in, as others mark them",
    `write <kbd>Ctrl</kbd> or <ins>words</ins>, or have keys read: markdown: { dialects: ["mkdocs"] }`,
    /(?<![\w+{])\+\+["\p{Pi}]?[a-z][\w"'\p{Pi}\p{Pf}+-]*\+\+(?![\w+])/giu,
    once,
  ),
  syntax(
    "an instruction of kramdown's",
    "remove it",
    /\{:(?::\/?[a-z]*(?:\s[^{}\n]*)?\/?|\/[a-z]*|[a-z_]+)\}/g,
  ),
  syntax(
    "a list of attributes of kramdown's",
    "write it right after what it is for, such as emphasis or a link; else remove it",
    /\{:[ \t]*(?:[.#][\w-]|[\w-]+=")[^{}\n]*\}(?!\s*$)/g,
  ),
  syntax("a macro of Gollum's", "write what it makes", /<<\w+\([^<>\n]*\)>>/g, once),
  syntax("a variable of Foam's", "write what it stands for", /\$\{?FOAM_[A-Z_]+[^{}\n]*\}?/g, once),
  syntax(
    "a tag of a template",
    "write what is to stand there; to show it as it is, put it between backticks",
    /<%[^%\n]+%>/g,
    once,
  ),
  syntax(
    "a role of MyST",
    "write what it says in Markdown: [words](page.md)",
    /(?<![\w}$])\{[a-z][\w:.+-]*\}$/g,
    { ...once, where: "code" },
  ),
  syntax(
    "a label of MyST",
    "write it after the heading that it is for: {#label}",
    /^\([\w:.-]+\)=$/g,
    {
      where: "line",
    },
  ),
  syntax(
    "a border of a table of lines and plus signs whose cells do not stand in rows",
    "give each row its own bars right under the plus signs, and a border after the last",
    /^\+(?:[-=]{2,}\+)+$/g,
    { ...once, where: "line" },
  ),
  syntax(
    "a cross-reference of Quarto's",
    "link to it: [words](#id)",
    /(?<![\w@/.])@(?:fig|tbl|sec|eq|lst|thm)-\w[\w-]*/g,
    once,
  ),
  {
    ...{ rule: "undefined-reference", what: "a reference whose address is written nowhere" },
    hint: 'write it on a line by itself: "[name]: page.md"; a "[" that begins no link is written \\[',
    pattern: /(?<![\w\])\\!])!?\[[^[\]\n]+\]\[(?!\^)[^[\]\n]*\]|(?<=^\])\[(?!\^)[^[\]\n]*\]/g,
  },
];
