import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "../src/search/format/documents.ts";
import type { JudgedQuery } from "./relevance-measures.ts";

/** Cranfield's questions with the documents that were judged to answer them; none where it is not there. */
export function judgedQueries(folder: string): readonly JudgedQuery[] {
  if (!existsSync(folder)) return [];
  const texts = readFileSync(join(folder, "cran.qry"), "utf8")
    .split(/^\.I \d+\r?\n\.W\r?\n/m)
    .slice(1);
  const answers = texts.map(() => new Set<string>());
  for (const line of readFileSync(join(folder, "cranqrel"), "utf8").split("\n")) {
    const [query = "", document = "", grade = ""] = line.trim().split(/\s+/);
    // Judgments name a question by its place in the file. A grade of -1 is a mark of another sort.
    if (grade !== "-1") answers[Number(query) - 1]?.add(document);
  }
  return texts.map((text, at) => ({
    text: text.replace(/\s+/g, " ").trim(),
    answers: answers[at] ?? new Set(),
  }));
}

export interface KnownItem {
  readonly url: string;
  readonly description: string;
  /** The same with one typo. */
  readonly typo: string;
}

/** Pages of tldr by their description, where no other page has the same one. */
export function knownItems(pages: readonly SearchDocument[]): readonly KnownItem[] {
  const described = pages.map(({ url, text }) => {
    const [, description = ""] = /> (.*?)\.? (?=>|-|$)/.exec(text) ?? [];
    return { url, description: description.replace(/[`<>]/g, "") };
  });
  const counts = new Map<string, number>();
  for (const { description } of described) {
    counts.set(description, (counts.get(description) ?? 0) + 1);
  }
  return described
    .filter(({ description }) => counts.get(description) === 1 && !/alias/.test(description))
    .filter(({ description }) => (description.match(/[a-z]{4,}/g) ?? []).length > 1)
    .map(({ url, description }, at) => ({ url, description, typo: mistyped(description, at) }));
}

/** One letter left out, doubled, changed, or swapped with the next, in a word of four letters or more. */
function mistyped(text: string, at: number): string {
  const words = [...text.matchAll(/[a-z]{4,}/g)];
  const word = words[(at * 7) % words.length];
  if (!word) return text;
  const place = word.index + 1 + ((at * 5) % (word[0].length - 2));
  const [letter = "", next = ""] = [text[place], text[place + 1]];
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  const typos = [
    before + after,
    before + letter + letter + after,
    before + (letter === "e" ? "r" : "e") + after,
    letter === next ? before + after : before + next + letter + after.slice(1),
  ];
  return typos[at % typos.length] ?? text;
}
