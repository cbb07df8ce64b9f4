import { isTyped } from "../anki/anki-note.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { numberOf, toleranceOf } from "../question/number-of.ts";
import type { SourceTask } from "../question/source-question.ts";
import type { Asked } from "./asked.ts";
import { type Named, namedBy, scalarsOf } from "./json-answer.ts";
import { type Field, OPEN } from "./json-fields.ts";
import type { JsonOption } from "./json-options.ts";
import { blanksIn, clozeOf, orderingOf, pairsOf } from "./json-other-tasks.ts";
import { flagOf, plainName, type TextMaker, textOf } from "./json-text.ts";

/** What a question asks: as its kind says, else by what it has. A text where it cannot be told. */
export function taskOf(asked: Asked): SourceTask | string {
  const { fields, options, wrong, textAs, losses } = asked;
  const kind = plainName(textOf(fields.of.kind?.node) ?? "");
  if (fields.of.pairs) return pairsOf(fields.of.pairs.node, textAs);
  const [first] = fields.answers;
  const texts = first ? scalarsOf(first.node).flatMap((each) => textOf(each) ?? []) : [];
  if (OPEN.test(kind) && options.length === 0) {
    const [model] = texts;
    return { type: "essay", model: model === undefined ? undefined : textAs(texts.join("\n\n")) };
  }
  if (/order|sequen|sort|rank|arrang/.test(kind)) return orderingOf(asked, first);
  const judged = trueOrFalse(asked, kind);
  if (judged) return judged;
  const further = furtherAnswers(asked, texts);
  if (further.length === 0 && options.length + wrong.length > 0) return choiceOf(asked, kind);
  if (!first) return "it has no answer";
  if (blanksIn(asked.stem) > 1 || (/cloze|gap|blank|fill/.test(kind) && blanksIn(asked.stem) > 0)) {
    const cloze = clozeOf(asked.stem, first, textAs, losses);
    if (cloze) return cloze;
  }
  if (texts.length === 0) return "it has no answer";
  const numeric = numberTyped(asked, kind, first);
  if (numeric) return numeric;
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && !isTyped(only)) {
    losses.push(changed("the answer is long: it is compared with one's own words"));
    return { type: "essay", model: textAs(only) };
  }
  const answers = [...texts, ...further].map((text) => ({
    weight: 100,
    text: { format: "plain" as const, text: text.replaceAll("*", "\\*") },
  }));
  const isCaseSensitive = fields.unknown.some(
    ({ path, node }) => isCaseFlag(path) && flagOf(node) === true,
  );
  return { type: "short-answer", answers, isCaseSensitive };
}

/** Whether a field says that capitals count, where an answer is typed. */
export function isCaseFlag(path: string): boolean {
  return plainName(path) === "casesensitive";
}

/**
 * What `alternatives` has, where the answer is not among it: other ways to say it, rather than options.
 * Elsewhere the word means options, and one of them is the answer.
 */
function furtherAnswers(
  { fields, options, wrong, losses }: Asked,
  texts: readonly string[],
): readonly string[] {
  const [only, ...others] = texts;
  const path = fields.of.options?.path ?? "";
  if (only === undefined || others.length + wrong.length > 0) return [];
  if (plainName(path) !== "alternatives" || /^\s*(?:[a-z]|\d+)\s*$/i.test(only)) return [];
  if (options.some(({ text, isKey, names }) => isKey || [text, ...names].includes(only))) return [];
  losses.push(
    changed(
      `"${path}", among which the answer is not, are further right answers; where they are wrong options, say --columns ${path}=wrong`,
    ),
  );
  return options.map(({ text }) => text);
}

function trueOrFalse(
  { fields, options, wrong, textAs }: Asked,
  kind: string,
): SourceTask | undefined {
  const saysSo = /bool|truefalse|trueorfalse|^tf$/.test(kind);
  const sides = options.map(({ text }) => judgementIn(text));
  const isPair = options.length === 2 && sides.includes(true) && sides.includes(false);
  if (options.length > 0 && !isPair) return undefined;
  const [first] = fields.answers;
  const own = options.findIndex(({ isKey }) => isKey);
  const scalar = first ? scalarsOf(first.node)[0] : undefined;
  const isBoolean = scalar?.kind === "scalar" && typeof scalar.value === "boolean";
  const text = textOf(scalar) ?? "";
  const isWord =
    judgementIn(text) !== undefined &&
    wrong.every(({ text: other }) => judgementIn(other) !== undefined);
  const answer =
    own >= 0
      ? sides[own]
      : isBoolean || isWord
        ? judgementIn(text)
        : saysSo && !isPair
          ? flagOf(scalar)
          : undefined;
  if (answer === undefined) return undefined;
  const feedbackTo = (side: boolean) => options[sides.indexOf(side)]?.feedback;
  const [toTrue, toFalse] = [feedbackTo(true), feedbackTo(false)];
  return {
    ...{ type: "true-false", answer },
    feedback: {
      ...(toTrue !== undefined && { true: textAs(toTrue) }),
      ...(toFalse !== undefined && { false: textAs(toFalse) }),
    },
  };
}

