import type { AttemptEvent, ItemAnswered } from "../attempts/attempt-events.ts";
import { byTime } from "../attempts/by-time.ts";
import { withoutWithdrawn } from "../attempts/withdrawn.ts";
import type { Rubric } from "../items/item.ts";
import { interactionOf, interactionResponse } from "./xapi-interactions.ts";

/** An item as the site has it now. */
export interface XapiItem {
  readonly revision: string;
  /** Where it can be read, absolute; null when that is nowhere others can reach. */
  readonly url: string | null;
  /** What it asks, as text; empty when not known. */
  readonly question: string;
  /** Null when not known. */
  readonly rubric: Rubric | null;
}

export interface XapiContext {
  /** The site's address, absolute, with a slash at its end: the root of all ids. */
  readonly site: string;
  /** The learner's name at that site: random, the same in every export of one history. */
  readonly learner: string;
  /** Of the items and the verb. */
  readonly language: string;
  /** What the learner did, for people to read: "answered". */
  readonly verb: string;
  readonly items: ReadonlyMap<string, XapiItem>;
}

/**
 * Every answer as an xAPI 1.0.3 statement, in a JSON array to post to a learning record store as it is:
 * https://github.com/adlnet/xAPI-Spec. A statement's id is its event's, so that posting it again
 * changes nothing; an event whose id is no UUID leaves it to the store.
 */
export function writeXapi(events: Iterable<AttemptEvent>, context: XapiContext): string {
  const answers = withoutWithdrawn(events).filter((event) => event.kind === "answered");
  const statements = answers
    .sort(byTime)
    .map((answer) => JSON.stringify(statementOf(answer, context)));
  return `[\n${statements.join(",\n")}\n]\n`;
}

function statementOf(answer: ItemAnswered, context: XapiContext) {
  const { site, learner, language, verb } = context;
  return {
    ...(isUuid(answer.id) ? { id: answer.id } : {}),
    actor: { objectType: "Agent", account: { homePage: site, name: learner } },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { [language]: verb } },
    object: activityOf(answer, context),
    result: resultOf(answer, rubricOf(answer, context)),
    context: contextOf(answer, context),
    ...(answer.at < YEAR_10000 ? { timestamp: timestamp(answer) } : {}),
  };
}

function activityOf(answer: ItemAnswered, context: XapiContext) {
  const { site, language, items } = context;
  const item = items.get(answer.item);
  const kind = answer.response?.kind ?? item?.rubric?.kind;
  return {
    objectType: "Activity",
    id: `${site}#item-${encodeURIComponent(answer.item)}`,
    definition: {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      ...(item?.question ? { name: { [language]: item.question } } : {}),
      ...(item?.url ? { moreInfo: item.url } : {}),
      ...(kind === undefined
        ? { interactionType: "other" }
        : interactionOf(kind, rubricOf(answer, context))),
    },
  };
}

/** Of the item as it was answered; null where it is another by now, or not known. */
function rubricOf(answer: ItemAnswered, { items }: XapiContext): Rubric | null {
  const item = items.get(answer.item);
  return item?.revision === answer.revision ? item.rubric : null;
}

function resultOf({ response, verdict, score, ms }: ItemAnswered, rubric: Rubric | null) {
  const text = response === null ? null : interactionResponse(response, rubric);
  return {
    ...(text === null ? {} : { response: text }),
    ...(score === null
      ? {}
      : { success: verdict === "correct", score: { scaled: score, raw: score, min: 0, max: 1 } }),
    ...(ms === null ? {} : { duration: duration(ms) }),
  };
}

function contextOf(answer: ItemAnswered, { site, language }: XapiContext) {
  const { attempt, quiz, revision, mode, confidence, hints, tries, rating } = answer;
  const extensions = { mode, hints, tries, confidence, rating };
  return {
    ...(isUuid(attempt) ? { registration: attempt } : {}),
    contextActivities: {
      parent: [{ objectType: "Activity", id: `${site}#quiz-${encodeURIComponent(quiz)}` }],
    },
    revision,
    platform: "Waymark",
    language,
    // Keys have to be IRIs; these are names, not addresses.
    extensions: Object.fromEntries(
      Object.entries(extensions)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [`urn:waymark:${name}`, value]),
    ),
  };
}

/** A clock so wrong has no ISO date; the store then takes the time when it got the statement. */
const YEAR_10000 = Date.UTC(9999, 11, 31);

/** ISO 8601 on the learner's clock: `2026-03-01T09:30:00.000+01:00`. */
function timestamp({ at, tz }: ItemAnswered): string {
  const local = new Date(at + tz * 60_000).toISOString().slice(0, -1);
  if (tz === 0) return `${local}Z`;
  const [hours, minutes] = [Math.floor(Math.abs(tz) / 60), Math.abs(tz) % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return `${local}${tz < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

/** Seconds to the hundredth, as the specification asks at most. */
function duration(ms: number): string {
  return `PT${Number((ms / 1000).toFixed(2))}S`;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}
