import { changed, dropped, type Loss } from "../question/loss.ts";
import type { SourceGap, SourceTask, SourceText } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { toMarkdown } from "../text/source-markdown.ts";

/** `{{c1::Ottawa::city}}`: a gap, what fills it, and a hint. */
export const ANKI_CLOZE = /\{\{c\d+::/;
const MARK = /\{\{c(\d+)::((?:(?!\}\}).)*?)(?:::((?:(?!\}\}).)*))?\}\}/gs;

/** A text with gaps, or why it is none. Gaps of several cards are all in one question. */
export function ankiCloze(written: SourceText, losses: Loss[]): SourceTask | string {
  const gaps: SourceGap[] = [];
  const cards = new Set<string>();
  const marked = written.text.replace(MARK, (_, card: string, answer: string, hint?: string) => {
    cards.add(card);
    if (hint !== undefined) losses.push(dropped(`the hint "${hint}" in a gap`));
    const text = { format: written.format, text: answer.replaceAll("*", "\\*") };
    gaps.push({
      name: `gap-${gaps.length + 1}`,
      answers: [{ weight: 100, text }],
      isChosen: false,
    });
    return String.fromCharCode(GAP + gaps.length);
  });
  if (gaps.length === 0) return "its gaps cannot be read";
  if (gaps.length > 20) return `its text has ${gaps.length} gaps, and 20 are the most`;
  if (cards.size > 1)
    losses.push(changed(`${cards.size} cards are one question with ${gaps.length} gaps`));
  const { markdown, losses: told } = toMarkdown({ ...written, text: marked });
  losses.push(...told);
  return { type: "cloze", text: withGaps(markdown), gaps };
}
