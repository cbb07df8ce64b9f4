import type { LineMark } from "./code-marks.ts";
import { escapeHtml } from "./escape.ts";
import { highlightedLines } from "./highlight.ts";

/** A block of code as it was read. */
export interface CodeBlock {
  readonly text: string;
  readonly language: string;
  readonly title: string;
  readonly firstNumber: number | undefined;
  readonly marks: ReadonlyMap<number, ReadonlySet<LineMark>>;
}

/** Signs that say without colour what a line is. */
const signs: Readonly<Record<LineMark, string>> = {
  added: "+",
  removed: "−",
  error: "×",
  warning: "!",
  marked: "",
  focused: "",
};

/**
 * A `<pre>`, in a `<figure>` where it has a title. Lines are elements of their own only where something
 * is said of them; numbers and signs are printed by code.css from `data-gutter`, so that nobody selects,
 * copies or finds them.
 */
export function codeHtml(block: CodeBlock): string {
  const { language, title } = block;
  const named = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
  const pre = `<pre tabindex="0"><code${named}>${linesHtml(block)}</code></pre>\n`;
  if (title === "") return pre;
  return `<figure class="code"><figcaption dir="auto">${escapeHtml(title)}</figcaption>${pre}</figure>\n`;
}

function linesHtml(block: CodeBlock): string {
  const { text, language, firstNumber, marks } = block;
  const all = highlightedLines(text, language);
  if (firstNumber === undefined && marks.size === 0) return all.join("\n");
  // Markdown's own line break ends the last line.
  const lines = all.at(-1) === "" ? all.slice(0, -1) : all;
  const kinds = [...marks.values()].flatMap((set) => [...set]);
  const hasSigns = kinds.some((mark) => signs[mark] !== "");
  const hasFocus = kinds.includes("focused");
  const digits = String((firstNumber ?? 0) + lines.length - 1).length;
  const printed = lines.map((line, index) => {
    const own = marks.get(index) ?? new Set();
    const number =
      firstNumber === undefined ? "" : String(firstNumber + index).padStart(digits, " ");
    const sign = hasSigns ? signOf(own) : "";
    const gutter = [number, sign].filter((part) => part !== "").join(" ");
    const attribute = gutter === "" ? "" : ` data-gutter="${gutter} "`;
    const element = own.has("removed") ? "del" : own.has("added") ? "ins" : "span";
    const faded = hasFocus && !own.has("focused") ? ["unfocused"] : [];
    const classes = ["line", ...[...own].filter((mark) => mark !== "focused"), ...faded].join(" ");
    return `<${element} class="${classes}"${attribute}>${line}</${element}>\n`;
  });
  return printed.join("");
}

function signOf(marks: ReadonlySet<LineMark>): string {
  return [...marks].map((mark) => signs[mark]).find((sign) => sign !== "") ?? " ";
}
