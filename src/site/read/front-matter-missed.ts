import type { Fault } from "../../markdown/source-file.ts";
import { frontMatterSchema } from "./front-matter-schema.ts";

/** Front matter that is none as it is written, and would stand on the page as text. */
export interface MissedFrontMatter {
  readonly fault: Fault;
  /** Where it begins. */
  readonly at: number;
  /** Where the text below it begins. */
  readonly end: number;
}

const MARK = /^((?:[ \t]*\r?\n)*)([ \t]*)([-–—][-–— \t]*|\+{2,}[+ \t]*)\r?\n/;
const END = /^[ \t]*(?:[-–—][-–— \t]*|\+{2,}[+ \t]*|\.{3})(?:\r?\n|$)/m;
const JSON_START = /^\s*\{\s*"([\w.-]+)"\s*:/;
const KEY = /^[ \t]*["']?([\w.-]+)["']?[ \t]*[:=]/gm;

const keys: ReadonlySet<string> = new Set([
  ...Object.keys(frontMatterSchema.shape),
  ...["layout", "weight", "author", "lang", "keywords", "published", "categories"],
]);

/** Looks for it at the top of a text that has no front matter. Only known keys show that it was meant. */
export function missedFrontMatter(text: string): MissedFrontMatter | undefined {
  return missedJson(text) ?? missedMarks(text);
}

function missedJson(text: string): MissedFrontMatter | undefined {
  const [, key = ""] = JSON_START.exec(text) ?? [];
  if (!keys.has(key)) return undefined;
  const close =
    /^\}[ \t]*(?:\r?\n|$)/m.exec(text) ?? /\}[ \t]*(?:\r?\n[ \t]*\r?\n|\s*$)/.exec(text);
  return {
    at: text.indexOf("{"),
    end: close ? close.index + close[0].length : text.length,
    fault: {
      rule: "front-matter",
      message: "front matter in JSON is not read",
      hint: 'write it as YAML, such as "title: Tea", between two lines of "---"',
    },
  };
}

function missedMarks(text: string): MissedFrontMatter | undefined {
  const [all, blank = "", indent = "", written = ""] = MARK.exec(text) ?? [];
  if (all === undefined) return undefined;
  const rest = text.slice(all.length);
  const close = END.exec(rest);
  const blankLine = /^[ \t]*\r?\n/m.exec(rest);
  const stop = close?.index ?? blankLine?.index ?? rest.length;
  const named = [...rest.slice(0, stop).matchAll(KEY)].some(([, key = ""]) => keys.has(key));
  if (!named) return undefined;
  const mark = written.startsWith("+") ? "+++" : "---";
  const isWhole = indent === "" && written.trimEnd() === mark;
  return {
    at: blank.length,
    end: all.length + stop + (close?.[0].length ?? 0),
    fault: {
      rule: "front-matter",
      message: isWhole
        ? "the front matter does not begin on the file's first line, so it is not read"
        : "this line begins no front matter, so the keys below it are not read",
      hint:
        isWhole && blank !== ""
          ? "take away the empty line above"
          : `write "${mark}", with nothing before, between or above it`,
    },
  };
}
