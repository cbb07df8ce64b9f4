import type { Markdown } from "../../markdown/markdown.ts";
import { type Fault, lineStarts } from "../../markdown/source-file.ts";
import { type TaskList, taskList } from "../../markdown/task-list.ts";
import * as faults from "./question-faults.ts";
import { takeIgnores } from "./question-ignores.ts";
import { readOption, type WrittenOption } from "./question-option.ts";
import type { QuestionPlaces } from "./question-places.ts";
import { readTail, tailStart, tailValues, tailWordOf } from "./question-tail.ts";

/** A question that an article defines, not yet checked against the schema of items. */
export interface WrittenQuestion {
  readonly item: Readonly<Record<string, unknown>>;
  readonly places: QuestionPlaces;
  /** Whether it can be read as it stands; else something of it was reported, and the rest is as it was meant. */
  readonly isWhole: boolean;
}

export interface QuestionSource {
  readonly markdown: Markdown;
  /** As the `::: question` line has it. */
  readonly id: string;
  readonly content: string;
  /** Where the id and the content begin in the file. */
  readonly start: number;
  readonly contentStart: number;
  /** The section that it stands in, as items name it; in a bank it stands in none. */
  readonly section?: string;
  readonly report: (offset: number, fault: Fault) => void;
}

/**
 * Reads the short form: a stem, a task list whose ticked entries are keys, each with its feedback as a
 * quotation within it, then `Rationale: …` and the like. Without that, the feedback to the one key is
 * the rationale. One key makes it single-choice, several multiple-choice, all or nothing. Lines such as
 * `<!-- lint-ignore: longest-key (the reason) -->` are the item's `lint-ignore`.
 * What cannot be read is reported, and taken as it was probably meant: so that all else in it can be checked.
 */
export function readQuestion(whole: QuestionSource): WrittenQuestion {
  const { content, ignores } = takeIgnores(whole.content);
  const source = { ...whole, content };
  const { markdown, id, start, contentStart, section, report } = source;
  const list = taskList(markdown.parse(content).tokens);
  if (!list) report(start, faults.noOptions(id));
  const starts = lineStarts(content);
  const lineStart = (line: number) => starts[line] ?? content.length;
  const options = list ? optionsOf(source, list, lineStart) : [];
  const unmarked = options.filter((option) => !option.marked);
  for (const option of unmarked) report(option.offsets.text, faults.unmarkedOption);
  const joined = list ? joinedLines(content, list, lineStart) : [];
  for (const line of joined) report(contentStart + line.at, faults.joinedLine(line));
  const keys = options.filter((option) => option.key);
  if (list && keys.length === 0) report(start, faults.noKey(id));

  const tailOffset = list ? lineStart(list.end) : tailStart(content);
  const { parts, strays } = readTail(content.slice(tailOffset));
  if (list) {
    for (const stray of strays) report(contentStart + tailOffset + stray.at, faults.stray(stray));
  }
  const stem = content.slice(0, list ? lineStart(list.start) : tailOffset);
  const kind = /^[ \t]*((?:kind|type):)[ \t]+[\w-]+[ \t]*$/im.exec(stem);
  if (kind)
    report(contentStart + kind.index, faults.stray({ at: kind.index, word: kind[1] ?? "" }));
  const isWhole =
    !kind && keys.length > 0 && [unmarked, joined, strays].every(({ length }) => length === 0);

  const isReasoned = parts.some(({ key }) => key === "rationale");
  const reason = !isReasoned && keys.length === 1 ? keys[0] : undefined;
  const offsets = Object.fromEntries([
    ["stem", contentStart + stem.search(/\S|$/)],
    ...(reason?.feedback ? [["rationale", reason.offsets.feedback] as const] : []),
    ...parts.map(({ path, at }) => [path, contentStart + tailOffset + at] as const),
    ...ignores.map(({ at }, index) => [`lint-ignore/${index}`, contentStart + at] as const),
    ...options.flatMap((option, index) =>
      Object.entries(option.offsets).map(([key, at]) => [`options/${index}/${key}`, at] as const),
    ),
  ]);
  const item = {
    kind: keys.length > 1 ? "multiple-choice" : "single-choice",
    ...{ id, stem: stem.trim() },
    ...(section !== undefined && { section }),
    ...(reason?.feedback && { rationale: reason.feedback }),
    ...tailValues(parts),
    ...(keys.length > 1 ? { scoring: "all-or-nothing" } : {}),
    options: list
      ? options.map((option) => optionValue(option, { mute: option === reason }))
      : missingOptions,
    ...(ignores.length > 0 && { "lint-ignore": ignores.map(({ text }) => text) }),
  };
  const contentEnd = contentStart + content.length;
  return { item, places: { start, contentStart, contentEnd, offsets }, isWhole };
}

/** Lines that Markdown takes into the option above them, though their word belongs behind all options. */
function joinedLines(content: string, list: TaskList, lineStart: (line: number) => number) {
  return list.entries.flatMap(([first, end]) =>
    Array.from({ length: end - first - 1 }, (_, index) => {
      const at = lineStart(first + 1 + index);
      const word = tailWordOf(content.slice(at, lineStart(first + 2 + index)).replace(/\n$/, ""));
      return word && /\S/.test(content[at] ?? "") ? [{ at, ...word }] : [];
    }).flat(),
  );
}

/** What stands for options where there are none, which is told by itself. */
const missingOptions = [
  { id: "a", text: "A" },
  { id: "b", text: "B" },
];

function optionsOf(
  { markdown, content, contentStart }: QuestionSource,
  list: TaskList,
  lineStart: (line: number) => number,
): WrittenOption[] {
  const taken = new Set<string>();
  return list.entries.map(([first, end]) => {
    const from = lineStart(first);
    const entry = content.slice(from, lineStart(end));
    return readOption(entry, { markdown, start: contentStart + from, taken });
  });
}

/** @param mute Whether its feedback is said elsewhere. */
function optionValue(
  { id, text, key, feedback }: WrittenOption,
  { mute }: { readonly mute: boolean },
) {
  return {
    ...{ id, text },
    ...(feedback !== "" && !mute ? { feedback } : {}),
    ...(key ? { key: true } : {}),
  };
}
