/**
 * A text as Markdown that reads as the text: signs get a backslash only where they would mean something.
 * Formulas in `\( \)`, `\[ \]` and `$$ $$` stay formulas. A line break is a hard one; an empty line parts
 * paragraphs.
 */
export function escapeMarkdown(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const trimmed = lines.map((line) => line.trim()).join("\n");
  const escaped = escapeInline(trimmed).split("\n").map(escapeLineStart);
  return escaped
    .join("\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim()
    .replace(/(?<!\n)\n(?!\n)/g, "\\\n");
}

/** The same of a text that stands within a line. */
export function escapeInline(text: string): string {
  const marks = doubtfulMarks(text);
  return text
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? part : escapeProse(part, marks)))
    .join("");
}

const FORMULA = /(\\\(.+?\\\)|\\\[.+?\\\]|\$\$[^$]+\$\$)/s;

function escapeProse(text: string, marks: ReadonlySet<string>): string {
  // Where a \] stands as well, both would make a formula.
  const bracket = text.includes("\\]") ? "&#91;" : "\\[";
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
    .replace(/`/g, "\\`")
    .replace(/([*_~^$=+])\1*/g, (run) =>
      marks.has(run[0] ?? "") ? run.replace(/./g, "\\$&") : run,
    )
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\[(?=\[|\^|@|[^\]]*\][([{:])/g, bracket)
    .replace(/\{(?=[#.:{%]|\s*[\w-]+\s*=)/g, "\\{");
}

/** Signs of which one run could begin something that another ends. */
function doubtfulMarks(text: string): ReadonlySet<string> {
  const doubtful = [..."*_~^$=+"].filter((sign) => {
    const runs = [...text.matchAll(new RegExp(`\\${sign}+`, "g"))];
    if (runs.length < 2 && !(sign === "$" && text.includes("$$"))) return false;
    const isSingle = sign === "=" || sign === "+";
    return runs.some(({ 0: run, index }) => {
      if (isSingle && run.length < 2) return false;
      if (sign === "~" || sign === "^") return true;
      const [before = " ", after = " "] = [text[index - 1], text[index + run.length]];
      if (sign === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return false;
      // A line's end becomes a hard break, which begins with a backslash.
      return /[^ \t]/.test(before);
    });
  });
  return new Set(doubtful);
}

/** What begins a line and would make it a heading, a list, a quotation, a rule or a box. */
function escapeLineStart(line: string): string {
  return line
    .replace(
      /^(?=#{1,6}(?:\s|$)|>|[-+*~](?:\s|$)|~{3}|[-*_=:|][-*_=:|\s]*$|:{1,3}(?:\s|$|:)|\||[!?]{3})/,
      "\\",
    )
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?=\*\[)/, "\\")
    .replace(/^\\\\/, (pair) => (line.startsWith("\\") ? pair : "\\"));
}
