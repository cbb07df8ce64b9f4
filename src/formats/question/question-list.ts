import { UnreadableFile } from "../unreadable-file.ts";
import type { LeftOut, SourceQuestion } from "./source-question.ts";

/** The most questions of one file: a bank is one text, which is read whole several times over while it is written. */
export const MOST_QUESTIONS = 4000;

/** The most signs of what is asked: many questions may share a long text, which each of them then has. */
const MOST_SIGNS = 32 * 1024 * 1024;

/** Grows by `push` up to the most, so that a file with more is not read to its end. */
abstract class Bounded<T> extends Array<T> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  protected abstract check(more: readonly T[]): void;

  /** @throws UnreadableFile where there are too many. */
  override push(...more: T[]): number {
    this.check(more);
    return super.push(...more);
  }
}

class Questions extends Bounded<SourceQuestion> {
  #signs = 0;

  protected check(more: readonly SourceQuestion[]): void {
    for (const { stem } of more) this.#signs += stem.text.length;
    if (this.length + more.length > MOST_QUESTIONS)
      throw new UnreadableFile(
        `it has more than ${MOST_QUESTIONS} questions, the most for one bank; part it`,
      );
    if (this.#signs > MOST_SIGNS)
      throw new UnreadableFile(
        "its questions have more than 32 million signs, with what each of them shares; part it",
      );
  }
}

class Others extends Bounded<LeftOut> {
  protected check(more: readonly LeftOut[]): void {
    if (this.length + more.length > MOST_QUESTIONS)
      throw new UnreadableFile(
        `more than ${MOST_QUESTIONS} of its parts are no questions; part it`,
      );
  }
}

/** For the questions of a file. */
export function questionList(): SourceQuestion[] {
  return new Questions();
}

/** For what becomes no question. */
export function leftOutList(): LeftOut[] {
  return new Others();
}
