import type { Markdown } from "../../markdown/markdown.ts";
import { type Fault, lineStarts } from "../../markdown/source-file.ts";
import { type TaskList, taskList } from "../../markdown/task-list.ts";
import * as faults from "./question-faults.ts";
import { takeIgnores } from "./question-ignores.ts";
import { readOption, type WrittenOption } from "./question-option.ts";
import type { QuestionPlaces } from "./question-places.ts";
import { readTail, tailValues } from "./question-tail.ts";

/** A question that an article defines, not yet checked against the schema of items. */
export interface WrittenQuestion {
  readonly item: Readonly<Record<string, unknown>>;
  readonly places: QuestionPlaces;
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
 * @returns undefined when it reported that it cannot be read.
 */
export function readQuestion(whole: QuestionSource): WrittenQuestion | undefined {
  const { content, ignores } = takeIgnores(whole.content);
  const source = { ...whole, content };
  const { markdown, id, start, contentStart, section, report } = source;
  const list = taskList(markdown.parse(content).tokens);
  if (!list) {
    report(start, faults.noOptions(id));
    return undefined;
  }
  const starts = lineStarts(content);
  const lineStart = (line: number) => starts[line] ?? content.length;
  const options = optionsOf(source, list, lineStart);
  const unmarked = options.filter((option) => !option.marked);
  for (const option of unmarked) report(option.offsets.text, faults.unmarkedOption);
  const keys = options.filter((option) => option.key);
  if (keys.length === 0) report(start, faults.noKey(id));

  const tailOffset = lineStart(list.end);
  const tail = content.slice(tailOffset);
  const tailStart = contentStart + tailOffset + tail.search(/\S|$/);
  const parts = readTail(tail);
  if (!parts) report(tailStart, faults.strayText);
  for (const { stray } of parts ?? []) {
    if (stray) report(contentStart + tailOffset + stray.at, faults.strayWord(stray.word));
  }
  if (unmarked.length > 0 || keys.length === 0 || !parts) return undefined;

  const isReasoned = parts.some(({ key }) => key === "rationale");
  const reason = !isReasoned && keys.length === 1 ? keys[0] : undefined;
  const stem = content.slice(0, lineStart(list.start));
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
    options: options.map((option) => optionValue(option, { mute: option === reason })),
    ...(ignores.length > 0 && { "lint-ignore": ignores.map(({ text }) => text) }),
  };
  const contentEnd = contentStart + content.length;
  return { item, places: { start, contentStart, contentEnd, offsets } };
}

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
