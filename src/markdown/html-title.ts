import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import TokenOf from "markdown-it/lib/token.mjs";
import { alike } from "./alike.ts";

/**
 * Makes the title of a text that begins with one in HTML, as many on GitHub do, `<h1 align="center">Name</h1>`, a
 * heading as one in Markdown is. Of what else it holds, pictures and links stay where they are; what pictures
 * say is the title where there are no other words.
 * @param written The title in front matter, which another heading does not take the place of.
 */
export function headTitle(tokens: Token[], written: string | undefined): void {
  const index = tokens.findIndex(
    ({ type, level, content }) =>
      type === "heading_open" ||
      (type === "html_block" && level === 0 && /<h1[\s>]/i.test(content)),
  );
  const block = tokens[index];
  if (block?.type !== "html_block") return;
  const found = readTitle(block.content);
  if (!found || (written !== undefined && !alike(written, found.title))) return;
  block.content = found.rest;
  const heading = headingOf(found.title, block);
  tokens.splice(index, found.rest.trim() === "" ? 1 : 0, ...heading);
}

interface HtmlTitle {
  readonly title: string;
  /** What stays, at its place. */
  readonly rest: string;
}

/** An element within the heading, while it is open. */
interface Open {
  readonly tag: Range;
  readonly isLink: boolean;
  isKept: boolean;
}

type Range = readonly [start: number, end: number];

/** Of the first heading of level 1 that is closed; undefined where it has neither words nor pictures with some. */
function readTitle(html: string): HtmlTitle | undefined {
  let text = "";
  let alt = "";
  const kept: Range[] = [];
  const open: Open[] = [];
  let first: Range | undefined;
  let last: Range | undefined;
  const here = (): Range => [parser.startIndex, parser.endIndex + 1];
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (last || (!first && name !== "h1")) return;
      first ??= here();
      const isLink = attributes.href !== undefined;
      open.push({ tag: here(), isLink, isKept: PICTURES.has(name) });
      if (name === "img") alt += ` ${attributes.alt ?? ""}`;
    },
    ontext(words) {
      if (first && !last) text += words;
    },
    onclosetag(name, isImplied) {
      if (!first || last) return;
      const closed = open.pop();
      const around = open.at(-1);
      if (name === "br") text += " ";
      if (!around) last = isImplied ? undefined : here();
      if (!closed?.isKept && !closed?.isLink) return;
      if (around) around.isKept = true;
      const tags = [closed.tag, ...(isImplied ? [] : [here()])];
      kept.push(...(closed.isLink ? [[closed.tag[0], parser.endIndex + 1] as const] : tags));
    },
  });
  parser.end(html);
  const title = [text, alt].map((words) => words.replace(/\s+/g, " ").trim()).find(Boolean);
  if (!title || !first || !last) return undefined;
  const [start, end] = [first[0], last[1]];
  const rest = html.slice(0, start) + keptOf(html, [start, end], kept) + html.slice(end);
  return { title, rest: kept.length === 0 ? rest : asParagraph(rest, start, last[0]) };
}

/** Of a range what is kept, and for the rest as many spaces as were written, so that places in it stay. */
function keptOf(html: string, [start, end]: Range, kept: readonly Range[]): string {
  let done = start;
  let text = "";
  const blankTo = (to: number) => {
    text += html.slice(done, to).replace(/[^\n]/g, " ");
    done = Math.max(done, to);
  };
  for (const [from, to] of kept.toSorted(([one], [other]) => one - other)) {
    blankTo(from);
    text += html.slice(done, to);
    done = Math.max(done, to);
  }
  blankTo(end);
  return text;
}

const PICTURES: ReadonlySet<string> = new Set(["img", "source", "svg", "video"]);

/** With `p` for `h1`. */
function asParagraph(html: string, open: number, close: number): string {
  const [from, to] = [open + "<h1".length, close + "</h1".length];
  return `${html.slice(0, open)}<p ${html.slice(from, close)}</p ${html.slice(to)}`;
}

function headingOf(title: string, { map }: Token): readonly Token[] {
  const text = Object.assign(new TokenOf("text", "", 0), { content: title });
  const shared = { map, block: true, markup: "#" };
  return [
    Object.assign(new TokenOf("heading_open", "h1", 1), shared),
    Object.assign(new TokenOf("inline", "", 0), {
      ...{ map, block: true, content: title, level: 1, children: [text] },
    }),
    Object.assign(new TokenOf("heading_close", "h1", -1), shared),
  ];
}
