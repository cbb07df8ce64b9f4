import type { QuizFile } from "./read/read-quiz.ts";
import type { BankFile } from "./read/render-bank.ts";
import type { Site } from "./site.ts";
import { poolsOfQuiz } from "./translated-quizzes.ts";

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
export function drawnPools(site: Site): readonly DrawnPool[] {
  return site.quizzes.flatMap((quizFile) => {
    const draws = quizFile.quiz.draw ?? [];
    const pools = poolsOfQuiz(quizFile, site).slice(-draws.length);
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

/** An objective of a bank's items that no quiz asks about which draws from the bank. */
export interface MissedObjective {
  readonly bankFile: BankFile;
  readonly objective: string;
}

/** Objectives that have items, all of which the draws from their banks leave out, by what they ask for. */
export function missedObjectives(site: Site): readonly MissedObjective[] {
  const { quizzes, banks } = site;
  const drawn = new Set(quizzes.flatMap(({ quiz }) => quiz.draw ?? []).flatMap(({ from }) => from));
  const asked = new Set(
    quizzes
      .flatMap((quizFile) => poolsOfQuiz(quizFile, site))
      .flatMap(({ items }) => items.map(({ item }) => item.id)),
  );
  return banks
    .filter(({ bank }) => drawn.has(bank.id))
    .flatMap((bankFile) => {
      const byObjective = Map.groupBy(bankFile.bank.items, ({ objective }) => objective ?? "");
      return [...byObjective].flatMap(([objective, items]) =>
        objective !== "" && items.every(({ id }) => !asked.has(id))
          ? [{ bankFile, objective }]
          : [],
      );
    });
}
