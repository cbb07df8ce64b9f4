import type { Item, ItemKinds } from "../../core/items/item.ts";
import { verdictLosses } from "../export/common-losses.ts";
import type { ShownFiles } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { writtenCloze } from "./written-cloze.ts";
import { writtenMatching } from "./written-matching.ts";
import { type WritingItem, type WrittenParts, xmlId } from "./written-parts.ts";
import {
  condition,
  el,
  isCorrect,
  mapped,
  response,
  setScore,
  show,
  variable,
} from "./written-rules.ts";
import { writtenText } from "./written-text.ts";
import { writtenNumeric, writtenShortAnswer } from "./written-typed.ts";

const RATIONALE = "all_rationale";

/** An item as an `assessmentItem` of QTI 2, or why it has no such kind. */
export function writtenItem(
  item: Item,
  files: ShownFiles,
):
  | { readonly element: MarkupElement; readonly losses: readonly Loss[] }
  | { readonly reason: string } {
  const losses: Loss[] = [];
  const setting = { files, losses, math: "mathml", folder: "../media/" } as const;
  const writing: WritingItem = {
    losses,
    text: (markdown) => writtenText(markdown, setting),
    line: (markdown) => writtenText(markdown, setting, { isInline: true }),
  };
  const parts = partsOf(item, writing);
  if ("reason" in parts) return parts;
  const said = new Map(parts.said);
  if (item.kind === "reflection") {
    said.set(RATIONALE, item.model);
    if (item.rationale !== undefined)
      losses.push(dropped("rationale beside the model answer", "rationale"));
  } else if (item.rationale !== undefined) said.set(RATIONALE, item.rationale);
  const shows = said.has(RATIONALE) ? [show(RATIONALE)] : [];
  const number = (identifier: string, value: number) =>
    el("outcomeDeclaration", { identifier, cardinality: "single", baseType: "float" }, [
      el("defaultValue", {}, [el("value", {}, [String(value)])]),
    ]);
  const declaresFeedback = said.size > 0;
  const head = { identifier: xmlId(item.id), title: titleOf(item.stem) };
  const element = el("assessmentItem", { ...head, adaptive: "false", timeDependent: "false" }, [
    ...parts.responses,
    number("SCORE", 0),
    number("MAXSCORE", parts.most),
    ...(declaresFeedback
      ? [
          el("outcomeDeclaration", {
            identifier: "FEEDBACK",
            cardinality: "multiple",
            baseType: "identifier",
          }),
        ]
      : []),
    el("itemBody", {}, [el("div", {}, writing.text(item.stem)), ...parts.body]),
    ...(parts.rules.length + shows.length > 0
      ? [el("responseProcessing", {}, [...parts.rules, ...shows])]
      : []),
    ...[...said].map(([identifier, text]) =>
      el("modalFeedback", { outcomeIdentifier: "FEEDBACK", showHide: "show", identifier }, [
        el("contentBody", {}, [el("div", {}, writing.text(text))]),
      ]),
    ),
  ]);
  return { element, losses };
}

