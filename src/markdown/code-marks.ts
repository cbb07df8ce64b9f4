/** What an author says of a line of code. */
export type LineMark = "marked" | "added" | "removed" | "focused" | "warning" | "error";

export interface MarkedCode {
  /** Without the comments that only mark lines. */
  readonly text: string;
  /** By line of that text, from 0. */
  readonly marks: ReadonlyMap<number, ReadonlySet<LineMark>>;
}

const words: ReadonlyMap<string, LineMark> = new Map([
  ["++", "added"],
  ["--", "removed"],
  ["hl", "marked"],
  ["highlight", "marked"],
  ["focus", "focused"],
  ["warning", "warning"],
  ["error", "error"],
]);

// What begins and ends a comment of one line in some language.
const BEGIN = String.raw`(?:\{\/\*|\/\*+|\/{2,}|<!--|\(\*|#+|--+|%+|;+|::|'|"|\brem\b)`;
const END = String.raw`(?:\*\/\}|\*\/|-->|\*\))?`;
/** Shiki's and VitePress's: `// [!code ++]`, `# [!code focus:3]`. */
const NOTATION = new RegExp(
  String.raw`\s*${BEGIN}\s*\[!code (\+\+|--|hl|highlight|focus|warning|error)(?::(\d+))?\]\s*${END}\s*$`,
  "i",
);
/** Docusaurus's, on lines of their own. */
const MAGIC = new RegExp(
  String.raw`^\s*${BEGIN}\s*highlight-(next-line|start|end)\s*${END}\s*$`,
  "i",
);

/**
 * Takes the comments that mark lines out of code. One on a line of its own marks those that follow.
 * `[!!code` stands for `[!code` as text.
 * @param marked Ranges of lines of the code as it is written, from 1.
 */
export function readCodeMarks(
  code: string,
  marked: readonly (readonly [first: number, last: number])[],
): MarkedCode {
  const hasComments = code.includes("[!code ") || code.includes("highlight-");
  if (!hasComments && marked.length === 0) return { text: withEscapes(code), marks: new Map() };
  const lines: string[] = [];
  const marks = new Map<number, Set<LineMark>>();
  /** Marks that go on, and for how many lines. */
  let going: { readonly mark: LineMark; left: number }[] = [];
  code.split("\n").forEach((written, index) => {
    const { line, found, isOwn, ends } = hasComments ? readLine(written) : asItIs(written);
    if (ends) going = going.filter(({ left }) => Number.isFinite(left));
    going.push(...found);
    if (isOwn) return;
    const isMarked = marked.some(([first, last]) => first <= index + 1 && index + 1 <= last);
    const here = [...(isMarked ? ["marked" as const] : []), ...going.map(({ mark }) => mark)];
    if (here.length > 0) marks.set(lines.length, new Set(here));
    for (const entry of going) entry.left--;
    going = going.filter(({ left }) => left > 0);
    lines.push(line);
  });
  return { text: withEscapes(lines.join("\n")), marks };
}

interface ReadLine {
  readonly line: string;
  readonly found: readonly { readonly mark: LineMark; left: number }[];
  /** Whether the line holds nothing but marks, and goes with them. */
  readonly isOwn: boolean;
  /** Whether it ends what `highlight-start` began. */
  readonly ends: boolean;
}

function asItIs(line: string): ReadLine {
  return { line, found: [], isOwn: false, ends: false };
}

function readLine(written: string): ReadLine {
  const [, magic = ""] = MAGIC.exec(written) ?? [];
  if (magic !== "") {
    const ends = magic.toLowerCase() === "end";
    const left = magic.toLowerCase() === "start" ? Number.POSITIVE_INFINITY : 1;
    return { line: "", found: ends ? [] : [{ mark: "marked", left }], isOwn: true, ends };
  }
  const found: { mark: LineMark; left: number }[] = [];
  let line = written;
  for (let match = find(line); match; match = find(line)) {
    const [, word = "", count = "1"] = match;
    const mark = words.get(word.toLowerCase());
    if (mark) found.unshift({ mark, left: Math.max(1, Number(count)) });
    line = line.slice(0, match.index);
  }
  return { line, found, isOwn: found.length > 0 && line.trim() === "", ends: false };
}

function find(line: string): RegExpExecArray | null {
  return line.includes("[!code ") ? NOTATION.exec(line) : null;
}

function withEscapes(code: string): string {
  return code.replaceAll("[!!code", "[!code");
}
