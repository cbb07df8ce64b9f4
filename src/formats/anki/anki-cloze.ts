import { changed, dropped, type Loss } from "../question/loss.ts";
import type { SourceGap, SourceTask, SourceText } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { toMarkdown } from "../text/source-markdown.ts";

/** `{{c1::Ottawa::city}}`: a gap, what fills it, and a hint. */
export const ANKI_CLOZE = /\{\{c\d+::/;
const SIGN = /\{\{c(\d+)::|\}\}/g;

/** A text with gaps, or why it is none. Gaps of several cards are all in one question. */
export function ankiCloze(written: SourceText, losses: Loss[]): SourceTask | string {
  const gaps: SourceGap[] = [];
  const cards = new Set<string>();
  const marked = replaceMarks(written.text, (card, answer, hint, inner) => {
    cards.add(card);
    if (hint !== undefined) losses.push(dropped(`the hint "${hint}" in a gap`));
    for (const words of inner) {
      losses.push(changed(`the gap "${words}" stands in another gap, and is asked with it`));
    }
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

type Replace = (
  card: string,
  answer: string,
  hint: string | undefined,
  /** What fills the gaps in this gap. */
  inner: readonly string[],
) => string;

interface Open {
  readonly card: string;
  text: string;
  readonly inner: string[];
}

/** Puts something in the place of each gap; those in another are words of that. */
function replaceMarks(text: string, replace: Replace): string {
  const open: Open[] = [{ card: "", text: "", inner: [] }];
  let from = 0;
  for (const { 0: sign, 1: card, index } of text.matchAll(SIGN)) {
    const last = open.at(-1);
    if (!last) break;
    last.text += text.slice(from, index);
    from = index + sign.length;
    if (card !== undefined) {
      open.push({ card, text: "", inner: [] });
      continue;
    }
    const around = open.at(-2);
    // What ends nothing is as it was written.
    if (!around) {
      last.text += sign;
      continue;
    }
    open.pop();
    const [answer = "", ...hints] = last.text.split("::");
    const hint = hints.length > 0 ? hints.join("::") : undefined;
    if (open.length === 1) around.text += replace(last.card, answer, hint, last.inner);
    else {
      around.text += answer;
      around.inner.push(answer, ...last.inner);
    }
  }
  const rest = text.slice(from);
  // What does not end is as it was written, too.
  return (
    open.map(({ card, text: words }, at) => (at > 0 ? `{{c${card}::` : "") + words).join("") + rest
  );
}
