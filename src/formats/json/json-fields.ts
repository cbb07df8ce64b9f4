import { UnreadableFile } from "../unreadable-file.ts";
import type { JsonNode, JsonRecord } from "./json-node.ts";
import { plainName, textOf } from "./json-text.ts";

/** What a field of a question can mean. */
export type Meaning = keyof typeof names;

/**
 * Names that apps give the fields of a question, the surest first; they are compared without signs and
 * capitals. A field is what comes first here that it can be.
 */
const names = {
  question: [
    ...["question", "questiontext", "stem", "prompt", "q", "ask", "query", "statement", "sentence"],
    ...["front", "term", "text", "title", "body", "content", "name", "heading", "problem"],
  ],
  options: [
    ...["options", "choices", "answeroptions", "answerchoices", "possibleanswers", "alternatives"],
    ...["variants", "responses", "selections", "optionlist", "opts", "answers", "items", "entries"],
  ],
  pairs: ["pairs", "matches", "matchingpairs", "matching", "associations"],
  wrong: [
    ...["incorrectanswers", "wronganswers", "distractors", "incorrect", "wrong"],
    ...["incorrectoptions", "wrongoptions", "incorrectanswer", "wronganswer", "falseanswers"],
  ],
  answer: [
    ...["correctanswers", "correctanswer", "answer", "correct", "correctoption", "correctoptions"],
    ...["correctindex", "correctindices", "correctindexes", "correctanswerindex", "answerindex"],
    ...["correctoptionindex", "correctchoice", "correctchoices", "correctid", "correctanswerid"],
    ...["correctoptionid", "answerid", "answerkey", "rightanswer", "rightanswers", "rightoption"],
    ...["correctresponse", "correctletter", "correctorder", "accepted", "acceptedanswers", "right"],
    ...["answers", "answertext", "expected", "solution", "back", "definition", "key", "a", "ans"],
  ],
  explanation: [
    ...["explanation", "rationale", "explain", "reason", "justification", "explanationtext"],
    ...["feedback", "generalfeedback", "messageforcorrectanswer", "correctfeedback", "comment"],
    ...["solution", "note", "info", "description", "details"],
  ],
  hint: ["hint", "hints", "clue", "clues", "tip"],
  tags: ["tags", "tag", "labels", "keywords", "skills", "topics", "concepts"],
  id: ["id", "questionid", "qid", "uid", "uuid", "guid", "slug", "key"],
  kind: ["type", "kind", "questiontype", "qtype", "answertype"],
  category: [
    "category",
    "topic",
    "subject",
    "section",
    "chapter",
    "module",
    "domain",
    "categories",
  ],
  several: [
    "multiple",
    "ismultiple",
    "multiselect",
    "multiplecorrectanswers",
    "allowmultiple",
    "answerselectiontype",
  ],
  tolerance: ["tolerance", "margin", "precision"],
  unit: ["unit", "units"],
  picture: ["image", "img", "picture", "imageurl", "photo", "questionpic", "imagesrc"],
  snippet: ["code", "snippet", "codesnippet", "codeblock"],
  context: ["context", "passage", "paragraph", "scenario", "stimulus", "article", "text", "body"],
  name: ["name", "title", "heading"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const meanings = Object.keys(names) as Meaning[];

/** A field with what its name says of how answers are counted. */
export interface Field {
  /** Its name, with those of the objects that it stands in: `question.text`. */
  readonly path: string;
  readonly node: JsonNode;
  /** The number of the first option, where that is known. */
  readonly base?: 0 | 1;
}

/** An option that is a field of its own: `optionA`, `answer_2`, `b`. */
interface OptionField extends Field {
  readonly name: string;
  readonly isWrong: boolean;
}

/** What a question's object holds. */
export interface Fields {
  readonly of: Readonly<Partial<Record<Meaning, Field>>>;
  /** All that may say the answer, the surest first. */
  readonly answers: readonly Field[];
  readonly options: readonly OptionField[];
  /** Of which it is not known what they are. */
  readonly unknown: readonly Field[];
}

/** What somebody says that fields are, by their names or paths. */
export type Mapping = ReadonlyMap<string, Meaning | "answer index" | "answer number">;

/** @throws UnreadableFile where it says what no field can be. */
export function mappingOf(columns: Readonly<Record<string, string>>): Mapping {
  const known = [...meanings, "answer index", "answer number"] as const;
  return new Map(
    Object.entries(columns).map(([path, said]) => {
      const meaning = known.find((each) => plainName(each) === plainName(said));
      if (meaning === undefined)
        throw new UnreadableFile(
          `--columns says that "${path}" is "${said}", which no field is; it can be ${known.join(", ")}`,
        );
      return [path, meaning] as const;
    }),
  );
}

const OPTION = /^(?:option|choice|answer|opt|alternative|response|variant|ans)?([a-h]|\d{1,2})$/;
const WRONG = /^(?:distractor|wrong|wronganswer|incorrect|incorrectanswer)(\d{1,2}|[a-h])$/;

/** What the fields of an object mean: as the mapping says, else by their names. */
export function fieldsOf(record: JsonRecord, mapping: Mapping): Fields {
  const all = flat(record, mapping);
  const left = new Set(all.filter(({ node }) => !isEmpty(node)));
  const of: Partial<Record<Meaning, Field>> = {};
  const answers: Field[] = [];
  for (const field of left) {
    const said = mapping.get(field.path);
    if (said === undefined) continue;
    left.delete(field);
    if (!said.startsWith("answer")) of[said as Meaning] ??= field;
    else if (said === "answer") answers.push(field);
    else answers.push({ ...field, base: said === "answer index" ? 0 : 1 });
  }
  const options = optionFields(left);
  for (const meaning of meanings) {
    for (const name of names[meaning]) {
      const found = [...left].find(
        (each) => lastName(each.path) === name && fits(meaning, each.node),
      );
      if (!found || (of[meaning] && meaning !== "answer")) continue;
      // Words that mean the answer only where nothing else is it.
      if (
        meaning === "answer" &&
        answers.length > 0 &&
        !/^(?:correct|answer(?!s)|right)/.test(name)
      )
        continue;
      left.delete(found);
      if (meaning === "answer")
        answers.push(/index|indices/.test(name) ? { ...found, base: 0 } : found);
      else of[meaning] = found;
    }
  }
  const { kind, options: listed } = of;
  const isTyped = /fill|blank|cloze|gap|short|text|typed|input/.test(
    plainName(textOf(kind?.node) ?? ""),
  );
  if (isTyped && answers.length === 0 && listed && lastName(listed.path) === "answers") {
    const { options: _, ...others } = of;
    return { of: others, answers: [listed], options, unknown: [...left] };
  }
  return { of, answers, options, unknown: [...left] };
}

/** Whether it asks something: it has a text, and something to answer it by. */
export function isQuestion({ of, answers, options }: Fields): boolean {
  const isOpen = OPEN.test(plainName(textOf(of.kind?.node) ?? ""));
  const canBeAnswered =
    of.options ?? of.pairs ?? of.wrong ?? (answers.length > 0 || options.length > 1 || isOpen);
  return of.question !== undefined && Boolean(canBeAnswered);
}

/** Kinds of questions that are answered in one's own words. */
export const OPEN = /essay|open|freetext|longtext|reflect|paragraph/;

/** Objects within a question's that only hold more of it are taken apart. */
function flat(record: JsonRecord, mapping: Mapping, before = ""): readonly Field[] {
  return [...record.fields].flatMap(([name, node]): readonly Field[] => {
    const path = `${before}${name}`;
    const isHeld =
      node.kind === "record" &&
      (/^(?:question|data|attributes|fields|props|params)$/.test(plainName(name)) ||
        [...mapping.keys()].some((each) => each.startsWith(`${path}.`)));
    return isHeld ? flat(node, mapping, `${path}.`) : [{ path, node }];
  });
}

function optionFields(left: Set<Field>): readonly OptionField[] {
  const found = [...left].flatMap((field): readonly OptionField[] => {
    if (field.node.kind !== "scalar") return [];
    const last = lastName(field.path);
    const [, wrong] = WRONG.exec(last) ?? [];
    const name = wrong ?? OPTION.exec(last)?.[1];
    return name === undefined ? [] : [{ ...field, name, isWrong: wrong !== undefined }];
  });
  // One alone is no choice: `a` is the answer then.
  if (found.length < 2) return [];
  for (const { path } of found)
    for (const field of left) if (field.path === path) left.delete(field);
  return found;
}

function lastName(path: string): string {
  return plainName(path.split(".").at(-1) ?? "");
}

function fits(meaning: Meaning, node: JsonNode): boolean {
  switch (meaning) {
    case "question":
    case "snippet":
    case "context":
    case "name":
      return textOf(node) !== undefined && node.kind !== "list";
    case "options":
      return node.kind === "record" || (node.kind === "list" && node.entries.length > 1);
    case "pairs":
      return node.kind !== "scalar";
    case "id":
    case "kind":
    case "picture":
    case "unit":
    case "tolerance":
    case "several":
      return node.kind === "scalar";
    default:
      return true;
  }
}

/** Nothing, or a list or an object of nothing. */
export function isEmpty(node: JsonNode): boolean {
  if (node.kind === "scalar") return node.value === null || String(node.value).trim() === "";
  if (node.kind === "list") return node.entries.length === 0;
  return node.kind === "record" && node.fields.size === 0;
}
