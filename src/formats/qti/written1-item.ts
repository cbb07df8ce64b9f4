import type { Item, ItemKinds } from "../../core/items/item.ts";
import { numericRubric } from "../../core/items/numeric.ts";
import { optionLosses, plainNumber, typingLosses, verdictLosses } from "../export/common-losses.ts";
import type { ShownFiles } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { htmlOf } from "../text/html-of.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { el } from "./written-rules.ts";
import { writtenText } from "./written-text.ts";
import { writtenGaps1 } from "./written1-gaps.ts";
import {
  add,
  choices,
  field,
  html,
  is,
  label,
  type Parts1,
  set,
  shows,
  type Writing1,
} from "./written1-parts.ts";

const ALL = "general_fb";

/** An item of QTI 1.2 as Canvas has it, or why Canvas has no such kind. */
export function writtenItem1(
  item: Item,
  files: ShownFiles,
):
  | { readonly element: MarkupElement; readonly losses: readonly Loss[] }
  | { readonly reason: string } {
  const losses: Loss[] = [];
  const setting = { files, losses, math: "tex", folder: "$IMS-CC-FILEBASE$/" } as const;
  const writing: Writing1 = {
    losses,
    html: (markdown) => writtenText(markdown, setting).map(htmlOf).join("").trim(),
  };
  const parts = partsOf(item, writing);
  if ("reason" in parts) return parts;
  const { type, stem = item.stem, responses, rules, said = new Map<string, string>() } = parts;
  if (item.kind === "reflection" && item.rationale !== undefined)
    losses.push(dropped("rationale beside the model answer", "rationale"));
  const general = item.kind === "reflection" ? item.model : item.rationale;
  const spoken = [...(general === undefined ? [] : [[ALL, general] as const]), ...said];
  const metadata = [
    ["question_type", type],
    ["points_possible", "1.0"],
  ].map(([name = "", value = ""]) =>
    el("qtimetadatafield", {}, [el("fieldlabel", {}, [name]), el("fieldentry", {}, [value])]),
  );
  const element = el("item", { ident: item.id, title: "Question" }, [
    el("itemmetadata", {}, [el("qtimetadata", {}, metadata)]),
    el("presentation", {}, [html(writing.html(stem)), ...responses]),
    el("resprocessing", {}, [
      el("outcomes", {}, [
        el("decvar", { maxvalue: "100", minvalue: "0", varname: "SCORE", vartype: "Decimal" }),
      ]),
      ...(general === undefined ? [] : [shows(el("other"), ALL)]),
      ...rules,
    ]),
    ...spoken.map(([ident, text]) =>
      el("itemfeedback", { ident }, [el("flow_mat", {}, [html(writing.html(text))])]),
    ),
  ]);
  return { element, losses };
}

type KindOf<K extends Item["kind"]> = ItemKinds[K]["item"];

function partsOf(item: Item, writing: Writing1): Parts1 | { readonly reason: string } {
  switch (item.kind) {
    case "single-choice":
    case "multiple-choice":
      return choice(item, writing);
    case "true-false": {
      const { answer, feedback = {} } = item;
      const said = Object.entries(feedback).flatMap(([id, text]) =>
        text === undefined ? [] : [{ id, text }],
      );
      return {
        type: "true_false_question",
        responses: [
          choices("response1", "Single", [label("true", "True"), label("false", "False")]),
        ],
        ...feedbackParts(said),
        rules: [...feedbackParts(said).rules, set(is("response1", String(answer)), 100)],
      };
    }
    case "short-answer":
      return shortAnswer(item, writing);
    case "numeric":
      return numeric(item, writing);
    case "cloze":
      return writtenGaps1(item, writing);
    case "matching":
      return matching(item, writing);
    case "ordering":
      return { reason: "Canvas's quizzes of QTI 1.2 have nothing to put in order" };
    case "reflection":
      return { type: "essay_question", responses: [field("response1")], rules: [] };
    case "scenario":
      return { reason: "Canvas's quizzes have no scenarios" };
  }
}

function feedbackParts(options: readonly { readonly id: string; readonly text: string }[]) {
  return {
    rules: options.map(({ id }) => shows(is("response1", id), `${id}_fb`)),
    said: new Map(options.map(({ id, text }) => [`${id}_fb`, text])),
  };
}

