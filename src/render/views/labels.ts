import type { Messages } from "../../messages/messages.ts";
import { readingMinutes } from "../../site/reading-minutes.ts";

/** How many questions a quiz asks, and of how many; more than it asks where it draws them. */
export interface QuestionCount {
  readonly asked: number;
  readonly available: number;
}

/** "1 question", "8 questions", or "8 of 20 questions" where they are drawn. */
export function countLabel({ asked, available }: QuestionCount, messages: Messages): string {
  return asked < available
    ? messages.text("list.drawn-questions", { asked, available })
    : messages.text("list.questions", { count: available });
}

/** "6 min read"; empty under a minute, where it would say nothing. */
export function readingLabel(words: number, messages: Messages): string {
  const minutes = readingMinutes(words);
  return minutes < 1 ? "" : messages.text("list.reading", { minutes });
}
