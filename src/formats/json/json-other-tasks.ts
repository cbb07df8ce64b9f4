import { changed, type Loss } from "../question/loss.ts";
import type { SourceGap, SourcePair, SourceTask } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import type { Asked } from "./asked.ts";
import { namedBy, scalarsOf } from "./json-answer.ts";
import type { Field } from "./json-fields.ts";
import type { JsonNode } from "./json-node.ts";
import { fieldOf, type TextMaker, textOf } from "./json-text.ts";

const LEFT = [
  "left",
  "term",
  "prompt",
  "premise",
  "question",
  "key",
  "from",
  "item",
  "source",
  "a",
];
const RIGHT = [
  ...["right", "definition", "match", "response", "answer", "value", "to", "target", "b"],
];

/** Pairs as a list of two texts each, or as an object of one text for each. */
export function pairsOf(node: JsonNode, textAs: TextMaker): SourceTask | string {
  const pairs: SourcePair[] = [];
  const add = (left: string | undefined, right: string | undefined) => {
    if (right === undefined) return false;
    pairs.push({ prompt: left === undefined ? undefined : textAs(left), response: textAs(right) });
    return true;
  };
  if (node.kind === "record") {
    for (const [left, right] of node.fields) {
      if (!add(left, textOf(right))) return `the pair "${left}" has no second text`;
    }
  } else if (node.kind === "list") {
    for (const [at, each] of node.entries.entries()) {
      const [left, right] =
        each.kind === "list"
          ? each.entries.slice(0, 2).map(textOf)
          : each.kind === "record"
            ? [textOf(fieldOf(each, LEFT)?.node), textOf(fieldOf(each, RIGHT)?.node)]
            : [];
      if (!add(left, right)) return `pair ${at + 1} has no two texts`;
    }
  }
  return { type: "matching", pairs };
}

/** Entries in the order that the answer says, or their positions; else as they stand. */
export function orderingOf(
  { options, fields, bases, textAs, losses }: Asked,
  answer: Field | undefined,
): SourceTask | string {
  if (options.length === 0) {
    const texts = answer ? scalarsOf(answer.node).flatMap((each) => textOf(each) ?? []) : [];
    if (texts.length < 2) return "there is nothing to put in order";
    return { type: "ordering", entries: texts.map(textAs) };
  }
  const named = answer && namedBy(answer, options, bases);
  const entries = options.map(({ text }) => textAs(text));
  if (named && named.keys.length === options.length) {
    if (named.guess !== undefined) losses.push(changed(named.guess));
    return { type: "ordering", entries: named.keys.flatMap((at) => entries[at] ?? []) };
  }
  if (fields.answers.length > 0) return "its answer does not name each of its entries";
  const places = options.map(({ position }) => position);
  if (places.every((place) => place !== undefined)) {
    const order = [...options.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    return { type: "ordering", entries: order.flatMap((at) => entries[at] ?? []) };
  }
  losses.push(changed("nothing says the right order: it is the one in which they stand"));
  return { type: "ordering", entries };
}

const BLANK = /_{2,}|\{\{[^{}]*\}\}|\[(?:blank|gap|\s*)\d*\]|\{(?:blank|gap)?\d*\}/gi;

export function blanksIn(text: string): number {
  return text.match(BLANK)?.length ?? 0;
}

/** A text with a blank for each answer; undefined where they are not as many. */
export function clozeOf(
  stem: string,
  answer: Field,
  textAs: TextMaker,
  losses: Loss[],
): SourceTask | undefined {
  const count = blanksIn(stem);
  const { node } = answer;
  const perGap =
    count === 1
      ? [node]
      : node.kind === "list"
        ? node.entries
        : node.kind === "record"
          ? [...node.fields.values()]
          : [];
  if (perGap.length !== count) return undefined;
  const gaps: SourceGap[] = perGap.map((each, at) => ({
    name: `gap-${at + 1}`,
    answers: scalarsOf(each).flatMap((inner) => {
      const text = textOf(inner);
      return text === undefined
        ? []
        : [{ weight: 100, text: { format: "plain" as const, text: text.replaceAll("*", "\\*") } }];
    }),
    isChosen: false,
  }));
  let at = 0;
  const marked = stem.replace(BLANK, () => String.fromCharCode(GAP + ++at));
  const { markdown, losses: told } = toMarkdown(textAs(marked));
  losses.push(...told);
  return { type: "cloze", text: withGaps(markdown), gaps };
}