function choice(
  item: KindOf<"single-choice"> | KindOf<"multiple-choice">,
  { losses, html: htmlFor }: Writing1,
): Parts1 {
  const isSingle = item.kind === "single-choice";
  losses.push(...optionLosses(item.options, { feedback: true }));
  const said = item.options.flatMap(({ id, feedback }) =>
    feedback === undefined ? [] : [{ id, text: feedback }],
  );
  const shown = feedbackParts(said);
  const judged = isSingle && item.options.some(({ verdict }) => verdict !== undefined);
  if (isSingle) losses.push(...verdictLosses(item.options, { credits: true }));
  const keys = item.options.filter(({ key }) => key);
  const responses = [
    choices(
      "response1",
      isSingle ? "Single" : "Multiple",
      item.options.map(({ id, text }) => label(id, htmlFor(text), true)),
    ),
  ];
  const type = isSingle ? "multiple_choice_question" : "multiple_answers_question";
  const equal = ({ id }: { readonly id: string }) => is("response1", id);
  if (item.kind === "single-choice") {
    const scored = judged
      ? item.options.flatMap((option) =>
          option.credit === undefined || option.credit === 0
            ? []
            : [set(equal(option), Number((option.credit * 100).toFixed(4)))],
        )
      : keys.map((key) => set(equal(key), 100));
    return { type, responses, ...shown, rules: [...shown.rules, ...scored] };
  }
  const share = Number((100 / Math.max(1, keys.length)).toFixed(4));
  const exactly = el("and", {}, [
    ...item.options.map((option) => (option.key ? equal(option) : el("not", {}, [equal(option)]))),
  ]);
  const scored =
    item.scoring === "per-option"
      ? item.options.map((option) => add(equal(option), option.key ? share : -share))
      : [set(exactly, 100)];
  return { type, responses, ...shown, rules: [...shown.rules, ...scored] };
}

function shortAnswer(item: KindOf<"short-answer">, { losses }: Writing1): Parts1 {
  if (item.caseSensitive || item.exact?.includes("case"))
    losses.push(changed("small and capital letters are not told apart in Canvas"));
  const { caseSensitive: _, ...typed } = item;
  losses.push(...typingLosses({ ...typed, exact: item.exact?.filter((each) => each !== "case") }));
  const foreseen = (item.feedback ?? []).map((each, at) => ({ ...each, id: `wrong_${at + 1}_fb` }));
  return {
    type: "short_answer_question",
    responses: [field("response1")],
    rules: [
      ...foreseen.map(({ id, match }) => shows(is("response1", match), id)),
      set(
        item.accept.map((text) => is("response1", text)),
        100,
      ),
    ],
    said: new Map(foreseen.map(({ id, text }) => [id, text])),
  };
}

function numeric(item: KindOf<"numeric">, { losses }: Writing1): Parts1 {
  const { least, most } = numericRubric(item);
  const value = item.value ?? (least + most) / 2;
  if (item.unit !== undefined) losses.push(dropped(`the unit: ${item.unit}`, "unit"));
  if (item.range) losses.push(changed("the range is a number and what it may be off by"));
  if (item.relativeTolerance !== undefined)
    losses.push(changed("the tolerance is a number, not a share"));
  const within = (from: number, to: number) =>
    el("and", {}, [
      el("vargte", { respident: "response1" }, [plainNumber(from)]),
      el("varlte", { respident: "response1" }, [plainNumber(to)]),
    ]);
  const foreseen = (item.feedback ?? []).map((each, at) => ({ ...each, id: `wrong_${at + 1}_fb` }));
  const right = el("or", {}, [
    is("response1", plainNumber(value)),
    ...(least < most ? [within(least, most)] : []),
  ]);
  return {
    type: "numerical_question",
    responses: [field("response1", "Decimal")],
    rules: [
      // To who is right nothing of it is said.
      ...foreseen.map(({ id, value: wrong, tolerance = 0 }) => {
        const isNear = within(wrong - tolerance, wrong + tolerance);
        const overlaps = wrong - tolerance <= most && wrong + tolerance >= least;
        return shows(overlaps ? el("and", {}, [isNear, el("not", {}, [right])]) : isNear, id);
      }),
      set(right, 100),
    ],
    said: new Map(foreseen.map(({ id, text }) => [id, text])),
  };
}

function matching(
  { prompts, responses }: KindOf<"matching">,
  { losses, html: htmlFor }: Writing1,
): Parts1 {
  if (prompts.some(({ feedback }) => feedback)) losses.push(dropped("feedback to prompts"));
  const ids = [...prompts, ...responses].map(({ id }) => id);
  if (new Set(ids).size < ids.length)
    losses.push(changed("ids of responses, which prompts have as well"));
  const share = Number((100 / prompts.length).toFixed(4));
  return {
    type: "matching_question",
    responses: prompts.map(({ id, text }) =>
      choices(
        id,
        "Single",
        responses.map((response) => label(response.id, htmlFor(response.text), true)),
        html(htmlFor(text)),
      ),
    ),
    rules: prompts.map(({ id, match }) => add(is(id, match), share)),
  };
}
