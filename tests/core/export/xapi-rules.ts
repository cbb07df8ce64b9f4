/**
 * The faults of a statement against those rules of the xAPI 1.0.3 specification (Part Two: Data) that
 * can be checked by hand: what must be there, what must not, and how it must be written.
 */
export function statementFaults(statement: unknown): readonly string[] {
  const { id, actor, verb, object, result, context, timestamp, ...others } = fields(statement);
  return [
    ...Object.keys(others).map((name) => `a statement has no ${name}`),
    ...check(id === undefined || UUID.test(String(id)), "2.4.1 id is a UUID"),
    ...actorFaults(fields(actor)),
    ...check(isIri(fields(verb).id), "2.4.3 verb.id is an IRI"),
    ...check(isLanguageMap(fields(verb).display), "2.4.3 verb.display is a language map"),
    ...objectFaults(fields(object)),
    ...resultFaults(fields(result)),
    ...contextFaults(fields(context)),
    ...check(timestamp === undefined || TIME.test(String(timestamp)), "2.4.7 ISO 8601 with offset"),
    ...nullsIn(statement).map((path) => `2.2 ${path} is null`),
  ];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;

/** Interaction types, and the lists of components that each may have (2.4.4.1, Appendix C). */
const components: Readonly<Record<string, readonly string[]>> = {
  "true-false": [],
  choice: ["choices"],
  sequencing: ["choices"],
  matching: ["source", "target"],
  "fill-in": [],
  "long-fill-in": [],
  numeric: [],
  likert: ["scale"],
  performance: ["steps"],
  other: [],
};

type Fields = Readonly<Record<string, unknown>>;

function actorFaults({ objectType, mbox, account }: Fields): readonly string[] {
  const { homePage, name } = fields(account);
  return [
    ...check(objectType === "Agent", "2.4.2.1 an agent"),
    ...check(mbox === undefined, "2.4.2.3 one identifier only"),
    ...check(isIri(homePage) && /^https?:/.test(String(homePage)), "2.4.2.4 homePage is an IRL"),
    ...check(typeof name === "string" && name !== "", "2.4.2.4 account.name"),
  ];
}

function objectFaults({ objectType, id, definition }: Fields): readonly string[] {
  const { type, name, moreInfo, interactionType, correctResponsesPattern, ...lists } =
    fields(definition);
  const allowed = components[String(interactionType)];
  const patterns = correctResponsesPattern ?? [];
  return [
    ...check(objectType === "Activity" && isIri(id), "2.4.4.1 an activity with an IRI"),
    ...check(isIri(type), "2.4.4.1 definition.type is an IRI"),
    ...check(name === undefined || isLanguageMap(name), "2.4.4.1 name is a language map"),
    ...check(moreInfo === undefined || isIri(moreInfo), "2.4.4.1 moreInfo is an IRL"),
    ...check(allowed !== undefined, `2.4.4.1 interactionType ${interactionType}`),
    ...check(
      Array.isArray(patterns) && patterns.every((pattern) => typeof pattern === "string"),
      "2.4.4.1 correctResponsesPattern is a list of strings",
    ),
    ...Object.entries(lists).flatMap(([list, entries]) => [
      ...check(allowed?.includes(list) ?? false, `C ${interactionType} has no ${list}`),
      ...check(areDistinct(entries), `2.4.4.1 ids in ${list} are distinct strings`),
    ]),
  ];
}

function resultFaults({
  response,
  success,
  score,
  duration,
  ...others
}: Fields): readonly string[] {
  const { scaled, raw, min, max } = fields(score);
  const [lowest, highest] = [Number(min), Number(max)];
  return [
    ...Object.keys(others).map((name) => `a result has no ${name}`),
    ...check(response === undefined || typeof response === "string", "2.4.5 response"),
    ...check(success === undefined || typeof success === "boolean", "2.4.5 success"),
    ...check(duration === undefined || DURATION.test(String(duration)), "2.4.5 duration"),
    ...check(
      score === undefined ||
        (Math.abs(Number(scaled)) <= 1 &&
          lowest < highest &&
          lowest <= Number(raw) &&
          Number(raw) <= highest),
      "2.4.5.1 score",
    ),
  ];
}

function contextFaults({ registration, contextActivities, extensions }: Fields): readonly string[] {
  const parents = fields(contextActivities).parent;
  return [
    ...check(registration === undefined || UUID.test(String(registration)), "2.4.6 registration"),
    ...check(
      Array.isArray(parents) && parents.every((parent) => isIri(fields(parent).id)),
      "2.4.6.2 context activities have IRIs",
    ),
    ...check(Object.keys(fields(extensions)).every(isIri), "2.4.6.3 extensions have IRIs"),
  ];
}

function check(holds: boolean, rule: string): readonly string[] {
  return holds ? [] : [rule];
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value);
}

function isLanguageMap(value: unknown): boolean {
  const entries = Object.entries(fields(value));
  return (
    entries.length > 0 &&
    entries.every(
      ([tag, text]) => Intl.getCanonicalLocales(tag).length === 1 && typeof text === "string",
    )
  );
}

function areDistinct(entries: unknown): boolean {
  if (!Array.isArray(entries)) return false;
  const ids = entries.map((entry) => fields(entry).id);
  return ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
}

function nullsIn(value: unknown, path = "statement"): readonly string[] {
  if (value === null) return [path];
  // Extensions may hold nulls; these hold none either.
  return Object.entries(fields(value)).flatMap(([key, inner]) => nullsIn(inner, `${path}.${key}`));
}
