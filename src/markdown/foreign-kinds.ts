import { isEmojiName } from "./emoji-names.ts";
import { dialect, type Foreign, syntax } from "./foreign.ts";
import { lines } from "./foreign-lines.ts";
import { links } from "./foreign-links.ts";
import { marks } from "./foreign-marks.ts";
import { papers } from "./foreign-papers.ts";
import { kindOfShortcode } from "./shortcode-kinds.ts";

/** What a text has in which any of these stands. */
const trigger =
  /[{^]|^[%|:<]|^[!?](?: ?[A-Z]|>)|<<\w|:id=|\$FOAM_|\\[a-z]|<#|<\w[\w.-]*\s|^\(@|\[[-/<>?!*]\]|@\w+\d|-@|\[(?:see|also|cf|e\.g)|^\$\$|^import\s|^export\s|\+\+|<%|\)=$|\+--|\+==|@\w+-|\]\[|%%|\[[[!]|!!!|\?\?\?|===|\/\/\/|8<-|<<<|::|:[\w+-]+:|\]\s*\(|\)\[/;

/** The signs one of which is in all of that: most texts have none, which is found out much sooner. */
const triggerSign = /[{^%|:<!?$\\@[\]+=/]|^(?:im|ex)port\s/;

/** Whether any of these may stand in a text, so that most are looked through once, and not for each. */
export function mayHaveKinds(text: string): boolean {
  return triggerSign.test(text) && trigger.test(text);
}

export const footnote = syntax(
  "a footnote",
  "put it into the text in parentheses, or cite a source: [@key]",
  /\[\^[\w-]+\]/g,
);

export const alert = syntax(
  "an alert of another tool",
  `write "> [!NOTE]" or another box's name, ${dialect("obsidian")}`,
  /^\[![^\]\s]+[^\]\n]*\][+-]?/g,
  { where: "start" },
);

/** At the beginning of a quotation, after the sign that it folds. */
export const callout = syntax(
  "a box that folds, of Markdown Callouts",
  `write "::: details", ${dialect("mkdocs")}`,
  /^[!?] ?[A-Z]{3,}:/g,
  { where: "start" },
);

