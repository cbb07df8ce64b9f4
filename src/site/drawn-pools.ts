import type { QuizFile } from "./read/read-quiz.ts";
import { poolsOf } from "./read/select.ts";
import type { Site } from "./site.ts";

/** What a draw of a quiz draws from. */
export interface DrawnPool {
  readonly quizFile: QuizFile;
  /** Its place among the quiz's draws, from 1. */
  readonly number: number;
  readonly from: readonly string[];
  readonly count: number;
  /** How many items there are to draw from. */
  readonly candidates: number;
  /** Whether two attempts share half of what is drawn and more: fewer than twice as many to draw from. */
  readonly isThin: boolean;
}

/** Every draw of a site's quizzes. */
export function drawnPools({ quizzes, index }: Site): readonly DrawnPool[] {
  return quizzes.flatMap((quizFile) => {
    const draws = quizFile.quiz.draw ?? [];
    const pools = poolsOf(quizFile.quiz, index).slice(-draws.length);
    return draws.map(({ from, count }, place) => {
      const candidates = pools[place]?.items.length ?? 0;
      return {
        quizFile,
        number: place + 1,
        from,
        count,
        candidates,
        isThin: candidates < 2 * count,
      };
    });
  });
}
