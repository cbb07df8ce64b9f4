import { isEmojiName } from "./emoji-names.ts";
import { type Foreign, syntax } from "./foreign.ts";

const once = { once: true } as const;

/** What those have who write papers and books: Pandoc, Quarto, MyST and LaTeX. */
export const papers: readonly Foreign[] = [
  syntax(
    "a citation of Pandoc's",
    "write [@key, p. 3; @other], and other words outside the brackets",
    /\[(?:(?:see|also|cf\.?|e\.g\.,?)\s[^[\]\n]*|-)@\w[^[\]\n]*\](?!\()|(?<![\w@/.[-])@[a-z][a-z_-]*(?:19|20)\d\d[a-z]?(?!\w)/gi,
    once,
  ),
  syntax(
    "a caption of a table, as Pandoc has it",
    "write it as words before the table",
    /^:[ \t]+\S.*$/g,
    { ...once, where: "start" },
  ),
  syntax("an example with a number of Pandoc's", "write its number: (1)", /^\(@[\w-]*\)(?=\s)/g, {
    ...{ ...once, where: "line" },
  }),
  syntax(
    "a command of TeX",
    "write mathematics between lines of $$, and what else it says in Markdown",
    /\\(?:begin|end)\{[A-Za-z]+\*?\}|\\(?:newpage|pagebreak|clearpage|tableofcontents|noindent)(?![A-Za-z])|\\(?:(?:eq|auto)?ref|label|cite[pt]?)\{[^{}\n]*\}/g,
    once,
  ),
  syntax(
    "an option of a directive of MyST's",
    "remove it, or write what it says in Markdown",
    /^:(?!(?:material|fontawesome|octicons|simple)-)[a-z][\w-]*:[ \t]+\S.*$/g,
    { ...once, where: "line", isReal: (words) => !isEmojiName(/^:[\w-]+:/.exec(words)?.[0] ?? "") },
  ),
  syntax("a link of MyST's", "write [words](#id)", /<#[\w:.-]+>/g, once),
  syntax(
    "a task in a state that Obsidian's themes know",
    "write [ ] or [x], and its state in words",
    /^\[[-/<>?!*]\][ \t]+\S.*$/g,
    { ...once, where: "start" },
  ),
];
