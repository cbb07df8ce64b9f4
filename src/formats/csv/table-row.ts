import type { Item } from "../../core/items/item.ts";
import { numericRubric } from "../../core/items/numeric.ts";
import { optionLosses, plainNumber, typingLosses, verdictLosses } from "../export/common-losses.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";

const OPTIONS = 8;

/** The columns of a table of questions. */
export const tableColumns = [
  ...["kind", "id", "question", "answer"],
  ...Array.from({ length: OPTIONS }, (_, at) => `option ${at + 1}`),
  ...["tolerance", "unit", "explanation", "hint", "hint", "hint", "tags"],
];

/** Rows of a table to fill in: its head, and one for each kind. */
export const templateRows: readonly (readonly string[])[] = [
  tableColumns,
  ...[
    [
      "single-choice",
      "",
      "What is the capital of Canada?",
      "Ottawa",
      "Toronto",
      "Ottawa",
      "Montreal",
    ],
    ["multiple-choice", "", "Which are rivers?", "Nile | Rhine", "Nile", "Alps", "Rhine"],
    ["true-false", "", "Bonn is the capital of Germany.", "false"],
    ["short-answer", "", "What do you call water that is frozen?", "ice | frozen water"],
    ["numeric", "", "At what temperature does water boil at sea level?", "100"],
    ["matching", "", "Which goes with which?", "Canada -> Ottawa | Italy -> Rome | -> Oslo"],
    ["ordering", "", "In which order do they come?", "first | second | third"],
    ["reflection", "", "What would you do?", "One good answer to compare with."],
  ],
].map((cells) => tableColumns.map((_, at) => cells[at] ?? ""));

/** A row of the table, or why an item has none. */
export type WrittenRow =
  | { readonly cells: readonly string[]; readonly losses: readonly Loss[] }
  | { readonly reason: string };

interface Cells {
  readonly answer: string;
  readonly options?: readonly string[];
  readonly tolerance?: string;
  readonly unit?: string | undefined;
  readonly losses: readonly Loss[];
}

/** An item as the cells of a row. */
export function tableRow(item: Item): WrittenRow {
  const cells = cellsOf(item);
  if ("reason" in cells) return cells;
  const { answer, options = [], tolerance = "", unit = "", losses } = cells;
  if (options.length > OPTIONS) return { reason: `the table has ${OPTIONS} options at most` };
  const hints = item.hints ?? [];
  const rationale = item.rationale ?? "";
  const written = [
    ...[item.kind, item.id, item.stem, answer],
    ...Array.from({ length: OPTIONS }, (_, at) => options[at] ?? ""),
    ...[
      tolerance,
      unit,
      rationale,
      hints[0] ?? "",
      hints[1] ?? "",
      hints[2] ?? "",
      (item.tags ?? []).join(", "),
    ],
  ];
  const told = hints.length > 3 ? [...losses, dropped("hints beyond three")] : losses;
  return { cells: written, losses: told };
}

function cellsOf(item: Item): Cells | { readonly reason: string } {
  switch (item.kind) {
    case "single-choice":
    case "multiple-choice":
      return choiceCells(item);
    case "true-false":
      return {
        answer: String(item.answer),
        losses: item.feedback ? [dropped("feedback to true and false", "feedback")] : [],
      };
    case "short-answer": {
      if (item.accept.some((text) => SPLITS.test(text)))
        return { reason: "an answer holds a | or ;, which part answers" };
      const feedback = item.feedback ? [dropped("feedback to foreseen answers", "feedback")] : [];
      return {
        // A star stands for anything, but behind a backslash.
        answer: item.accept.map((text) => text.replaceAll("*", "\\*")).join(" | "),
        losses: [...typingLosses(item), ...feedback],
      };
    }
    case "numeric": {
      const { least, most } = numericRubric(item);
      const feedback = item.feedback ? [dropped("feedback to foreseen numbers", "feedback")] : [];
      const share =
        item.relativeTolerance === undefined
          ? []
          : [changed("the tolerance is a number, not a share")];
      if (item.range)
        return {
          answer: `${plainNumber(least)}..${plainNumber(most)}`,
          unit: item.unit,
          losses: feedback,
        };
      const value = item.value ?? 0;
      const tolerance = most === value ? "" : plainNumber(most - value);
      return {
        answer: plainNumber(value),
        tolerance,
        unit: item.unit,
        losses: [...feedback, ...share],
      };
    }
    case "matching":
      return matchingCells(item);
    case "ordering": {
      const texts = item.entries.map(({ text }) => text);
      if (texts.some((text) => SPLITS.test(text)))
        return { reason: "an entry holds a | or ;, which part entries" };
      const feedback = item.entries.some((entry) => entry.feedback)
        ? [dropped("feedback to entries")]
        : [];
      return { answer: texts.join(" | "), losses: feedback };
    }
    case "reflection":
      return { answer: item.model, losses: [] };
    case "cloze":
      return { reason: "a row of the table has no gaps" };
    case "scenario":
      return { reason: "a row of the table has no paths" };
  }
}

const SPLITS = /[|;\n]/;

function choiceCells(item: Extract<Item, { kind: "single-choice" | "multiple-choice" }>): Cells {
  const options: readonly {
    text: string;
    key?: true | undefined;
    credit?: number | undefined;
    fixed?: true | undefined;
    feedback?: string | undefined;
  }[] = item.options;
  const keys = options.flatMap(({ key, credit }, at) => (key || credit === 1 ? [at + 1] : []));
  // Numbers mean options, unless an option's text is a number.
  const texts = options.map(({ text }) => text);
  const isNumbered = texts.some((text) => SPLITS.test(text) || /^\s*(?:[a-h]|\d+)\s*$/i.test(text));
  const named =
    isNumbered && !texts.some((text) => /^\s*(?:[a-h]|\d+)\s*$/i.test(text))
      ? keys.map(String)
      : keys.map((at) => texts[at - 1] ?? "");
  return {
    answer: named.join(" | "),
    options: texts,
    losses: [
      ...optionLosses(options, { feedback: false }),
      ...(item.kind === "single-choice" ? verdictLosses(item.options, { credits: false }) : []),
      ...(item.kind === "multiple-choice" && item.scoring === "all-or-nothing"
        ? [changed("all or nothing: here each right option scores a share")]
        : []),
    ],
  };
}

function matchingCells({
  prompts,
  responses,
}: Extract<Item, { kind: "matching" }>): Cells | { readonly reason: string } {
  const textOf = new Map(responses.map(({ id, text }) => [id, text]));
  const used = new Set(prompts.map(({ match }) => match));
  const pairs = [
    ...prompts.map(({ text, match }) => [text, textOf.get(match) ?? ""]),
    ...responses.filter(({ id }) => !used.has(id)).map(({ text }) => ["", text]),
  ];
  if (pairs.flat().some((text) => SPLITS.test(text) || /->|=>|→/.test(text))) {
    return { reason: "a text holds a | or an arrow, which part texts" };
  }
  const feedback = prompts.some((prompt) => prompt.feedback)
    ? [dropped("feedback to prompts")]
    : [];
  return { answer: pairs.map((pair) => pair.join(" -> ").trim()).join(" | "), losses: feedback };
}
