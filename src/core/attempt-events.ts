import { type Response, readResponse } from "./items/item.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { record } from "./records.ts";

/**
 * One entry in a learner's history. The history is an append-only log: everything shown is a fold
 * over it, and two logs merge by uniting them by `id`.
 */
export type AttemptEvent = AttemptStarted | ItemAnswered;

interface EventFields {
  /** Version of the shape. */
  readonly v: 1;
  /** Unique for ever; events with the same id are the same event. */
  readonly id: string;
  /** The run through the quiz that this belongs to, unique in its bank. */
  readonly attempt: string;
  readonly bank: string;
  readonly mode: "study";
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The learner's clock, in minutes east of UTC: what day it was for them. */
  readonly tz: number;
}

/** The learner chose to begin afresh. An attempt may also begin with its first answer. */
export interface AttemptStarted extends EventFields {
  readonly kind: "started";
}

export interface ItemAnswered extends EventFields, Outcome {
  readonly kind: "answered";
  readonly item: string;
  /** The item's revision when it was answered. */
  readonly revision: string;
  readonly response: Response;
  /** 1 for the first answer to the item in its attempt, 2 for the next… */
  readonly tries: number;
}

/** An event out of storage, or null when it is malformed or from a later version. */
export function readAttemptEvent(value: unknown): AttemptEvent | null {
  const stored = record(value);
  const fields = stored && readFields(stored);
  if (stored === null || fields === null) return null;
  if (stored.kind === "started") return { ...fields, kind: "started" };
  return stored.kind === "answered" ? readAnswer(stored, fields) : null;
}

function readFields(stored: Readonly<Record<string, unknown>>): EventFields | null {
  const { v, id, attempt, bank, mode, at, tz } = stored;
  if (v !== 1 || mode !== "study") return null;
  if (!isName(id) || !isName(attempt) || !isName(bank)) return null;
  if (!isWhole(at, 0, Number.MAX_SAFE_INTEGER) || !isWhole(tz, -1440, 1440)) return null;
  return { v, id, attempt, bank, mode, at, tz };
}

function readAnswer(
  stored: Readonly<Record<string, unknown>>,
  fields: EventFields,
): ItemAnswered | null {
  const { item, revision, score, verdict, tries } = stored;
  const response = readResponse(stored.response);
  if (response === null || !isName(item) || !isName(revision)) return null;
  if (!isWhole(tries, 1, Number.MAX_SAFE_INTEGER)) return null;
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return null;
  const came = outcome(score);
  if (came.verdict !== verdict) return null;
  return { ...fields, kind: "answered", item, revision, response, ...came, tries };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
