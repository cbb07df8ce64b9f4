import { UnreadableFile } from "../unreadable-file.ts";

/** The most questions of one file: a bank is one text, which is read whole several times over while it is written. */
export const MOST_QUESTIONS = 4000;

/** A list that grows by `push` up to the most, so that a file with more is not read to its end. */
class Bounded<T> extends Array<T> {
  readonly #words: string;

  constructor(words: string) {
    super();
    this.#words = words;
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** @throws UnreadableFile where there are too many. */
  override push(...more: T[]): number {
    if (this.length + more.length > MOST_QUESTIONS) throw new UnreadableFile(this.#words);
    return super.push(...more);
  }
}

/** For the questions of a file. Its `push` throws an UnreadableFile where there are too many. */
export function questionList<T>(): T[] {
  return new Bounded(
    `it has more than ${MOST_QUESTIONS} questions, the most for one bank; part it`,
  );
}

/** The same for what becomes no question. */
export function leftOutList<T>(): T[] {
  return new Bounded(`more than ${MOST_QUESTIONS} of its parts are no questions; part it`);
}
