/** What an address asks of a quiz's page, as `?mode=exam&n=20&seed=7&minutes=30`. */
export interface QuizLink {
  readonly mode?: "study" | "exam" | "flashcards";
  /** How many questions, from 1. */
  readonly count?: number;
  /** From 0 up to 2^32: which questions, in what order. */
  readonly seed?: number;
  /** For an exam, from 1 to 600. */
  readonly minutes?: number;
  /** What could not be understood, as it stands in the address: `n=0`. */
  readonly wrong: readonly string[];
}

const modes = new Map([
  ["study", "study"],
  ["exam", "exam"],
  ["cards", "flashcards"],
  ["flashcards", "flashcards"],
] as const);

/** @param available How many questions the quiz has. Values that are empty count as left out. */
export function readQuizLink(search: string, available: number): QuizLink {
  const query = new URLSearchParams(search);
  const wrong: string[] = [];
  const read = <T>(name: string, found: (text: string) => T | undefined): T | undefined => {
    const text = query.get(name)?.trim() ?? "";
    if (text === "") return undefined;
    const value = found(text);
    if (value === undefined) wrong.push(`${name}=${text.slice(0, 40)}`);
    return value;
  };
  const mode = read("mode", (text) => [...modes].find(([name]) => name === text)?.[1]);
  const count = read("n", (text) => whole(text, { least: 1, most: available }));
  const seed = read("seed", (text) => whole(text, { least: 0, most: 2 ** 32 - 1 }));
  const minutes = read("minutes", (text) => whole(text, { least: 1, most: 600 }));
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(count === undefined ? {} : { count }),
    ...(seed === undefined ? {} : { seed }),
    ...(minutes === undefined ? {} : { minutes }),
    wrong,
  };
}

function whole(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
