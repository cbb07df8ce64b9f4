import { changed, dropped, type Loss } from "../question/loss.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading, SourceTask, SourceText } from "../question/source-question.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import type { Asked } from "./asked.ts";
import { basesOf } from "./json-answer.ts";
import { type Field, isEmpty, mappingOf } from "./json-fields.ts";
import { type JsonNode, jsonValues } from "./json-node.ts";
import { optionsOf, wrongOf } from "./json-options.ts";
import { type FoundQuestion, findQuestions } from "./json-questions.ts";
import { isCaseFlag, taskOf } from "./json-task.ts";
import { fieldOf, flagOf, type TextMaker, textMaker, textOf, textsOf } from "./json-text.ts";
import { namesTwice } from "./names-twice.ts";

/**
 * Reads questions of JSON as course apps have it: objects with a text that is asked and with options or an
 * answer, at any depth, their fields known by their names.
 * @param columns Fields by their own names or paths where those are others: `{ frage: "question" }`.
 * @throws UnreadableFile where it is no JSON, or no question is found in it.
 */
export function readJson(text: string, columns: Readonly<Record<string, string>> = {}): Reading {
  const placeOf = placesIn(text);
  const { values, faults } = jsonValues(text);
  const found = findQuestions(values, mappingOf(columns));
  if (found.questions.length === 0) throw new UnreadableFile(nothingFound(values));
  const textAs = textMaker(text);
  const read = found.questions.map((question) => {
    const losses: Loss[] = [];
    const { fields } = question;
    return {
      question,
      fields,
      losses,
      options: optionsOf(fields, losses),
      wrong: wrongOf(fields, losses),
    };
  });
  const bases = basesOf(read);
  const questions = questionList();
  const leftOut = leftOutList();
  for (const { question, ...parts } of read) {
    const { start, end } = question.node;
    const [place, source] = [placeOf(start), text.slice(start, end)];
    const asked = { ...parts, bases, textAs, stem: textOf(parts.fields.of.question?.node) ?? "" };
    const task = taskOf(asked);
    if (typeof task === "string") leftOut.push({ place, source, why: "refused", reason: task });
    else questions.push({ ...headOf(question, asked, task), task, place, source });
  }
  for (const { node, reason } of found.others) {
    const { start, end } = node;
    leftOut.push({ place: placeOf(start), source: text.slice(start, end), why: "refused", reason });
  }
  for (const { start, end, what } of faults) {
    leftOut.push({
      place: placeOf(start),
      source: text.slice(start, end),
      why: "refused",
      reason: what,
    });
  }
  const asking = new Set<JsonNode>(found.questions.map(({ node }) => node));
  const losses = [
    ...found.about.map(({ name, node }) => dropped(`the field "${name}": ${shown(node, text)}`)),
    ...values.flatMap((value) => (asking.has(value) ? [] : twiceLosses(value, asking))),
  ];
  return { questions, leftOut, losses, title: found.title };

  function headOf({ fields, node, ...around }: FoundQuestion, asked: Asked, { type }: SourceTask) {
    const { of, unknown } = fields;
    const { losses } = asked;
    const category = textOf(of.category?.node) ?? around.category;
    losses.push(...twiceLosses(node));
    if (asked.options.length === 0 || of.pairs) forget(of.options, losses);
    for (const { path, node: inner } of unknown) {
      if (flagOf(inner) === false && textOf(inner) !== "0") continue;
      if (type === "short-answer" && isCaseFlag(path)) continue;
      losses.push(dropped(`the field "${path}": ${shown(inner, text)}`));
    }
    return {
      ...{ id: textOf(of.id?.node) ?? idOfKey(around.key), name: textOf(of.name?.node), category },
      tags: textsOf(of.tags?.node, /[,;|]/),
      // A text with gaps is asked in the task.
      stem: stemOf(type === "cloze" ? { ...asked, stem: "" } : asked, around.shared, losses),
      explanation: explanationOf(of.explanation, losses, textAs),
      hints: textsOf(of.hint?.node, /(?!)/).map(textAs),
      losses,
    };
  }
}

function twiceLosses(node: JsonNode, but?: ReadonlySet<JsonNode>): readonly Loss[] {
  return [...new Set(namesTwice(node, but))].map((name) =>
    dropped(`the field "${name}" but for the last, as it stands there twice`),
  );
}

function forget(field: Field | undefined, losses: Loss[]): void {
  if (field) losses.push(dropped(`the field "${field.path}"`));
}

/** What is asked, after what it is about: a shared text, a passage; before code and a picture. */
function stemOf(
  { fields: { of }, stem, textAs }: Asked,
  shared: string | undefined,
  losses: Loss[],
): SourceText {
  const context = textOf(of.context?.node);
  const code = textOf(of.snippet?.node);
  const picture = textOf(of.picture?.node);
  const texts = [shared, context, stem].filter((text) => text !== undefined && text !== "");
  const whole = textAs(texts.join("\n\n"));
  if (code === undefined && picture === undefined) return whole;
  const { markdown, losses: told } = toMarkdown(whole);
  losses.push(...told);
  const bare = code?.replace(/^\s*```.*\n|\n?```\s*$/g, "");
  const after = [
    ...(bare === undefined ? [] : [`\`\`\`\n${bare}\n\`\`\``]),
    ...(picture === undefined ? [] : [`![](<${picture.replace(/[<>\n]/g, encodeURIComponent)}>)`]),
  ];
  return { format: "markdown", text: [markdown, ...after].join("\n\n") };
}

const SAID = ["correct", "right", "general", "text", "html", "explanation", "message", "content"];

/** Of what is said after right and after wrong answers, the first stays; a list is one text. */
function explanationOf(field: Field | undefined, losses: Loss[], textAs: TextMaker) {
  if (!field) return undefined;
  const { node, path } = field;
  const inner = node.kind === "record" ? fieldOf(node, SAID) : { name: "", node };
  if (node.kind === "record") {
    for (const [name, other] of node.fields) {
      if (name !== inner?.name && !isEmpty(other)) losses.push(dropped(`"${name}" of "${path}"`));
    }
  }
  if (node.kind === "list" && node.entries.length > 1)
    losses.push(changed(`the texts of "${path}" are one`));
  const text = textOf(inner?.node);
  return text === undefined ? undefined : textAs(text);
}

/** The name of a question in an object of many is its id, where it is one. */
function idOfKey(key: string | undefined): string | undefined {
  return key !== undefined && /^[a-z][\w-]{0,40}$/i.test(key) ? key : undefined;
}

function shown({ start, end }: JsonNode, text: string): string {
  const line = text.slice(start, end).replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** With the names of fields that the first objects in a list have. */
function nothingFound(values: readonly JsonNode[]): string {
  const named = namesIn(values);
  const has = named.length === 0 ? "" : ` Its objects have ${named.join(", ")}: say`;
  return `no question is found in it: an object with a text that is asked, and with options or an answer.${has === "" ? "" : `${has} --columns "name=question" "other=answer"`}`;
}

function namesIn(nodes: readonly JsonNode[]): readonly string[] {
  for (const node of nodes) {
    if (node.kind === "list") {
      const first = node.entries.find((entry) => entry.kind === "record");
      if (first?.kind === "record") return [...first.fields.keys()].slice(0, 12);
    }
  }
  const inner = nodes.flatMap((node) =>
    node.kind === "list" ? node.entries : node.kind === "record" ? [...node.fields.values()] : [],
  );
  return inner.length === 0 ? [] : namesIn(inner.slice(0, 100));
}
