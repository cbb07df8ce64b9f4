import { parse, TomlError } from "smol-toml";
import { notRead } from "../question/not-read.ts";
import { type Place, placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { isTable, othersIn, questionOf } from "./mdbook-question.ts";

interface Block {
  readonly place: Place;
  readonly source: string;
}

/**
 * Reads a quiz of mdbook-quiz: TOML with a table `[[questions]]` for each, as its schema has them,
 * https://docs.rs/mdbook-quiz-schema. A table that is no TOML costs itself alone.
 * @throws UnreadableFile where there is none.
 */
export function readMdbookQuiz(text: string): Reading {
  const blocks = blocksIn(text);
  if (blocks.length === 0) throw new UnreadableFile("it has no [[questions]]");
  const whole = tableOf(text);
  const shared = isTable(whole) && isTable(whole.multipart) ? whole.multipart : {};
  const all: readonly unknown[] =
    isTable(whole) && Array.isArray(whole.questions) ? whole.questions : [];
  const questions = questionList();
  const leftOut = leftOutList();
  for (const [at, block] of blocks.entries()) {
    const own = all.length === blocks.length ? all[at] : alone(block.source);
    const read = typeof own === "string" ? own : questionOf(own, shared);
    if (typeof read === "string") leftOut.push({ ...block, why: "refused", reason: read });
    else questions.push({ ...block, ...read });
  }
  const others = isTable(whole) ? othersIn("", whole, /^(?:questions|multipart)$/) : [];
  return { questions, leftOut, losses: notRead(others, {}) };
}

const HEAD = /^[ \t]*\[\[\s*questions\s*\]\][ \t]*(?:#.*)?$/gm;
const TEXTS = /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)/g;

/** Each from its head to the next; a head within a text of several lines is none. */
function blocksIn(text: string): readonly Block[] {
  const placeOf = placesIn(text);
  const plain = text.replace(TEXTS, (part) => part.replace(/[^\n]/g, " "));
  const starts = [...plain.matchAll(HEAD)].map(({ index }) => index);
  return starts.map((start, at) => ({
    place: placeOf(start),
    source: text.slice(start, starts[at + 1]).trimEnd(),
  }));
}

function tableOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return undefined;
  }
}

/** The table of one block, or why there is none. */
function alone(source: string): unknown {
  try {
    const { questions } = parse(source);
    return Array.isArray(questions) ? questions[0] : "it is no table";
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [first = ""] = error.message.split("\n");
    return `it is no TOML: ${first.replace(/^Invalid TOML document: /, "")}, in its line ${error.line}`;
  }
}
