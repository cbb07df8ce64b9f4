import { type DraftedBody, type Drafting, percent } from "./drafting.ts";
import type { ItemDrafts } from "./item-draft.ts";
import { changed, dropped } from "./loss.ts";
import type { SourceNumber, SourceTask } from "./source-question.ts";

type NumericTask = Extract<SourceTask, { readonly type: "numeric" }>;

/** A number that is typed. */
export function numericDraft({ answers, unit }: NumericTask, drafting: Drafting): DraftedBody {
  const { head, lose, optional } = drafting;
  const best = Math.max(...answers.map(({ weight }) => weight));
  const right = answers.filter(({ weight }) => weight === best);
  if (!(best > 0) || right.length === 0) return { refused: "no number is right" };
  const ranges = right.flatMap(({ range }) => (range === "any" ? [] : [range]));
  const [first, ...others] = merged(ranges);
  if (!first) return { refused: "any number at all is right" };
  const said = right.flatMap(
    ({ feedback }) => optional(feedback, "feedback to the right number") ?? [],
  );
  if (said.length > 0) lose(changed("feedback to the right number stands in the rationale"));
  const texts = [drafting.rationale, ...new Set(said)].filter((text) => text !== undefined);
  const rationale = texts.length > 0 ? { rationale: texts.join("\n\n") } : {};
  if (others.length > 0) {
    return { ...severalNumbers([first, ...others], drafting), ...rationale };
  }
  const feedback: { value: number; tolerance?: number; text: string }[] = [];
  for (const answer of answers.filter(({ weight }) => weight < best)) {
    const foreseen = foreseenOf(answer, first, drafting);
    if (foreseen) feedback.push(foreseen);
  }
  return {
    item: {
      ...{ kind: "numeric", ...head, ...accepted(first) },
      ...(unit !== undefined && { unit }),
      ...(feedback.length > 0 && { feedback }),
    },
    ...rationale,
  };
}

type Range = readonly [number, number];

/** In order of first mention; those that meet are one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const [least, most] of ranges) {
    const meets = out.findIndex((other) => least <= other[1] && most >= other[0]);
    const other = out[meets];
    if (!other) out.push([least, most]);
    else out[meets] = [Math.min(least, other[0]), Math.max(most, other[1])];
  }
  return out;
}

/** A number with what it may be off by, where that is a number that people would write; else the range. */
function accepted([least, most]: Range): Pick<
  ItemDrafts["numeric"],
  "value" | "tolerance" | "range"
> {
  if (least === most) return { value: least };
  const value = rounded((least + most) / 2);
  const tolerance = rounded((most - least) / 2);
  const isPlain = rounded(value - tolerance) === rounded(least) && String(value).length <= 12;
  return isPlain ? { value, tolerance } : { range: [least, most] };
}

/** Without what only binary arithmetic adds. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function foreseenOf(
  { weight, range, feedback }: SourceNumber,
  right: Range,
  { lose, optional }: Drafting,
): { value: number; tolerance?: number; text: string } | undefined {
  const name =
    range === "any"
      ? "any other number"
      : range[0] === range[1]
        ? `${range[0]}`
        : range.join(" to ");
  if (weight > 0) lose(dropped(`${percent(weight)} for ${name}; here it scores nothing`));
  const text = optional(feedback, `feedback to ${name}`);
  if (text === undefined) return undefined;
  if (range === "any") {
    lose(dropped("feedback to any other number"));
    return undefined;
  }
  const value = rounded((range[0] + range[1]) / 2);
  if (value >= right[0] && value <= right[1]) {
    lose(dropped(`feedback to numbers near the right one: ${name}`));
    return undefined;
  }
  const tolerance = rounded((range[1] - range[0]) / 2);
  return { value, ...(tolerance > 0 && { tolerance }), text };
}

/** Numbers apart from each other are typed as texts. */
function severalNumbers(ranges: readonly Range[], { head, lose }: Drafting): DraftedBody {
  if (ranges.some(([least, most]) => least !== most)) {
    lose(dropped("what numbers may be off by: several are right, and each is typed exactly"));
  } else {
    lose(changed("several numbers are right: they are typed as texts"));
  }
  const accept = ranges.map(([least, most]) => String(rounded((least + most) / 2)));
  return { item: { kind: "short-answer", ...head, accept } };
}
