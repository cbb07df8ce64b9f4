import type { Item, ItemKinds } from "../../core/items/item.ts";
import { numericRubric } from "../../core/items/numeric.ts";
import { categoryPath } from "../export/category-path.ts";
import {
  optionLosses,
  plainNumber,
  typingLosses,
  verdictLosses,
  weightOf,
} from "../export/common-losses.ts";
import type { TextWriter, WrittenQuestion } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";

/** Writes Moodle's GIFT. */
export const giftWriter: TextWriter = {
  ending: ".gift",
  frame: ({ title }) => ({
    before: `$CATEGORY: ${categoryPath(title)}\n\n`,
    after: "\n",
  }),
  between: "\n\n",
  write: writeItem,
  keeps: { title: true, ids: true, hints: false, tags: true, rationale: true, files: false },
};

function writeItem(item: Item): WrittenQuestion {
  const read = answersOf(item);
  if ("reason" in read) return read;
  const tags = (item.tags ?? []).map((tag) => ` [tag:${tag}]`).join("");
  const said = item.kind === "reflection" ? item.model : item.rationale;
  const explanation = said === undefined ? "" : `\n\t####${escaped(said)}`;
  const inner = `${read.answers}${explanation}`;
  const braces = inner.includes("\n")
    ? `{${inner.startsWith("\n") ? "" : "\n\t"}${inner}\n}`
    : `{${inner}}`;
  return {
    text: `// [id:${item.id}]${tags}\n[markdown]${escaped(item.stem)} ${braces}`,
    losses: read.losses,
  };
}

type Answers =
  | { readonly answers: string; readonly losses: readonly Loss[] }
  | { readonly reason: string };

function answersOf(item: Item): Answers {
  switch (item.kind) {
    case "single-choice":
      return singleChoice(item);
    case "multiple-choice":
      return multipleChoice(item);
    case "true-false": {
      const { answer, feedback = {} } = item;
      const [right, wrong] = answer
        ? [feedback.true, feedback.false]
        : [feedback.false, feedback.true];
      const said =
        right === undefined && wrong === undefined
          ? ""
          : `#${escaped(wrong ?? "")}${right === undefined ? "" : `#${escaped(right)}`}`;
      return { answers: `${answer ? "TRUE" : "FALSE"}${said}`, losses: [] };
    }
    case "short-answer":
      return shortAnswer(item);
    case "numeric":
      return numeric(item);
    case "matching":
      return matching(item);
    case "reflection":
      return {
        answers: "",
        losses:
          item.rationale === undefined
            ? []
            : [dropped("rationale, beside the model answer", "rationale")],
      };
    case "cloze":
      return { reason: "GIFT has no text with gaps" };
    case "ordering":
      return { reason: "GIFT has nothing to put in order" };
    case "scenario":
      return { reason: "GIFT has no scenarios" };
  }
}

type KindOf<K extends Item["kind"]> = ItemKinds[K]["item"];

