/** What follows the backticks that begin a block of code. */
export interface CodeInfo {
  /** As the author wrote it; empty when there is none. */
  readonly language: string;
  /** Empty when there is none. */
  readonly title: string;
  /** The first line's number; undefined when lines have none. */
  readonly firstNumber: number | undefined;
  /** Ranges of marked lines, both ends within, counted from 1 as the author wrote them. */
  readonly marked: readonly (readonly [first: number, last: number])[];
  /** What lines begin with that only make the code run, as mdBook has it; undefined when nothing is said. */
  readonly hidden?: string;
}

/**
 * Reads what VitePress (`js:line-numbers=5 {1,3-5} [title.js]`), Docusaurus (`js title="x"
 * showLineNumbers {1,3}`), MkDocs (`py title="x" linenums="1" hl_lines="1 3-5"`, `{ .py title="x" }`)
 * and mdBook (`rust,ignore`, `sh,hidelines=!!!`) know.
 */
export function readCodeInfo(info: string): CodeInfo {
  // Most have a language alone, or nothing.
  if (/^[\w+#-]*$/.test(info))
    return { language: info, title: "", marked: [], firstNumber: undefined };
  const [, inBraces] = /^\{\s*(\.?[^\d\s,}][^}]*)\}$/.exec(info.trim()) ?? [];
  const text = inBraces === undefined ? info.trim() : inBraces.replace(/^\./, "");
  const [word = ""] = /^[^\s{[:,]+/.exec(text) ?? [];
  const language = word.includes("=") ? "" : word;
  const rest = text.slice(language.length);
  // What stands between quotes is no option.
  const options = rest.replace(/"[^"]*"|'[^']*'/g, (quoted) =>
    /^.[\d\s,-]*.$/.test(quoted) ? quoted : '""',
  );
  const [, list = ""] =
    /\{([\d\s,-]+)\}/.exec(options) ?? /\bhl_lines=["'[]([\d\s,-]*)/.exec(options) ?? [];
  const numbers =
    /:line-numbers(?:=(\d+))?|\bshowLineNumbers(?:=\{?(\d+))?|\blinenums=["']?(\d+)/.exec(options);
  const start = numbers?.slice(1).find((digits) => digits !== undefined) ?? "1";
  const [, hidden] = /(?:^|[\s,])hidelines=([^\s,]+)/.exec(rest) ?? [];
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...{ language, title: titleIn(rest), marked: rangesIn(list) },
    firstNumber: numbers === null ? undefined : Number(start.slice(0, 9)),
  };
}

function titleIn(rest: string): string {
  const [, double, single, bare] = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(rest) ?? [];
  // Bounded: brackets that never end are not each followed to the line's end.
  const [, bracketed] = /(?:^|\s)\[([^\]]{1,500})\]/.exec(rest) ?? [];
  return (double ?? single ?? bare ?? bracketed ?? "").trim();
}

function rangesIn(list: string): CodeInfo["marked"] {
  return [...list.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, first = "", last = first]) => [
    Number(first),
    Number(last),
  ]);
}
