import { type AttemptEvent, readAttemptEvent } from "../attempts/attempt-events.ts";
import { record } from "../attempts/records.ts";
import { backupLimits } from "../export/json.ts";
import {
  questionKey,
  type ResultOption,
  type ResultQuestion,
  type Results,
  type Sitting,
  type SittingAnswer,
  sittingModes,
} from "./results.ts";

/** What is wrong in a file that was handed in. */
export interface ResultFault {
  /** Where in the file, as `sittings[2].answers[5].score`; empty for the whole of it. */
  readonly place: string;
  /** What is wrong there and what to do. */
  readonly what: string;
}

/** What a file turned out to be. */
export type HandedIn =
  | { readonly kind: "results"; readonly results: Results }
  /** A whole backup. Its faults are entries that are left out. */
  | {
      readonly kind: "backup";
      readonly events: readonly AttemptEvent[];
      readonly faults: readonly ResultFault[];
    }
  | { readonly kind: "refused"; readonly faults: readonly ResultFault[] };

/** The most that one file may hold: many times what a learner can answer. */
export const resultLimits = {
  bytes: backupLimits.bytes,
  sittings: 5_000,
  questions: 100_000,
  answers: 100_000,
  /** Options of a question, or chosen in an answer. */
  options: 200,
  name: 300,
  text: 10_000,
  /** Faults that are told of one file. */
  faults: 20,
} as const;