/** At the beginning of a heading. */
export const idFirst = syntax(
  "an id before the words of its heading",
  "write it after them",
  /^\{#[\w-]+\}/g,
  { where: "start" },
);

/** What a token of type `directive` says. */
export const directive = syntax(
  "documentation that mkdocstrings makes of code",
  "write it here, or link to it",
  /^/,
  { once: true, isLeftOut: true },
);

/** What a token of type `code_reference` says. */
export const codeReference: Foreign = {
  ...directive,
  what: "a link to what mkdocstrings makes of code",
  hint: "link to a page: [words](page.md)",
};

/** What tokens of type `mdx` say: the beginning of code, or of a comment. */
export const mdxCode = syntax("code of MDX", "remove it: pages here have no components", /^/, {
  ...{ once: true, isLeftOut: true },
});

const inclusion = "what it names is not put in: write it here";

const shortcodeName = (words: string) => /[A-Za-z][\w./-]*/.exec(words)?.[0] ?? "";
const isRead = (words: string) => kindOfShortcode(shortcodeName(words)) !== undefined;
const byName = { once: true, kindOf: shortcodeName } as const;

/** What a token of type `shortcode` says. */
export const unknownShortcode = syntax(
  "the tag of a shortcode of Hugo's",
  "write what it makes, or have a plugin read it",
  /^/,
  { ...byName, isLeftOut: true },
);

const shortcodePattern = () => /(?<!\\)\{\{(?:<(?!\/\*)|%(?!\/\*))[^{}\n]*(?:[>%]\}\}|$)/g;

const shortcodes: readonly Foreign[] = [
  syntax("a shortcode of Hugo's", `write what it makes, ${dialect("hugo")}`, shortcodePattern(), {
    ...{ ...byName, isReal: isRead },
  }),
  syntax(
    "a shortcode that Hugo, a theme or the site has",
    "write what it makes",
    shortcodePattern(),
    {
      ...{ ...byName, isReal: (words: string) => !isRead(words) },
    },
  ),
];

/** What stands in code and in comments is only looked for where it would be put in there as well. */
export const inclusions: readonly Foreign[] = [
  syntax(
    "an inclusion of mdBook's",
    inclusion,
    /(?<!\\)\{\{#(?:include|playground|rustdoc_include|title|template)\b[^{}\n]*\}\}/g,
    { once: true },
  ),
  syntax("a snippet of MkDocs's", inclusion, /(?<=^[ \t]*)-{1,}8<-{1,}(?:[ \t]+\S+|$)/gm, {
    ...{ where: "line", once: true },
  }),
];

export const commentInclusion = syntax(
  "an inclusion of VitePress's",
  inclusion,
  /<!--\s*@include:[^>]*-->/g,
  { once: true },
);

export const kinds: readonly Foreign[] = [
  ...inclusions,
  ...shortcodes,
  footnote,
  {
    ...{ rule: "foreign-link", pattern: /!\[\[[^[\]\n]+\]\]/g, what: "what Obsidian puts in" },
    hint: `write ![what it shows](picture.png) or [words](page.md), ${dialect("obsidian")}`,
  },
  {
    rule: "foreign-link",
    pattern: /(?<!!)\[\[[^[\]\n]+\]\]/gi,
    what: "a link of a wiki",
    hint: `write [words](page.md), ${dialect("obsidian")} or, where words stand before pages, as in wikis of GitHub, ["gollum"]`,
  },
  syntax("a comment of Obsidian's", `write <!-- … -->, ${dialect("obsidian")}`, /%%[^%\n]+%%/g),
  syntax(
    "a block's name of Obsidian's",
    `remove it, ${dialect("obsidian")}`,
    /(?<=\s)\^[A-Za-z0-9][\w-]*$/g,
    {
      where: "end",
    },
  ),
  syntax(
    "a variable or tag of a template",
    "write what is to stand there; to show it as it is, put it between backticks",
    /\{\{(?![<%]|#(?:include|playground|rustdoc_include|title|template)\b)[^{}\n]+\}\}|\{\{[<%]\/\*[^{}\n]*\}\}|(?<!\{)\{%[^{}\n]+%\}|(?<!\{)\{%[^{}\n]+$/g,
    { once: true },
  ),
  syntax(
    "an admonition of another tool",
    `write "::: note", its text without indent, and ":::", ${dialect("mkdocs")}`,
    /^(?:!!!|\?\?\?\+?)[ \t]+\w+/g,
    { where: "line" },
  ),
  syntax(
    "a tab of another tool",
    `write "::: tabs", "== Title", its text without indent, and ":::", ${dialect("mkdocs")}`,
    /^===[!+]*[ \t]+["'\p{Pi}\p{Pf}\p{Ps}].*$/gu,
    { where: "line" },
  ),
  syntax(
    "a block of another tool",
    'write "::: note", its text, and ":::"',
    /^\/{3,}[ \t]+[\w-]+(?:[ \t]*\|.*)?$/g,
    { where: "line" },
  ),
  syntax("a piece of code from a file, as VitePress has it", inclusion, /^<<<[ \t]*[@./\w].*$/g, {
    where: "line",
  }),
  syntax(
    "a box that begins no line",
    "begin the line with the colons",
    /^:{3,}[ \t]*[\p{L}{].*$/gu,
    { where: "start" },
  ),
  syntax(
    "a box with two colons",
    'begin it with three, as in "::: note", and end it with a line of as many',
    /^::(?!:)(?:[ \t]+[\p{L}{][^:]*|(?:try|mistake|summary|note|tip|info|important|warning|caution|danger|details|dialogue|item|question)\b.*)$/gu,
    { where: "line" },
  ),
  ...lines,
  ...papers,
  ...marks,
  ...links,
  syntax(
    "the short name of an emoji",
    "write the sign itself, or have such names read: markdown: { emoji: true }",
    /(?<![\w:/]):[a-z0-9_+-]+:(?![\w:/])/g,
    { once: true, isReal: isEmojiName },
  ),
  syntax(
    "a list of attributes of another tool",
    "write it right after what it is for, or at the end of a block after a space; else remove it",
    /\{:?\s*(?:[#.][\w-]|\w+=)[^{}]*\}\s*$/g,
    { where: "end" },
  ),
];
