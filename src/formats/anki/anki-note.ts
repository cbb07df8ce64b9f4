import { changed, type Loss } from "../question/loss.ts";
import type { SourceQuestion, SourceText } from "../question/source-question.ts";
import { ANKI_CLOZE, ankiCloze } from "./anki-cloze.ts";

/** The longest back that is typed, in signs. */
const SHORT = 40;
/** Elements that only wrap text, as Anki's editor and templates have them: those that begin a line, and others. */
const LINES = /<\/?(?:div|p|center)\b[^<>]*>/gi;
const WRAPPERS = /<\/?(?:span|font)\b[^<>]*>/gi;

/** What a card asks. */
type Note = Pick<SourceQuestion, "stem" | "task" | "explanation">;

/**
 * What the two sides of a card ask: what stands on the back is typed where it is short, and compared with
 * one's own words where it is long; or why there is no question.
 * @param losses Are told of what becomes another.
 */
export function noteOf(
  front: string,
  back: string,
  format: "html" | "plain",
  losses: Loss[],
): Note | string {
  if (front === "") return "its front is empty";
  const text = (written: string): SourceText => ({ format, text: written });
  if (ANKI_CLOZE.test(front)) {
    const task = ankiCloze(text(front), losses);
    if (typeof task === "string") return task;
    return {
      stem: { format: "plain", text: "" },
      task,
      explanation: back === "" ? undefined : text(back),
    };
  }
  if (back === "") return "its back is empty";
  const bare = format === "html" ? back.replace(LINES, "\n").replace(WRAPPERS, " ").trim() : back;
  if (!isTyped(bare)) {
    losses.push(changed("the back is long: it is compared with one's own words"));
    return { stem: text(front), task: { type: "essay", model: text(back) } };
  }
  return {
    stem: text(front),
    task: {
      type: "short-answer",
      answers: [{ weight: 100, text: literal(text(bare)) }],
      isCaseSensitive: false,
    },
  };
}

/** Whether a back, without what only wraps it, is short enough to be typed. */
export function isTyped(back: string): boolean {
  return back !== "" && back.length <= SHORT && !/[<\n]/.test(back);
}

/** A star on a card is a star. */
function literal({ format, text }: SourceText): SourceText {
  return { format, text: text.replaceAll("*", "\\*") };
}