function titleOf(stem: string): string {
  const words = stem
    .replace(/[*_`#[\]\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

type KindOf<K extends Item["kind"]> = ItemKinds[K]["item"];

function partsOf(item: Item, writing: WritingItem): WrittenParts | { readonly reason: string } {
  switch (item.kind) {
    case "single-choice":
    case "multiple-choice":
      return choice(item, writing);
    case "true-false":
      return trueFalse(item);
    case "short-answer":
      return writtenShortAnswer(item, writing);
    case "numeric":
      return writtenNumeric(item, writing);
    case "cloze":
      return writtenCloze(item, writing);
    case "matching":
      return writtenMatching(item, writing);
    case "ordering":
      return ordering(item, writing);
    case "reflection":
      return {
        ...{ responses: [response({ id: "RESPONSE", baseType: "string", correct: [] })], most: 0 },
        body: [el("extendedTextInteraction", { responseIdentifier: "RESPONSE" })],
        ...{ rules: [], said: new Map() },
      };
    case "scenario":
      return { reason: "an item of QTI has no scenario of several steps" };
  }
}

function choice(
  item: KindOf<"single-choice"> | KindOf<"multiple-choice">,
  { losses, text }: WritingItem,
): WrittenParts {
  const isSingle = item.kind === "single-choice";
  const keys = item.options.filter(({ key }) => key).map(({ id }) => xmlId(id));
  const judged = isSingle ? item.options.filter(({ verdict }) => verdict !== undefined) : [];
  if (isSingle) losses.push(...verdictLosses(item.options, { credits: true }));
  const isEach = item.kind === "multiple-choice" && item.scoring === "per-option";
  const map = isEach
    ? item.options.map(({ id, key }) => ({ key: xmlId(id), value: key ? 1 : -1 }))
    : judged.map(({ id, credit = 0 }) => ({ key: xmlId(id), value: credit }));
  const best = judged.filter(({ verdict }) => verdict === "best").map(({ id }) => xmlId(id));
  const isMapped = map.length > 0;
  const said = new Map(
    item.options.flatMap(({ id, feedback }) =>
      feedback === undefined ? [] : [[xmlId(id), feedback] as const],
    ),
  );
  const isFixed = item.options.every(({ fixed }) => fixed);
  return {
    responses: [
      response({
        ...{
          id: "RESPONSE",
          baseType: "identifier",
          cardinality: isSingle ? "single" : "multiple",
        },
        ...{ correct: judged.length > 0 ? best.slice(0, 1) : keys, map },
        ...(isEach && { lowerBound: "0" }),
      }),
    ],
    most: isEach ? keys.length : 1,
    body: [
      el(
        "choiceInteraction",
        {
          responseIdentifier: "RESPONSE",
          shuffle: String(!isFixed),
          maxChoices: isSingle ? "1" : "0",
        },
        item.options.map(({ id, text: shown, fixed }) =>
          el(
            "simpleChoice",
            { identifier: xmlId(id), ...(fixed && { fixed: "true" }) },
            text(shown),
          ),
        ),
      ),
    ],
    rules: [
      isMapped ? setScore(mapped("RESPONSE")) : condition(isCorrect("RESPONSE"), [setScore(one())]),
      ...showChosen(said),
    ],
    said,
  };
}

function one(): MarkupElement {
  return el("baseValue", { baseType: "float" }, ["1"]);
}

/** What is chosen names what is shown. */
function showChosen(said: ReadonlyMap<string, string>): readonly MarkupElement[] {
  if (said.size === 0) return [];
  return [
    el("setOutcomeValue", { identifier: "FEEDBACK" }, [el("multiple", {}, [variable("RESPONSE")])]),
  ];
}

function trueFalse({ answer, feedback = {} }: KindOf<"true-false">): WrittenParts {
  const said = new Map(
    Object.entries(feedback).flatMap(([id, text]) =>
      text === undefined ? [] : [[id, text] as const],
    ),
  );
  const choices = [
    el("simpleChoice", { identifier: "true" }, ["True"]),
    el("simpleChoice", { identifier: "false" }, ["False"]),
  ];
  return {
    responses: [response({ id: "RESPONSE", baseType: "identifier", correct: [String(answer)] })],
    most: 1,
    body: [
      el(
        "choiceInteraction",
        { responseIdentifier: "RESPONSE", shuffle: "false", maxChoices: "1" },
        choices,
      ),
    ],
    rules: [condition(isCorrect("RESPONSE"), [setScore(one())]), ...showChosen(said)],
    said,
  };
}

function ordering({ entries }: KindOf<"ordering">, { losses, text }: WritingItem): WrittenParts {
  losses.push(
    changed("the whole order has to be right; here each two things in the right order count"),
  );
  if (entries.some(({ feedback }) => feedback)) losses.push(dropped("feedback to entries"));
  const ids = entries.map(({ id }) => xmlId(id));
  // In an order of their own, so that the right one is not shown where nothing is shuffled.
  const shown = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    responses: [
      response({ id: "RESPONSE", baseType: "identifier", cardinality: "ordered", correct: ids }),
    ],
    most: 1,
    body: [
      el(
        "orderInteraction",
        { responseIdentifier: "RESPONSE", shuffle: "true" },
        shown.map((entry) => el("simpleChoice", { identifier: xmlId(entry.id) }, text(entry.text))),
      ),
    ],
    rules: [condition(isCorrect("RESPONSE"), [setScore(one())])],
    said: new Map(),
  };
}
