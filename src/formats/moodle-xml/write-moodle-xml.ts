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
import type { ShownFiles, TextWriter, WrittenQuestion } from "../export/exported.ts";
import { readdressed } from "../export/shown-files.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { plainLine } from "../text/plain-line.ts";
import { storable } from "../text/xml-storable.ts";
import { filePlaces, withFiles } from "./packed-files.ts";
import { clozeMarks } from "./write-moodle-cloze.ts";

/** Writes Moodle's XML, its texts in Markdown. */
export const moodleXmlWriter: TextWriter = {
  ending: ".xml",
  frame: ({ title }) => ({
    before: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n  <question type="category">\n    <category>${textTag(categoryPath(title))}</category>\n  </question>\n`,
    after: "\n</quiz>\n",
  }),
  between: "\n",
  write: writeItem,
  keeps: { title: true, ids: true, hints: true, tags: true, rationale: true, files: true },
};

interface Parts {
  readonly type: string;
  readonly own: readonly string[];
  readonly losses: readonly Loss[];
  /** Where it is another than the stem. */
  readonly text?: string;
}

function writeItem(written: Item, files: ShownFiles): WrittenQuestion {
  const item = readdressed(written, (address) => {
    const name = files.get(address)?.name;
    return name === undefined ? address : `@@PLUGINFILE@@/${name}`;
  });
  const parts = partsOf(item);
  if ("reason" in parts) return parts;
  const { type, own, losses, text = item.stem } = parts;
  const hints = (item.hints ?? []).map((hint) => formatted("hint", hint));
  const tags = (item.tags ?? []).map((tag) => `<tag>${textTag(tag)}</tag>`);
  const lines = [
    `<name>${textTag(nameOf(item.stem))}</name>`,
    formatted("questiontext", text),
    formatted("generalfeedback", item.rationale ?? ""),
    `<idnumber>${escaped(item.id)}</idnumber>`,
    ...own,
    ...hints,
    ...(tags.length > 0 ? [`<tags>${tags.join("")}</tags>`] : []),
  ];
  const inner = lines.map((each) => `    ${each}`).join("\n");
  return {
    text: `  <question type="${type}">\n${withFiles(inner, files)}\n  </question>`,
    losses,
  };
}

type KindOf<K extends Item["kind"]> = ItemKinds[K]["item"];

function partsOf(item: Item): Parts | { readonly reason: string } {
  switch (item.kind) {
    case "single-choice":
    case "multiple-choice":
      return choice(item);
    case "true-false": {
      const { answer, feedback = {} } = item;
      const own = [
        answerTag(answer ? 100 : 0, "true", feedback.true),
        answerTag(answer ? 0 : 100, "false", feedback.false),
      ];
      return { type: "truefalse", own, losses: [] };
    }
    case "short-answer":
      return shortAnswer(item);
    case "numeric":
      return numeric(item);
    case "matching":
      return matching(item);
    case "ordering": {
      const own = item.entries.map(({ text }, at) =>
        answerTag(at + 1, text, undefined, "markdown"),
      );
      const isSaid = item.entries.some(({ feedback }) => feedback);
      return { type: "ordering", own, losses: isSaid ? [dropped("feedback to entries")] : [] };
    }
    case "cloze": {
      const { text, losses } = clozeMarks(item);
      const stem = item.stem === "Fill the gaps." ? "" : `${item.stem}\n\n`;
      const joined =
        stem === "" ? [] : [changed("the question stands before the text with the gaps")];
      return { type: "cloze", text: `${stem}${text}`, own: [], losses: [...losses, ...joined] };
    }
    case "reflection": {
      const own = ["<responseformat>editor</responseformat>", formatted("graderinfo", item.model)];
      return { type: "essay", own, losses: [] };
    }
    case "scenario":
      return { reason: "Moodle's question bank has no scenarios" };
  }
}

function choice(item: KindOf<"single-choice"> | KindOf<"multiple-choice">): Parts {
  const isSingle = item.kind === "single-choice";
  const keys = item.options.filter(({ key }) => key).length;
  const share = Number((100 / Math.max(keys, 1)).toFixed(5));
  const isFixed = item.options.every(({ fixed }) => fixed);
  const answers = isSingle
    ? item.options.map((option) =>
        answerTag(weightOf(option), option.text, option.feedback, "markdown"),
      )
    : item.options.map(({ key, text, feedback }) =>
        answerTag(key ? share : -share, text, feedback, "markdown"),
      );
  return {
    type: "multichoice",
    own: [
      `<single>${isSingle}</single>`,
      `<shuffleanswers>${!isFixed}</shuffleanswers>`,
      ...answers,
    ],
    losses: [
      ...(isFixed ? [] : optionLosses(item.options, { feedback: true })),
      ...(isSingle ? verdictLosses(item.options, { credits: true }) : []),
      ...(!isSingle && item.scoring === "all-or-nothing"
        ? [changed("all or nothing: here each right option scores a share")]
        : []),
    ],
  };
}

function shortAnswer(item: KindOf<"short-answer">): Parts {
  const isSensitive = item.caseSensitive === true || (item.exact?.includes("case") ?? false);
  const exact = item.exact?.filter((each) => each !== "case");
  const own = [
    `<usecase>${isSensitive ? 1 : 0}</usecase>`,
    ...item.accept.map((text) => answerTag(100, starred(text), undefined)),
    ...(item.feedback ?? []).map(({ match, text }) => answerTag(0, starred(match), text)),
  ];
  const { caseSensitive: _, ...typed } = item;
  return { type: "shortanswer", own, losses: typingLosses({ ...typed, exact }) };
}

/** A star stands for anything in Moodle, but behind a backslash. */
function starred(text: string): string {
  return text.replaceAll("*", "\\*");
}

function numeric(item: KindOf<"numeric">): Parts {
  const { least, most } = numericRubric(item);
  const value = item.value ?? (least + most) / 2;
  const off = `<tolerance>${plainNumber(most - value)}</tolerance>`;
  const foreseen = (item.feedback ?? []).map(({ value: wrong, tolerance = 0, text }) =>
    answerTag(
      0,
      plainNumber(wrong),
      text,
      undefined,
      `<tolerance>${plainNumber(tolerance)}</tolerance>`,
    ),
  );
  const unit =
    item.unit === undefined
      ? []
      : [
          `<units><unit><multiplier>1</multiplier><unit_name>${escaped(item.unit)}</unit_name></unit></units>`,
        ];
  return {
    type: "numerical",
    own: [answerTag(100, plainNumber(value), undefined, undefined, off), ...foreseen, ...unit],
    losses: [
      ...(item.range ? [changed("the range is a number and what it may be off by")] : []),
      ...(item.relativeTolerance === undefined
        ? []
        : [changed("the tolerance is a number, not a share")]),
    ],
  };
}

function matching({ prompts, responses }: KindOf<"matching">): Parts {
  const textOf = new Map(responses.map(({ id, text }) => [id, text]));
  const used = new Set(prompts.map(({ match }) => match));
  const pair = (left: string, right: string) =>
    `<subquestion format="markdown">${textTag(left)}<answer>${textTag(right)}</answer></subquestion>`;
  return {
    type: "matching",
    own: [
      ...prompts.map(({ text, match }) => pair(text, textOf.get(match) ?? "")),
      ...responses.filter(({ id }) => !used.has(id)).map(({ text }) => pair("", text)),
    ],
    losses: [
      ...(prompts.some(({ feedback }) => feedback) ? [dropped("feedback to prompts")] : []),
      ...(responses.some(({ text }) => /[\\*_`[\]<&~^=+$]/.test(text))
        ? [changed("responses are plain text, marks and all")]
        : []),
    ],
  };
}

function answerTag(
  fraction: number,
  text: string,
  feedback?: string,
  format?: string,
  more = "",
): string {
  const said = feedback === undefined ? "" : formatted("feedback", feedback);
  const named = format === undefined ? "" : ` format="${format}"`;
  return `<answer fraction="${fraction}"${named}>${textTag(text)}${said}${more}</answer>`;
}

function formatted(name: string, text: string): string {
  return `<${name} format="markdown">${textTag(text)}</${name}>`;
}

/** What needs no escape stands plainly; `]]>` would end what stands in CDATA. */
function textTag(text: string): string {
  const plain = storable(text);
  const inner =
    /[<&>]/.test(plain) || plain !== plain.trim()
      ? `<![CDATA[${plain.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`
      : plain;
  return `<text>${inner}</text>${filePlaces(plain)}`;
}

function escaped(text: string): string {
  return storable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function nameOf(stem: string): string {
  const words = plainLine(stem);
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
