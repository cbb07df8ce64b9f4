import type { Token } from "markdown-it";
import type { ItemMeta } from "../../markdown/item-place.ts";
import { lineStarts } from "../../markdown/source-file.ts";
import { taskList } from "../../markdown/task-list.ts";

/** A question of a Markdown file, as offsets into its text. */
export interface BankQuestion {
  /** Empty where its author wrote none. */
  readonly id: string;
  /** Where its id stands, or its first line begins. */
  readonly start: number;
  readonly contentStart: number;
  readonly content: string;
  readonly isClosed: boolean;
  /** Where an id is to be written, with what stands before and after it there. */
  readonly idPlace: {
    readonly at: number;
    readonly around: readonly [before: string, after: string];
  };
}

export interface BankQuestions {
  readonly questions: readonly BankQuestion[];
  /** What stands in none of them, headings left out. */
  readonly others: readonly Token[];
}

/**
 * Finds the questions of a text: each from `::: question` to `:::`, or, in a bank, below a heading that asks
 * it, as far as the next.
 */
export function bankQuestions(
  tokens: readonly Token[],
  text: string,
  { headed }: { readonly headed: boolean },
): BankQuestions {
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[line] ?? text.length;
  const top = tokens.filter(({ level, map }) => level === 0 && map !== null);
  const questions: BankQuestion[] = [];
  const others: Token[] = [];
  let asked = 0;
  for (const token of top) {
    const [line, end] = token.map ?? [0, 0];
    // It belongs to the heading above.
    if (line < asked) continue;
    if (token.type === "question") questions.push(boxed(token, text, startOf));
    else if (token.type !== "heading_open") others.push(token);
    else if (headed) {
      const next = top.find(
        ({ type, map }) =>
          (map?.[0] ?? 0) >= end && /^(?:heading_open|question|item_place)$/.test(type),
      );
      const last = next?.map?.[0] ?? Number.POSITIVE_INFINITY;
      const within = tokens.filter(({ map }) => map && map[0] >= end && map[0] < last);
      const below = tokens.slice(tokens.indexOf(within[0] ?? token), lastOf(tokens, within));
      // One that is underlined would take its line into the question.
      const asks = token.tag !== "h1" && token.markup.startsWith("#");
      if (!asks || !taskList(below)) continue;
      questions.push(underHeading(text.slice(startOf(line), startOf(last)), startOf(line)));
      asked = last;
    }
  }
  return { questions, others };
}

/** Past the last of some of the tokens. */
function lastOf(tokens: readonly Token[], some: readonly Token[]): number {
  const last = some.at(-1);
  const end = last ? tokens.indexOf(last) + 1 : 0;
  const rest = tokens.slice(end).findIndex(({ map, level }) => map !== null && level === 0);
  return rest === -1 ? tokens.length : end + rest;
}

function boxed(token: Token, text: string, startOf: (line: number) => number): BankQuestion {
  const { id, closed } = token.meta as ItemMeta;
  const [line, end] = token.map ?? [0, 0];
  const contentStart = startOf(line + 1);
  const lineEnd = startOf(line) + text.slice(startOf(line), contentStart).trimEnd().length;
  return {
    id,
    start: id === "" ? startOf(line) : text.indexOf(id, startOf(line)),
    contentStart,
    content: text.slice(contentStart, startOf(closed ? end - 1 : end)),
    isClosed: closed,
    idPlace: { at: lineEnd, around: [" ", ""] },
  };
}

const HEADING = /^ {0,3}#+[ \t]+/;
const OWN_ID = /[ \t]*\{[ \t]*#([^\s{}]+)[ \t]*\}[ \t]*$/;

/** @param part The heading's line and what stands below it. */
function underHeading(part: string, at: number): BankQuestion {
  const [line = ""] = part.split("\n");
  const [mark = ""] = HEADING.exec(line) ?? [];
  const [written = "", id = ""] = OWN_ID.exec(line) ?? [];
  const asked = line.slice(mark.length, line.length - written.length);
  return {
    id,
    start: id === "" ? at : at + line.lastIndexOf(id),
    contentStart: at + mark.length,
    // As long as it was, so that places stay.
    content: asked + " ".repeat(written.length) + part.slice(line.length),
    isClosed: true,
    idPlace: { at: at + line.trimEnd().length, around: [" {#", "}"] },
  };
}
