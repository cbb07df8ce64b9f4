/**
 * What one learner hands over: the first answers to each quiz, and nothing of who they are or when it
 * was. Written by the progress page, read by `waymark analyse` and the page `analyse.html`.
 */
export interface Results {
  /** Random, new for every file that is saved: the same file twice counts once, and nothing links two. */
  readonly file: string;
  /** What the questions are, as far as they were known where the file was saved. */
  readonly questions: readonly ResultQuestion[];
  /** At most one for each quiz and mode. */
  readonly sittings: readonly Sitting[];
}

/** A question as it read when it was answered. */
export interface ResultQuestion {
  readonly bank: string;
  readonly item: string;
  readonly revision: string;
  /** Plain text; empty where nobody knows it. */
  readonly question: string;
  /** In the author's order; empty where there is nothing to choose from. */
  readonly options: readonly ResultOption[];
}

export interface ResultOption {
  readonly id: string;
  /** Plain text. */
  readonly text: string;
  /** Whether it is right, or judged best. */
  readonly key: boolean;
}

/** A learner's first answers to a quiz, practised in one way. */
export interface Sitting {
  readonly quiz: string;
  /** The quiz's title; empty where nobody knows it. */
  readonly title: string;
  readonly mode: SittingMode;
  /** Each question once. */
  readonly answers: readonly SittingAnswer[];
}

/** An exam is the first that was handed in; study is the first answer to each question. */
export type SittingMode = (typeof sittingModes)[number];
export const sittingModes = ["study", "exam"] as const;

export interface SittingAnswer {
  readonly bank: string;
  readonly item: string;
  readonly revision: string;
  /** From 0 to 1. */
  readonly score: number;
  /** Ids of the options chosen, in the order of their ids; null where nothing is to choose from. */
  readonly chosen: readonly string[] | null;
}

/** A file that `readHandedIn` reads back: a sitting a line, so that a learner can see what it holds. */
export function writeResults({ file, questions, sittings }: Results): string {
  const lines = (list: readonly unknown[]) =>
    list.map((entry) => JSON.stringify(entry)).join(",\n");
  return `{"waymark-results":1,"file":${JSON.stringify(file)},"questions":[\n${lines(questions)}\n],"sittings":[\n${lines(sittings)}\n]}\n`;
}

/** A question's name among all: what is asked otherwise now is another question. */
export function questionKey({
  bank,
  item,
  revision,
}: Pick<SittingAnswer, "bank" | "item" | "revision">): string {
  return JSON.stringify([bank, item, revision]);
}
