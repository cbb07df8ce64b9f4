import type { Cloze } from "../../core/items/cloze.ts";
import { typingLosses } from "../export/common-losses.ts";
import { plainOptions } from "../export/plain-options.ts";
import { dropped } from "../question/loss.ts";
import { GAP } from "../text/gap-signs.ts";
import type { MarkupElement } from "../text/markup-tree.ts";
import { type WritingItem, type WrittenParts, xmlId } from "./written-parts.ts";
import {
  base,
  condition,
  el,
  isCorrect,
  mapped,
  response,
  setScore,
  show,
} from "./written-rules.ts";
import { withFields } from "./written-text.ts";
import { reads } from "./written-typed.ts";

interface Gap {
  readonly id: string;
  readonly response: MarkupElement;
  readonly field: MarkupElement;
  readonly rules: readonly MarkupElement[];
  readonly said: readonly (readonly [string, string])[];
}

/** A text with fields to type into and lists to choose from, each worth a point. */
export function writtenCloze(item: Cloze, writing: WritingItem): WrittenParts {
  const gaps = item.gaps.map((gap) =>
    gap.options ? chosen(gap, gap.options, writing) : typed(gap, item, writing),
  );
  const ids = gaps.map(({ id }) => id);
  const marked = item.text.replace(/\[\[([a-z0-9-]+)\]\]/g, (whole, id: string) =>
    ids.includes(id) ? String.fromCharCode(GAP + 1 + ids.indexOf(id)) : whole,
  );
  const text = withFields(
    writing.text(marked),
    gaps.map(({ field }) => field),
  );
  const points = gaps.map(({ id }) => mapped(xmlId(id)));
  const [first] = points;
  return {
    responses: gaps.map((gap) => gap.response),
    most: gaps.length,
    body: [el("div", {}, text)],
    rules: [
      ...(first ? [setScore(points.length === 1 ? first : el("sum", {}, points))] : []),
      ...gaps.flatMap(({ rules }) => rules),
    ],
    said: new Map(gaps.flatMap(({ said }) => said)),
  };
}

type GapItem = Cloze["gaps"][number];

function typed(
  { id, accept = [], exact: own, signs, feedback = [], rationale }: GapItem,
  item: Cloze,
  { losses }: WritingItem,
): Gap {
  const exact = own ?? item.exact ?? [];
  const isCaseSensitive = exact.includes("case");
  losses.push(...typingLosses({ exact: exact.filter((each) => each !== "case"), signs }));
  const name = xmlId(id);
  const foreseen = feedback.map(({ match, text }, at) => ({
    key: `${name}_wrong_${at + 1}`,
    match,
    text,
  }));
  const right = `${name}_right`;
  const isRight = el("gt", {}, [mapped(name), base("float", "0")]);
  return {
    id,
    response: response({
      ...{ id: name, baseType: "string", correct: accept.slice(0, 1) },
      map: accept.map((key) => ({ key, value: 1, isCaseSensitive })),
    }),
    field: el("textEntryInteraction", { responseIdentifier: name }),
    rules: [
      ...foreseen.map(({ key, match }) =>
        condition(reads(name, match, isCaseSensitive), [show(key)]),
      ),
      ...(rationale === undefined ? [] : [condition(isRight, [show(right)])]),
    ],
    said: [
      ...foreseen.map(({ key, text }) => [key, text] as const),
      ...(rationale === undefined ? [] : [[right, rationale] as const]),
    ],
  };
}

function chosen(
  { id, rationale }: GapItem,
  written: NonNullable<GapItem["options"]>,
  { losses }: WritingItem,
): Gap {
  const options = plainOptions(written, (loss) => losses.push(loss));
  if (rationale !== undefined) losses.push(dropped("rationale of a gap to choose for"));
  const name = xmlId(id);
  const keys = options.filter(({ key }) => key).map((option) => xmlId(option.id));
  const said = options.flatMap((option) =>
    option.feedback === undefined
      ? []
      : [
          {
            option: xmlId(option.id),
            isKey: option.key === true,
            key: `${name}_${option.id}`,
            text: option.feedback,
          },
        ],
  );
  return {
    id,
    response: response({
      ...{ id: name, baseType: "identifier", correct: keys },
      map: keys.map((key) => ({ key, value: 1 })),
    }),
    field: el(
      "inlineChoiceInteraction",
      { responseIdentifier: name, shuffle: "true" },
      options.map((option) => el("inlineChoice", { identifier: xmlId(option.id) }, [option.text])),
    ),
    rules: said.map(({ option, isKey, key }) =>
      condition(
        isKey
          ? isCorrect(name)
          : el("match", {}, [el("variable", { identifier: name }), base("identifier", option)]),
        [show(key)],
      ),
    ),
    said: said.map(({ key, text }) => [key, text] as const),
  };
}
