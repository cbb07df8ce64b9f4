import { type Response, readResponse } from "../items/item.ts";
import { type Outcome, outcome, ungraded } from "../outcome.ts";
import { type ArticleRead, readArticleRead } from "./article-read.ts";
import { modes, type Practice, type Stamp } from "./event-fields.ts";
import { record } from "./records.ts";

/**
 * One entry in a learner's history. The history is an append-only log: everything shown is a fold
 * over it, and two logs merge by uniting them by `id`.
 */
export type AttemptEvent =
  | AttemptStarted
  | ResponseEntered
  | AttemptSubmitted
  | ItemAnswered
  | AnswerWithdrawn
  | ReviewChanged
  | ArticleRead;

/** How sure the learner said they were. */
export type Confidence = (typeof confidences)[number];
const confidences = ["sure", "unsure", "guess"] as const;

/** A learner's own rating of a recall, as FSRS counts: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = (typeof ratings)[number];
const ratings = [1, 2, 3, 4] as const;

interface EventFields extends Stamp {
  /** Version of the shape. */
  readonly v: 2;
}

interface AttemptFields extends EventFields, Practice {
  /** The attempt at a quiz that this belongs to. */
  readonly attempt: string;
}

/**
 * An attempt was started, with all that is needed to resume it: which items, in what order. A later
 * event of the same attempt only changes its limit.
 */
export interface AttemptStarted extends AttemptFields {
  readonly kind: "started";
  /** Shuffles items and options; null where the author's order stands. */
  readonly seed: number | null;
  /** Ids of its items in order; empty for all of a bank's. */
  readonly items: readonly string[];
  /** Seconds allowed; null without a limit. */
  readonly limit: number | null;
  /** Its position among the attempts, where a clock that ran fast dated an earlier one after it. */
  readonly place?: number;
}

/** In an exam: a response as entered, before the exam is submitted. The latest one counts. */
export interface ResponseEntered extends AttemptFields {
  readonly kind: "entered";
  /** Missing in older events. */
  readonly bank?: string;
  readonly item: string;
  /** The item's revision when it was entered; missing in older events. */
  readonly revision?: string;
  readonly response: Response | null;
  readonly flagged: boolean;
}

/** An exam was submitted. Its answers follow as events of their own. */
export interface AttemptSubmitted extends AttemptFields {
  readonly kind: "submitted";
}

/** An item was answered and graded. */
export type ItemAnswered = AttemptFields &
  Outcome & {
    readonly kind: "answered";
    readonly bank: string;
    readonly item: string;
    /** The item's revision when it was answered. */
    readonly revision: string;
    /** Null for "I don't know", an answer revealed, or an item left blank. */
    readonly response: Response | null;
    /** Options in the order shown; empty where there are none or the author's order stood. */
    readonly optionIds: readonly string[];
    readonly confidence: Confidence | null;
    /** How many hints were opened before. */
    readonly hints: number;
    /** 1 for the first answer to the item in its attempt, 2 for the next… */
    readonly tries: number;
    /** Milliseconds from seeing to answering; null when it was not measured. */
    readonly ms: number | null;
    /** The learner's own rating, in flashcards. */
    readonly rating: Rating | null;
  };

/** The learner undid an answer, such as a rating pressed by mistake: it counts as never given. */
export interface AnswerWithdrawn extends AttemptFields {
  readonly kind: "withdrawn";
  readonly bank: string;
  readonly item: string;
  /** The answer's id. */
  readonly answer: string;
}

/** The learner changed when an item comes back, which overrides the scheduler. */
export interface ReviewChanged extends EventFields {
  readonly kind: "review-changed";
  readonly bank: string;
  readonly item: string;
  /** skip: never ask; bury: not before tomorrow; forget: as if never answered; restore: as before. */
  readonly action: ReviewAction;
}

export type ReviewAction = (typeof reviewActions)[number];
const reviewActions = ["skip", "bury", "forget", "restore"] as const;

/** ECMAScript's dates end at 8.64e15; one day less, so that it is a date in every time zone. */
const LATEST = 8.64e15 - 86_400_000;

type Stored = Readonly<Record<string, unknown>>;

