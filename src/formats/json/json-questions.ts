import { type Fields, fieldsOf, isEmpty, isQuestion, type Mapping } from "./json-fields.ts";
import type { JsonNode, JsonRecord } from "./json-node.ts";
import { fieldOf, plainName, textOf } from "./json-text.ts";

/** An object that asks something, wherever it stands. */
export interface FoundQuestion {
  readonly node: JsonRecord;
  readonly fields: Fields;
  /** Its name in the object that holds it. */
  readonly key?: string | undefined;
  readonly category?: string | undefined;
  /** What stands before it and others. */
  readonly shared?: string | undefined;
}

/** What stands among questions and is none. */
export interface NoQuestion {
  readonly node: JsonNode;
  readonly reason: string;
}

export interface Found {
  readonly questions: readonly FoundQuestion[];
  readonly others: readonly NoQuestion[];
  /** Of what holds questions, fields that say more about them. */
  readonly about: readonly { readonly name: string; readonly node: JsonNode }[];
  readonly title?: string | undefined;
}

interface Around {
  readonly category?: string | undefined;
  readonly shared?: string | undefined;
}

const TITLE = ["title", "name", "quiztitle", "quizname", "category", "topic", "subject"];
const SHARED = ["passage", "context", "paragraph", "stimulus", "scenario", "article", "story"];
/** What lists of questions are called everywhere. */
const GENERAL =
  /^(?:questions?|questionlist|quiz|quizzes|quizdata|items|data|results?|list|cards|flashcards|entries|content|records|rows|problems|exercises|sections?|chapters?|topics?|categories|units?|modules?|lessons?|\d+)$/;

/** Every object in the values that asks something, at any depth, in order. */
export function findQuestions(values: readonly JsonNode[], mapping: Mapping): Found {
  const questions: FoundQuestion[] = [];
  const others: NoQuestion[] = [];
  const about: Found["about"][number][] = [];
  const asks = new Map<JsonNode, Fields | undefined>();
  const fieldsIn = (node: JsonNode) => {
    if (node.kind !== "record") return undefined;
    if (asks.has(node)) return asks.get(node);
    const fields = fieldsOf(node, mapping);
    const own = isQuestion(fields) && !holdsQuestions(node) ? fields : undefined;
    asks.set(node, own);
    return own;
  };
  /** Options may look like questions: `{ "text": …, "correct": true }`; one that holds a list of real ones is none. */
  const holdsQuestions = ({ fields }: JsonRecord): boolean =>
    [...fields].some(
      ([name, node]) =>
        /^(?:questions?|items|cards|quiz)$/.test(plainName(name)) &&
        node.kind === "list" &&
        node.entries.some((entry) => fieldsIn(entry)?.of.options !== undefined),
    );
  const visitAll = (
    nodes: readonly (readonly [string, JsonNode])[],
    around: Around,
    isList: boolean,
  ) => {
    const found = nodes.filter(([, node]) => fieldsIn(node));
    for (const [key, node] of nodes) {
      const fields = fieldsIn(node);
      if (fields && node.kind === "record") {
        questions.push({ node, fields, ...around, ...(!isList && { key }) });
        continue;
      }
      const before = questions.length;
      const name = isList || GENERAL.test(plainName(key)) ? around.category : key;
      visit(node, { ...around, category: name });
      const isAmong = isList ? found.length > 0 : found.length > 1 && node.kind === "record";
      if (isAmong && questions.length === before && !isEmpty(node))
        others.push({ node, reason: reasonOf(node, mapping) });
    }
    return found.length;
  };
  const visit = (node: JsonNode, around: Around): void => {
    if (node.kind === "list") {
      visitAll(
        node.entries.map((entry) => ["", entry]),
        around,
        true,
      );
    } else if (node.kind === "record") {
      const title = textOf(fieldOf(node, TITLE)?.node);
      const shared = textOf(fieldOf(node, SHARED)?.node);
      const inner = {
        category: title ?? around.category,
        shared:
          [around.shared, shared].filter((text) => text !== undefined).join("\n\n") || undefined,
      };
      const before = questions.length;
      visitAll([...node.fields], inner, false);
      if (questions.length === before) return;
      for (const [name, field] of node.fields) {
        if (field.kind !== "scalar" || isEmpty(field)) continue;
        if (![...TITLE, ...SHARED, "id"].includes(plainName(name)))
          about.push({ name, node: field });
      }
    }
  };
  // A value for each line is a list as well.
  if (values.length > 1)
    visitAll(
      values.map((value) => ["", value]),
      {},
      true,
    );
  else for (const value of values) visitAll([["", value]], {}, false);
  const [root] = values;
  const title =
    values.length === 1 && root?.kind === "record" && !fieldsIn(root)
      ? textOf(fieldOf(root, TITLE)?.node)
      : undefined;
  return { questions, others, about, title };
}

function reasonOf(node: JsonNode, mapping: Mapping): string {
  if (node.kind !== "record") return "it is no object with a question";
  const { of } = fieldsOf(node, mapping);
  return of.question === undefined
    ? 'it has no text that is asked, such as "question"'
    : "it has neither options nor an answer";
}
