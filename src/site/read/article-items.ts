import type { Token } from "markdown-it";
import type { ItemMeta } from "../../markdown/item-place.ts";
import type { Markdown } from "../../markdown/markdown.ts";
import type { Places } from "../../markdown/places.ts";
import type { Fault, SourceFile } from "../../markdown/source-file.ts";
import type { ItemPlace } from "./article.ts";
import { readQuestion, type WrittenQuestion } from "./question.ts";
import * as faults from "./question-faults.ts";
import { articlePrefix, nameQuestions, unnamedQuestions } from "./question-ids.ts";

interface Setting {
  readonly markdown: Markdown;
  readonly file: SourceFile;
  readonly places: Places;
  /** The article's, from the content folder. */
  readonly path: string;
  readonly report: (offset: number, fault: Fault) => void;
}

/** Finds where items stand in an article, and reads the questions that it defines. */
export function readItems(
  tokens: readonly Token[],
  { markdown, file, places, path, report }: Setting,
): { readonly items: readonly ItemPlace[]; readonly questions: readonly WrittenQuestion[] } {
  // Most articles ask nothing.
  if (!tokens.some(isItem)) return { items: [], questions: [] };
  const items: ItemPlace[] = [];
  const questions: WrittenQuestion[] = [];
  const placed = new Map<string, string>();
  let section = path;
  const unnamed = nameQuestions(tokens, { markdown, prefix: articlePrefix(path) });
  const own = unnamed.filter((token) => places.articleOf(token) === undefined);
  if (own[0]) report(places.ofToken(own[0]), unnamedQuestions(own.length));
  for (const token of tokens) {
    if (token.level !== 0) continue;
    const [firstLine, endLine] = token.map ?? [0, 0];
    const start = places.ofLine(firstLine);
    if (token.type === "heading_open" && (token.tag === "h2" || token.tag === "h3")) {
      section = `${path}#${token.attrGet("id") ?? ""}`;
    }
    if (!isItem(token)) continue;
    const { id, closed } = token.meta as ItemMeta;
    if (id === "") {
      report(start, faults.namelessItem);
      continue;
    }
    const name = unnamed.includes(token) ? start : file.text.indexOf(id, start);
    if (token.type === "question") {
      if (!closed) report(start, faults.unclosed(id));
      const contentStart = places.ofLine(firstLine + 1);
      const content = file.text.slice(contentStart, places.ofLine(closed ? endLine - 1 : endLine));
      const at = { start: name, contentStart, section };
      const source = { markdown, id, content, ...at, report };
      questions.push(readQuestion(source));
    }
    // Of two questions of one id, that is the fault.
    const isTaken = token.type === "question" && placed.get(id) === "question";
    if (placed.has(id) && !isTaken) report(name, faults.placedTwice(id));
    placed.set(id, token.type);
    items.push({ id, defined: token.type === "question", offset: name });
  }
  return { items, questions };
}

function isItem({ type }: Token): boolean {
  return type === "item_place" || type === "question";
}
