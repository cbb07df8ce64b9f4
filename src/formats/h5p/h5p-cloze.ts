import type { JsonNode } from "../json/json-node.ts";
import { flagOf, textOf } from "../json/json-text.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import type { SourceGap, SourceText } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { htmlToText } from "../text/html-to-markdown.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import { field, listIn } from "./h5p-field.ts";
import type { H5pQuestion } from "./h5p-question.ts";

/** What stands between stars: answers parted by `/`, a tip behind `:`, what is said behind `\+` and `\-`. */
const MARK = /\*([^*\n]+?)\*/g;
/** The most gaps of one text. */
const MOST = 20;

/** A gap to type into for each `*answer/other:tip*`. */
export function blanks(params: JsonNode): readonly H5pQuestion[] | string {
  const stem = textOf(field(params, "text")) ?? "";
  const blocks = listIn(params, "questions").flatMap((block) => textOf(block) ?? []);
  const isCaseSensitive = flagOf(field(params, "behaviour", "caseSensitive")) === true;
  const gapsIn = (texts: readonly string[]) => texts.join("\n").match(MARK)?.length ?? 0;
  if (gapsIn(blocks) === 0) return "its text has no gap";
  const parts = gapsIn(blocks) <= MOST ? [blocks.join("\n")] : blocks;
  const shared =
    parts.length > 1
      ? [changed(`a text with ${gapsIn(blocks)} gaps is a question for each part`)]
      : [];
  const isLoose = flagOf(field(params, "behaviour", "acceptSpellingErrors")) === true;
  const spelling = isLoose ? [dropped("small errors of spelling were let pass")] : [];
  return parts
    .filter((part) => part.match(MARK))
    .map((part) => {
      const losses: Loss[] = [...shared, ...spelling];
      const gaps: SourceGap[] = [];
      const marked = part.replace(MARK, (_, written: string) => {
        const { answers } = markOf(written, losses);
        gaps.push({
          ...named(gaps),
          isChosen: false,
          isCaseSensitive,
          answers: answers.map(typed),
        });
        return signOf(gaps);
      });
      return { stem, losses, ...clozeOf(marked, gaps, losses) };
    });
}

/** A gap to choose for, from all the words of the text and the distractors, for each `*word*`. */
export function draggedWords(params: JsonNode): readonly H5pQuestion[] | string {
  const losses: Loss[] = [changed("words are chosen from lists, not dragged")];
  const text = textOf(field(params, "textField")) ?? "";
  const words = [...text.matchAll(MARK)].map(
    ([, written = ""]) => markOf(written, losses).answers[0] ?? "",
  );
  const others = [...(textOf(field(params, "distractors")) ?? "").matchAll(MARK)].map(
    ([, written = ""]) => markOf(written, losses).answers[0] ?? "",
  );
  if (words.length === 0) return "its text has no gap";
  const choices = [...new Set([...words, ...others])].toSorted();
  if (choices.length < 2) return "there is one word only to choose from";
  const gaps: SourceGap[] = [];
  const marked = text.replace(MARK, () => {
    const key = words[gaps.length];
    const answers = choices.map((word) => ({ weight: word === key ? 100 : 0, text: html(word) }));
    gaps.push({ ...named(gaps), isChosen: true, answers });
    return signOf(gaps);
  });
  const stem = textOf(field(params, "taskDescription")) ?? "";
  return [{ stem, losses, ...clozeOf(marked.replace(/\n/g, "<br>"), gaps, losses) }];
}

/** The most words of a text that is marked in: each is an option. */
const WORDS = 20;

/** Words to mark are options to tick; a longer text has no such form, and is no question. */
export function markedWords(params: JsonNode): readonly H5pQuestion[] | string | undefined {
  const text = htmlToText(textOf(field(params, "textField")) ?? "");
  const marked = new Set([...text.matchAll(MARK)].map(([, word = ""]) => bare(word)));
  const words = [...new Set(text.replaceAll("*", "").split(/\s+/).map(bare))].filter(
    (word) => word !== "",
  );
  if (marked.size === 0) return "no word of it is to be marked";
  if (words.length > WORDS || [...marked].some((word) => /\s/.test(word))) return undefined;
  const answers = words.map((word) => ({
    weight: marked.has(word) ? 100 / marked.size : -100 / marked.size,
    text: { format: "plain" as const, text: word },
  }));
  const task = textOf(field(params, "taskDescription")) ?? "";
  return [
    {
      stem: `${task}\n<p>${text.replaceAll("*", "").replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`,
      task: { type: "choice", isSingle: marked.size === 1, answers },
      losses: [changed("words are ticked in a list, not marked in the text")],
    },
  ];
}

function bare(word: string): string {
  return word.trim().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function markOf(written: string, losses: Loss[]) {
  const [before = "", ...said] = written.split(/\\[+-]/);
  const [answer = "", ...tip] = before.split(/(?<!\\|https?):/);
  if (tip.length > 0) losses.push(dropped(`the tip "${tip.join(":").trim()}" in a gap`));
  if (said.length > 0) losses.push(dropped("feedback in gaps"));
  const answers = answer
    .split(/(?<!\\|<)\/(?!\w+>)/)
    .map((each) => each.replace(/\\([/:])/g, "$1").trim());
  return { answers: answers.filter((each) => each !== "") };
}

function typed(answer: string) {
  return { weight: 100, text: html(answer) };
}

function named(gaps: readonly SourceGap[]) {
  return { name: `gap-${gaps.length + 1}` };
}

function signOf(gaps: readonly SourceGap[]): string {
  return String.fromCharCode(GAP + gaps.length);
}

function clozeOf(marked: string, gaps: readonly SourceGap[], losses: Loss[]) {
  const { markdown, losses: told } = toMarkdown(html(marked));
  losses.push(...told);
  return { task: { type: "cloze" as const, text: withGaps(markdown), gaps } };
}

function html(text: string): SourceText {
  return { format: "html", text };
}