/** An event from storage or a file, of this version or an older one; null when it is malformed. */
export function readAttemptEvent(value: unknown): AttemptEvent | null {
  const stored = record(value);
  if (stored === null) return null;
  const current = stored.v === 1 ? fromVersion1(stored) : stored;
  const fields = readFields(current);
  if (fields === null) return null;
  if (current.kind === "review-changed") return readReviewChanged(current, fields);
  if (current.kind === "article-read") return readArticleRead(current, fields);
  const attempt = readAttemptFields(current, fields);
  if (attempt === null) return null;
  switch (current.kind) {
    case "started":
      return readStarted(current, attempt);
    case "entered":
      return readEntered(current, attempt);
    case "submitted":
      return { ...attempt, kind: "submitted" };
    case "answered":
      return readAnswered(current, attempt);
    case "withdrawn":
      return readWithdrawn(current, attempt);
    default:
      return null;
  }
}

/** Version 1 had one mode, whole banks, and graded items only. */
function fromVersion1(stored: Stored): Stored {
  const { bank, kind } = stored;
  const added =
    kind === "started"
      ? { seed: null, items: [], limit: null }
      : { optionIds: [], confidence: null, hints: 0, ms: null, rating: null };
  return { ...added, ...stored, v: 2, quiz: bank };
}

function readFields({ v, id, at, tz }: Stored): EventFields | null {
  if (v !== 2 || !isName(id)) return null;
  if (!isWhole(at, 0, LATEST) || !isWhole(tz, -1440, 1440)) return null;
  return { v, id, at, tz };
}

function readAttemptFields(stored: Stored, fields: EventFields): AttemptFields | null {
  const { attempt, quiz, mode } = stored;
  if (!isName(attempt) || !isName(quiz) || !isOneOf(modes, mode)) return null;
  return { ...fields, attempt, quiz, mode };
}

function readStarted(stored: Stored, fields: AttemptFields): AttemptStarted | null {
  const { seed, items, limit, place } = stored;
  if (!isNames(items) || !isWholeOrNull(seed) || !isWholeOrNull(limit)) return null;
  const placed = isWhole(place, 0, Number.MAX_SAFE_INTEGER) ? { place } : {};
  return { ...fields, kind: "started", seed, items, limit, ...placed };
}

function readEntered(stored: Stored, fields: AttemptFields): ResponseEntered | null {
  const { bank, item, revision, flagged } = stored;
  const response = stored.response === null ? null : readResponse(stored.response);
  if (!isName(item) || typeof flagged !== "boolean") return null;
  if (response === null && stored.response !== null) return null;
  const named = isName(bank) ? { bank } : {};
  const known = isName(revision) ? { revision } : {};
  return { ...fields, kind: "entered", ...named, item, ...known, response, flagged };
}

function readAnswered(stored: Stored, fields: AttemptFields): ItemAnswered | null {
  const { bank, item, revision, optionIds, confidence, hints, tries, ms, rating } = stored;
  if (!isName(bank) || !isName(item) || !isName(revision) || !isNames(optionIds)) return null;
  const response = stored.response === null ? null : readResponse(stored.response);
  if (response === null && stored.response !== null) return null;
  const came = readOutcome(stored);
  if (came === null) return null;
  if (confidence !== null && !isOneOf(confidences, confidence)) return null;
  if (rating !== null && !isOneOf(ratings, rating)) return null;
  if (!isWhole(hints, 0, 1000) || !isWhole(tries, 1, Number.MAX_SAFE_INTEGER)) return null;
  if (!isWholeOrNull(ms)) return null;
  const answered = { ...fields, kind: "answered", bank, item, revision, response } as const;
  return { ...answered, optionIds, ...came, confidence, hints, tries, ms, rating };
}

function readWithdrawn(stored: Stored, fields: AttemptFields): AnswerWithdrawn | null {
  const { bank, item, answer } = stored;
  if (!isName(bank) || !isName(item) || !isName(answer)) return null;
  return { ...fields, kind: "withdrawn", bank, item, answer };
}

function readOutcome({ score, verdict }: Stored): Outcome | null {
  if (verdict === "ungraded") return ungraded;
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return null;
  const came = outcome(score);
  return came.verdict === verdict ? came : null;
}

function readReviewChanged(stored: Stored, fields: EventFields): ReviewChanged | null {
  const { bank, item, action } = stored;
  if (!isName(bank) || !isName(item) || !isOneOf(reviewActions, action)) return null;
  return { ...fields, kind: "review-changed", bank, item, action };
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isName);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isWholeOrNull(value: unknown): value is number | null {
  return value === null || isWhole(value, 0, Number.MAX_SAFE_INTEGER);
}