/** Reads what a learner handed over, results or a whole backup. Nothing in a file makes it throw. */
export function readHandedIn(text: string): HandedIn {
  let file: Readonly<Record<string, unknown>> | null;
  try {
    // Some editors put a byte order mark in front when they save.
    file = record(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return refused("is no JSON: it may be cut off, or be another kind of file; save it anew");
  }
  if (typeof file?.["waymark-results"] === "number") return readResults(file);
  if (typeof file?.waymark === "number") return readBackup(file);
  return refused(
    "is neither results nor a backup of Waymark’s; choose one that the page “Progress” saved",
  );
}

function readBackup({ waymark, events }: Readonly<Record<string, unknown>>): HandedIn {
  if (waymark !== 1) return refused(otherVersion(waymark), "waymark");
  if (!Array.isArray(events)) return refused("is no list of answers; save the file anew", "events");
  if (events.length > backupLimits.events) {
    return refused(`has more than ${backupLimits.events} entries; hand in fewer`, "events");
  }
  const read = events.map(readAttemptEvent);
  const bad = read.flatMap((event, index) => (event === null ? [`events[${index}]`] : []));
  return {
    kind: "backup",
    events: read.filter((event) => event !== null),
    faults: atMost(
      bad.map((place) => ({ place, what: "is no entry that can be read; it is left out" })),
    ),
  };
}

function readResults(file: Readonly<Record<string, unknown>>): HandedIn {
  const { "waymark-results": version } = file;
  if (version !== 1) return refused(otherVersion(version), "waymark-results");
  const reader = new Reader();
  const results: Results = {
    file: reader.name(file, "file", ""),
    questions: reader.list(file, "questions", "", resultLimits.questions, readQuestion),
    sittings: reader.list(file, "sittings", "", resultLimits.sittings, readSitting),
  };
  reader.each(results.sittings, "sittings", ({ quiz, mode }) => JSON.stringify([quiz, mode]));
  for (const [index, { answers }] of results.sittings.entries()) {
    reader.each(answers, `sittings[${index}].answers`, ({ item }) => item);
  }
  reader.each(results.questions, "questions", questionKey);
  const answers = results.sittings.reduce((sum, sitting) => sum + sitting.answers.length, 0);
  if (answers > resultLimits.answers) {
    reader.tell("sittings", `have more than ${resultLimits.answers} answers; hand in fewer`);
  }
  const faults = atMost(reader.faults);
  return faults.length > 0 ? { kind: "refused", faults } : { kind: "results", results };
}

function readQuestion(reader: Reader, stored: Stored, place: string): ResultQuestion {
  return {
    ...namesOf(reader, stored, place),
    question: reader.text(stored, "question", place),
    options: reader.list(stored, "options", place, resultLimits.options, readOption),
  };
}

function readOption(reader: Reader, stored: Stored, place: string): ResultOption {
  const key = stored.key === true;
  if (!key && stored.key !== false) reader.tell(`${place}.key`, "is neither true nor false");
  return { id: reader.name(stored, "id", place), text: reader.text(stored, "text", place), key };
}

function readSitting(reader: Reader, stored: Stored, place: string): Sitting {
  const mode = sittingModes.find((known) => known === stored.mode);
  if (mode === undefined) reader.tell(`${place}.mode`, `is none of ${sittingModes.join(", ")}`);
  return {
    quiz: reader.name(stored, "quiz", place),
    title: reader.text(stored, "title", place),
    mode: mode ?? "study",
    answers: reader.list(stored, "answers", place, resultLimits.answers, readAnswer),
  };
}

function readAnswer(reader: Reader, stored: Stored, place: string): SittingAnswer {
  const { score, chosen } = stored;
  const isScore = typeof score === "number" && score >= 0 && score <= 1;
  if (!isScore) reader.tell(`${place}.score`, "is no number from 0 to 1");
  return {
    ...namesOf(reader, stored, place),
    score: isScore ? score : 0,
    chosen: chosen === null ? null : reader.names(chosen, `${place}.chosen`),
  };
}

function namesOf(reader: Reader, stored: Stored, place: string) {
  return {
    bank: reader.name(stored, "bank", place),
    item: reader.name(stored, "item", place),
    revision: reader.name(stored, "revision", place),
  };
}

type Stored = Readonly<Record<string, unknown>>;

/** Reads fields and notes every fault, so that all are told at once. */
class Reader {
  readonly faults: ResultFault[] = [];

  tell(place: string, what: string): void {
    // One more than is told, so that the rest is known to be there.
    if (this.faults.length <= resultLimits.faults) this.faults.push({ place, what });
  }

  name(stored: Stored, field: string, place: string): string {
    const value = stored[field];
    if (isName(value)) return value;
    this.tell(within(place, field), `is no name of 1 to ${resultLimits.name} signs`);
    return "";
  }

  text(stored: Stored, field: string, place: string): string {
    const value = stored[field];
    if (typeof value === "string" && value.length <= resultLimits.text) return value;
    this.tell(within(place, field), `is no text of at most ${resultLimits.text} signs`);
    return "";
  }

  /** Option ids, sorted, each once. */
  names(value: unknown, place: string): readonly string[] {
    const isList = Array.isArray(value) && value.length <= resultLimits.options;
    if (isList && value.every(isName)) return [...new Set(value)].sort();
    this.tell(place, "is neither null nor a list of names");
    return [];
  }

  list<T>(
    stored: Stored,
    field: string,
    place: string,
    most: number,
    read: (reader: Reader, stored: Stored, place: string) => T,
  ): readonly T[] {
    const value = stored[field];
    const own = within(place, field);
    if (!Array.isArray(value)) {
      this.tell(own, "is no list");
      return [];
    }
    if (value.length > most) {
      this.tell(own, `has more than ${most} entries; hand in fewer`);
      return [];
    }
    return value.flatMap((entry, index) => {
      const found = record(entry);
      if (found !== null) return [read(this, found, `${own}[${index}]`)];
      this.tell(`${own}[${index}]`, "is no record");
      return [];
    });
  }

  /** Tells what is there twice. */
  each<T>(entries: readonly T[], place: string, keyOf: (entry: T) => string): void {
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const key = keyOf(entry);
      if (seen.has(key)) this.tell(`${place}[${index}]`, "is there twice; a file has each once");
      seen.add(key);
    }
  }
}

/** What to do with a file of another version of the format than this. */
function otherVersion(version: unknown): string {
  return Number.isInteger(version) && Number(version) > 1
    ? "is from a newer version of Waymark than this one; update it, then try again"
    : "is no version that there is; save the file anew";
}

function refused(what: string, place = ""): HandedIn {
  return { kind: "refused", faults: [{ place, what }] };
}

function within(place: string, field: string): string {
  return place === "" ? field : `${place}.${field}`;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= resultLimits.name;
}

function atMost(faults: readonly ResultFault[]): readonly ResultFault[] {
  if (faults.length <= resultLimits.faults) return faults;
  const more = { place: "", what: `has more faults than these ${resultLimits.faults}` };
  return [...faults.slice(0, resultLimits.faults), more];
}