function line(sign: string, text: string, feedback: string | undefined): string {
  // What a text begins with could be read as a weight or a format.
  const marked = /^\s*[%[]/.test(text) ? `[markdown]${text}` : text;
  return `\n\t${sign}${escaped(marked)}${feedback === undefined ? "" : `#${escaped(feedback)}`}`;
}

function singleChoice({ options }: KindOf<"single-choice">): Answers {
  const answers = options.map((option) => {
    const weight = weightOf(option);
    return line(
      weight === 100 ? "=" : weight > 0 ? `~%${weight}%` : "~",
      option.text,
      option.feedback,
    );
  });
  return {
    answers: answers.join(""),
    losses: [
      ...optionLosses(options, { feedback: true }),
      ...verdictLosses(options, { credits: true }),
    ],
  };
}

function multipleChoice({ options, scoring }: KindOf<"multiple-choice">): Answers {
  const keys = options.filter(({ key }) => key).length;
  const share = Number((100 / keys).toFixed(5));
  const answers = options.map(({ key, text, feedback }) =>
    line(`~%${key ? share : -share}%`, text, feedback),
  );
  const losses = optionLosses(options, { feedback: true });
  const scored =
    scoring === "all-or-nothing"
      ? [changed("all or nothing: here each right option scores a share")]
      : [];
  return { answers: answers.join(""), losses: [...losses, ...scored] };
}

function shortAnswer(item: KindOf<"short-answer">): Answers {
  const { accept, feedback = [] } = item;
  const texts = [...accept, ...feedback.map(({ match }) => match)];
  // Within braces this parts what is to be matched, and nothing makes it plain.
  if (texts.some((text) => text.includes("->")))
    return { reason: 'GIFT takes "->" in an answer for matching' };
  const answers = [
    ...accept.map((text) => typed("=", text)),
    ...feedback.map(({ match, text }) => `${typed("=%0%", match)}#${escaped(arrowless(text))}`),
  ];
  return {
    answers: answers.join(""),
    losses: [...typingLosses(item), ...arrowLosses(feedback.map(({ text }) => text))],
  };
}

/** A star stands for anything there, but behind a backslash. */
function typed(sign: string, text: string): string {
  const plain = escaped(text.replaceAll("*", "\\*"));
  return `\n\t${sign === "=" && /^\s*[%[]/.test(text) ? "=%100%" : sign}${/^\s*\[/.test(text) ? `[plain]${plain}` : plain}`;
}

function numeric(item: KindOf<"numeric">): Answers {
  const { value, range, unit, relativeTolerance, feedback = [] } = item;
  const { least, most } = numericRubric(item);
  const off = value === undefined ? 0 : most - value;
  const right = range
    ? `${plainNumber(least)}..${plainNumber(most)}`
    : `${plainNumber(value ?? 0)}:${plainNumber(off)}`;
  const foreseen = feedback.map(({ value: wrong, tolerance = 0, text }) => {
    return `\n\t=%0%${plainNumber(wrong)}:${plainNumber(tolerance)}#${escaped(text)}`;
  });
  return {
    answers: foreseen.length === 0 ? `#${right}` : `#\n\t=${right}${foreseen.join("")}`,
    losses: [
      ...(unit === undefined ? [] : [dropped(`the unit ${unit}`, "unit")]),
      ...(relativeTolerance === undefined
        ? []
        : [changed("the tolerance is a number, not a share")]),
    ],
  };
}

function matching({ prompts, responses }: KindOf<"matching">): Answers {
  const textOf = new Map(responses.map(({ id, text }) => [id, text]));
  const used = new Set(prompts.map(({ match }) => match));
  const pair = (left: string, right: string) =>
    `\n\t=${escaped(arrowless(left))} -> ${escaped(arrowless(right))}`;
  const others = responses.filter(({ id }) => !used.has(id));
  const answers = [
    ...prompts.map(({ text, match }) => pair(text, textOf.get(match) ?? "")),
    ...others.map(({ text }) => pair("", text)),
  ];
  return {
    answers: answers.join(""),
    losses: [
      ...(prompts.some(({ feedback }) => feedback) ? [dropped("feedback to prompts")] : []),
      ...arrowLosses([...prompts, ...responses].map(({ text }) => text)),
      ...(responses.some(({ text }) => /[\\*_`[\]<&~^=+$]/.test(text))
        ? [changed("responses are plain text, marks and all")]
        : []),
    ],
  };
}

function arrowLosses(texts: readonly string[]): readonly Loss[] {
  return texts.some((text) => text.includes("->")) ? [changed('"->" is written "→"')] : [];
}

function arrowless(text: string): string {
  return text.replaceAll("->", "→");
}

/** With a backslash before signs that mean something, and lines joined by `\n`. */
function escaped(text: string): string {
  return text
    .trim()
    .replace(/\\(?=[\\~=#{}:n\r\n]|$)/g, "\\\\")
    .replace(/[~=#{}:]/g, "\\$&")
    .replace(/\r?\n/g, "\\n");
}
