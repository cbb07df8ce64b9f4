import type { StateBlock } from "markdown-it";

/** Lines that a tag may take. */
const LONGEST = 20;

/** A tag of Hugo's at the beginning of a line: `{{< figure src="a.png" >}}`, `{{% /notice %}}`. */
export interface Shortcode {
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether it says that it holds nothing: `{{< tab />}}`. */
  readonly isWhole: boolean;
  /** Values without a name. */
  readonly values: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  /** Its last line, and where in the text it ends. */
  readonly line: number;
  readonly after: number;
}

const TAG =
  /^\{\{([<%])[ \t]*(\/?)[ \t]*([A-Za-z][\w./-]*?)((?:\s+(?:[\w-]+[ \t]*=[ \t]*)?(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`<>{}]+?))*)\s*(\/?)[>%]\}\}/;
const ARGUMENT = /(?:([\w-]+)[ \t]*=[ \t]*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g;

export function shortcodeAt(
  state: StateBlock,
  start: number,
  limit: number,
): Shortcode | undefined {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!/^\{\{[<%]/.test(state.src.slice(first, first + 3))) return undefined;
  const most = state.eMarks[Math.min(limit, start + LONGEST) - 1];
  const [all = "", , end, name = "", given = "", whole] =
    TAG.exec(state.src.slice(first, most)) ?? [];
  if (all === "") return undefined;
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, double, raw, bare] of given.matchAll(ARGUMENT)) {
    const value = double?.replace(/\\(.)/g, "$1") ?? raw ?? bare ?? "";
    if (key === undefined) values.push(value);
    else named.set(key.toLowerCase(), value);
  }
  const line = start + all.split("\n").length - 1;
  const isWhole = whole === "/";
  return { name, isEnd: end === "/", isWhole, values, named, line, after: first + all.length };
}

/** What stands between a tag and the end tag of its name. */
export interface ShortcodeBody {
  /** The line of the end tag, and where in the text that begins. */
  readonly end: number;
  readonly before: number;
  /** Where in the text the end tag ends. */
  readonly past: number;
}

// Tags that never end are each looked through to the last line but for this: lines looked at for each of a text's.
const MOST_LOOKS = 20;
const looks = new WeakMap<StateBlock, number>();

/**
 * Undefined where there is none, or words behind it: it holds nothing, or is no block.
 * @param hasNext Whether one of the same name may follow in the line of its end.
 */
export function bodyOf(
  state: StateBlock,
  { name, isWhole, line: first, after }: Shortcode,
  { limit, hasNext }: { readonly limit: number; readonly hasNext: boolean },
): ShortcodeBody | undefined {
  if (isWhole) return undefined;
  const tags = new RegExp(
    `\\{\\{[<%][ \\t]*(/?)[ \\t]*${name.replaceAll(".", "\\.")}(?=[\\s/%>])(?:"[^"\\n]*"|[^{}\\n"])*[>%]\\}\\}`,
    "g",
  );
  let depth = 0;
  for (let line = first; line < limit; line++) {
    const looked = (looks.get(state) ?? 0) + 1;
    looks.set(state, looked);
    if (looked > MOST_LOOKS * state.eMarks.length) return undefined;
    const from = line === first ? after : (state.bMarks[line] ?? 0);
    const text = state.src.slice(from, state.eMarks[line]);
    for (const { 0: tag, 1: end, index } of text.matchAll(tags)) {
      if (end !== "/") {
        if (!/\/[>%]\}\}$/.test(tag)) depth += 1;
      } else if (depth > 0) depth -= 1;
      else {
        const past = from + index + tag.length;
        const rest = state.src.slice(past, state.eMarks[line]).trimStart();
        const isLast = rest === "" || (hasNext && rest.search(tags) === 0 && !isEnd(rest));
        return isLast ? { end: line, before: from + index, past } : undefined;
      }
    }
  }
  return undefined;
}

function isEnd(text: string): boolean {
  return /^\{\{[<%][ \t]*\//.test(text);
}

/** Reads the rest of a line as if it were all of it. */
export function readFrom(state: StateBlock, line: number, at: number, read: () => void): void {
  const { bMarks, tShift, sCount, blkIndent } = state;
  const kept = [bMarks, tShift, sCount].map((all) => all[line]);
  const words = at + state.src.slice(at).search(/\S/);
  [words, 0, blkIndent].forEach((value, index) => {
    Object.assign([bMarks, tShift, sCount][index] ?? [], { [line]: value });
  });
  read();
  [bMarks, tShift, sCount].forEach((all, index) => {
    Object.assign(all, { [line]: kept[index] });
  });
}

/** Reads what stands in a tag, which may begin and end beside words. */
export function readBody(
  state: StateBlock,
  { line: first, after }: Shortcode,
  { end, before }: ShortcodeBody,
  read: (lines: { readonly first: number; readonly end: number }) => void,
): void {
  const { bMarks, eMarks, tShift, sCount, blkIndent } = state;
  const kept = [bMarks, eMarks, tShift, sCount].map((all) => [all[first], all[end]] as const);
  const beginsBeside = state.src.slice(after, first === end ? before : eMarks[first]).trim() !== "";
  const endsBeside =
    end > first && state.src.slice((bMarks[end] ?? 0) + (tShift[end] ?? 0), before).trim() !== "";
  if (beginsBeside) {
    const words = after + state.src.slice(after).search(/\S/);
    Object.assign(bMarks, { [first]: words });
    Object.assign(tShift, { [first]: 0 });
    Object.assign(sCount, { [first]: blkIndent });
  }
  if (endsBeside || (beginsBeside && first === end)) Object.assign(eMarks, { [end]: before });
  read({
    first: beginsBeside ? first - 1 : first,
    end: endsBeside || (beginsBeside && first === end) ? end + 1 : end,
  });
  [bMarks, eMarks, tShift, sCount].forEach((all, index) => {
    const [atFirst, atEnd] = kept[index] ?? [];
    Object.assign(all, { [first]: atFirst, [end]: atEnd });
  });
}