function judgementIn(text: string): boolean | undefined {
  if (/^(?:true|richtig|wahr|vrai|verdadero)$/i.test(text.trim())) return true;
  return /^(?:false|falsch|faux|falso)$/i.test(text.trim()) ? false : undefined;
}

function numberTyped(
  { fields, losses }: Asked,
  kind: string,
  first: Field,
): SourceTask | undefined {
  const values = scalarsOf(first.node);
  const isNumber = values.every((each) => each.kind === "scalar" && typeof each.value === "number");
  if (!isNumber && !/numer|number|integer|decimal/.test(kind)) return undefined;
  const written = textOf(fields.of.tolerance?.node) ?? "";
  if (written !== "" && toleranceOf(written, 1) === undefined)
    losses.push(dropped(`the tolerance "${written}"`));
  const unit = textOf(fields.of.unit?.node);
  const answers = values.flatMap((each) => {
    const value = numberOf(textOf(each) ?? "");
    if (value === undefined) return [];
    const off = toleranceOf(written, value) ?? 0;
    return [{ weight: 100, range: [value - off, value + off] as const }];
  });
  if (answers.length < values.length) return undefined;
  return { type: "numeric", answers, ...(unit !== undefined && { unit }) };
}

function choiceOf(asked: Asked, kind: string): SourceTask | string {
  const { fields, options, wrong, textAs, losses } = asked;
  const flags = options.flatMap(({ isKey }, at) => (isKey ? [at] : []));
  const isFlagged = options.some(({ isKey }) => isKey !== undefined);
  const points = options.map((option) => option.points ?? 0);
  const best = Math.max(...points, 0);
  const isScored = !isFlagged && best > 0 && points.filter((each) => each > 0).length > 0;
  const named = fields.answers.map((field) => namedBy(field, options, asked.bases));
  const chosen =
    isFlagged || isScored
      ? undefined
      : named.find(({ keys, others }) => keys.length + others.length > 0);
  if (chosen) tellOthers(chosen, named, options, losses);
  if (!isFlagged && !isScored && !chosen) return "it does not say which option is right";
  const extra = chosen?.others ?? [];
  if (extra.length > 0 && options.length > 0)
    return `its answer "${extra[0]}" is none of its options`;
  if (isScored && points.some((each) => each > 0 && each < best)) {
    return scored(asked, points, best);
  }
  const keys = new Set(
    chosen?.keys ?? (isFlagged ? flags : points.flatMap((each, at) => (each > 0 ? [at] : []))),
  );
  const right = keys.size + extra.length;
  if (right === 0) return "no option is marked as right";
  const saysSeveral =
    /^(?:true|1|yes|multiple|many)$/i.test(textOf(fields.of.several?.node) ?? "") ||
    /multi(?:ple)?(?:select|answer|response|correct)|checkbox|selectall|^mrq$|^msq$/.test(kind);
  const isSingle = right === 1 && !saysSeveral;
  const wrongWeight = isSingle ? 0 : -100 / right;
  return {
    ...{ type: "choice", isSingle },
    answers: [
      ...extra.map((text) => ({ weight: 100 / right, text: textAs(text) })),
      ...options.map((option, at) =>
        answerOf(option, keys.has(at) ? 100 / right : wrongWeight, textAs),
      ),
      ...wrong.map((option) => answerOf(option, wrongWeight, textAs)),
    ],
  };
}

function scored(
  { options, wrong, textAs }: Asked,
  points: readonly number[],
  best: number,
): SourceTask {
  return {
    ...{ type: "choice", isSingle: true },
    answers: [
      ...options.map((option, at) => answerOf(option, (100 * (points[at] ?? 0)) / best, textAs)),
      ...wrong.map((option) => answerOf(option, 0, textAs)),
    ],
  };
}

function answerOf({ text, feedback, picture }: JsonOption, weight: number, textAs: TextMaker) {
  const shown = picture === undefined ? text : `${text} ![](${picture})`.trim();
  const format =
    picture === undefined ? textAs(text) : { format: "markdown" as const, text: shown };
  return {
    ...{ weight, text: format },
    ...(feedback !== undefined && { feedback: textAs(feedback) }),
  };
}

/** Another field that says another answer is told. */
function tellOthers(
  chosen: Named,
  named: readonly Named[],
  options: readonly JsonOption[],
  losses: Loss[],
) {
  if (chosen.guess !== undefined) losses.push(changed(chosen.guess));
  for (const other of named) {
    if (other === chosen || other.keys.every((at) => chosen.keys.includes(at))) continue;
    const texts = other.keys.map((at) => `"${options[at]?.text ?? ""}"`).join(", ");
    losses.push(dropped(`another field, which says that ${texts} is right`));
  }
}
