import { changed, dropped, type Loss } from "../question/loss.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading, SourceGap, SourceTask } from "../question/source-question.ts";
import { referencesIn } from "../text/reference-links.ts";
import { UnreadableFile } from "../unreadable-file.ts";

const FENCE = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[ \t]*$/gm;
const OPTION = /^[-*]\s*\[([xX ]?)\]\s*(.*)$/;
const BLANK = /\[\[([^\]]+)\]\]/g;

/**
 * Reads the quizzes in a page of mkdocs-quiz: `<quiz>`, a question, options as a task list with what is said
 * to each behind `>`, or blanks `[[answer]]`; then what is shown afterwards. What the page says besides is
 * not read.
 * @throws UnreadableFile where there is none.
 */
export function readMkdocsQuiz(text: string): Reading {
  const placeOf = placesIn(text);
  const questions = questionList();
  const leftOut = leftOutList();
  for (const { start, end, inner, isOld, said } of quizzesIn(withoutExamples(text))) {
    const place = placeOf(start);
    const source = text.slice(start, end).trimEnd();
    const lines = dedented(inner ?? "");
    const read =
      inner === undefined ? "its <quiz> is not closed" : isOld ? oldQuiz(lines) : quizOf(lines);
    if (typeof read === "string") leftOut.push({ place, source, why: "refused", reason: read });
    else {
      const { stem, task, rationale, losses } = read;
      questions.push({
        ...{ place, source, tags: [], stem: markdown(stem), task },
        losses: [...losses, ...(said === "" ? [] : [dropped(`not read: ${said} of <quiz>`)])],
        explanation: rationale === "" ? undefined : markdown(rationale),
      });
    }
  }
  if (questions.length + leftOut.length === 0) throw new UnreadableFile("it has no <quiz>");
  const [, title] = /^#\s+(.+)$/m.exec(text) ?? [];
  return { questions, leftOut, references: referencesIn(text), losses: [], title: title?.trim() };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** What stands between its tags; undefined where it is not closed, and ends where the next begins. */
  readonly inner?: string;
  /** What its tag says beside its name. */
  readonly said: string;
  /** Whether it is written as before version 1.0. */
  readonly isOld: boolean;
}

/** As https://ewels.github.io/mkdocs-quiz has them, `<quiz>`, and of versions before 1.0, `<?quiz?>`. */
const TAG = /<(\/?)quiz(\s[^<>]*)?>|<\?(\/?)quiz\?>/g;

function quizzesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: (Omit<Span, "end" | "inner"> & { readonly inner: number }) | undefined;
  const leave = (end: number) => {
    if (open) found.push({ start: open.start, end, isOld: open.isOld, said: open.said });
  };
  for (const { index: start, 0: tag, 1: now, 2: said = "", 3: before } of text.matchAll(TAG)) {
    const isOld = before !== undefined;
    const end = start + tag.length;
    if ((now ?? before) === "") {
      leave(start);
      open = { start, inner: end, isOld, said: said.trim() };
    } else if (open?.isOld === isOld) {
      const inner = text.slice(open.inner, start);
      found.push({ start: open.start, end, inner, isOld, said: open.said });
      open = undefined;
    }
  }
  leave(text.length);
  return found;
}

/** Code that shows how a quiz is written asks nothing; code within a quiz belongs to it. */
function withoutExamples(text: string): string {
  const closed = quizzesIn(text).filter(({ inner }) => inner !== undefined);
  let next = 0;
  return text.replace(FENCE, (code: string, _: string, at: number) => {
    while ((closed[next]?.end ?? Infinity) <= at) next++;
    return at > (closed[next]?.start ?? Infinity) ? code : code.replace(/[^\n]/g, " ");
  });
}

interface Quiz {
  readonly stem: string;
  readonly task: SourceTask;
  readonly rationale: string;
  readonly losses: readonly Loss[];
}

function quizOf(lines: readonly string[]): Quiz | string {
  const first = lines.findIndex((line) => OPTION.test(line));
  if (first < 0)
    return lines.some((line) => line.match(BLANK)) ? blanksOf(lines) : "it has no options";
  const answers: { isKey: boolean; text: string; said: string[] }[] = [];
  let at = first;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, mark, option] = OPTION.exec(line) ?? [];
    const last = answers.at(-1);
    if (mark !== undefined && option !== undefined)
      answers.push({ isKey: mark.trim() !== "", text: option, said: [] });
    else if (last && /^\s*>/.test(line) && (lines[at - 1] ?? "").trim() !== "")
      last.said.push(line.replace(/^\s*>\s?/, ""));
    else if (last && last.said.length === 0 && /^\s{2,}\S/.test(line))
      last.text += `\n${line.trim()}`;
    else if (line.trim() !== "") break;
  }
  const keys = answers.filter(({ isKey }) => isKey).length;
  if (keys === 0) return "no option is ticked";
  return {
    stem: textIn(lines.slice(0, first)),
    rationale: textIn(lines.slice(at)),
    losses: [],
    task: choiceOf(answers, keys),
  };
}

function choiceOf(
  answers: readonly { isKey: boolean; text: string; said: readonly string[] }[],
  keys: number,
): SourceTask {
  const isSingle = keys === 1;
  return {
    ...{ type: "choice", isSingle, ...(!isSingle && { isAllOrNothing: true }) },
    answers: answers.map(({ isKey, text, said }) => ({
      weight: isKey ? 100 / keys : isSingle ? 0 : -100 / keys,
      text: markdown(text),
      ...(said.length > 0 && { feedback: markdown(said.join("\n").trim()) }),
    })),
  };
}

function blanksOf(lines: readonly string[]): Quiz | string {
  const rule = lines.findIndex((line) => line.trim() === "---");
  const asked = rule < 0 ? lines : lines.slice(0, rule);
  const gaps: SourceGap[] = [];
  const text = textIn(asked).replace(BLANK, (_, answer: string) => {
    const name = `gap-${gaps.length + 1}`;
    const plain = { format: "plain" as const, text: answer.trim().replaceAll("*", "\\*") };
    gaps.push({ name, isChosen: false, answers: [{ weight: 100, text: plain }] });
    return `[[${name}]]`;
  });
  const losses =
    gaps.length > 1 ? [changed("all gaps were one point; here each scores its share")] : [];
  const rationale = rule < 0 ? "" : textIn(lines.slice(rule + 1));
  return { stem: "", task: { type: "cloze", text, gaps }, rationale, losses };
}

/** `question:`, `answer:`, `answer-correct:`, `content:`, a line each. */
function oldQuiz(lines: readonly string[]): Quiz | string {
  const fields = lines.map((line) =>
    /^(question|answer-correct|answer|content):\s*(.*)$/.exec(line),
  );
  const content = fields.findIndex((field) => field?.[1] === "content");
  const before = content < 0 ? fields : fields.slice(0, content);
  const answers = before.flatMap((field) =>
    field?.[1]?.startsWith("answer")
      ? [{ isKey: field[1] === "answer-correct", text: field[2] ?? "", said: [] }]
      : [],
  );
  const stem = before.find((field) => field?.[1] === "question")?.[2] ?? "";
  const keys = answers.filter(({ isKey }) => isKey).length;
  if (answers.length === 0) return "it has no options";
  if (keys === 0) return "no option is marked as right";
  const rationale = content < 0 ? "" : [fields[content]?.[2] ?? "", ...lines.slice(content + 1)];
  return {
    ...{ stem, task: choiceOf(answers, keys), losses: [] },
    rationale: typeof rationale === "string" ? "" : textIn(rationale),
  };
}

/** Without what all its lines begin with, as where it stands in a tab or a box. */
function dedented(text: string): readonly string[] {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length), 40);
  return lines.map((line) => line.slice(indent).trimEnd());
}

function textIn(lines: readonly string[]): string {
  return lines.join("\n").trim();
}

function markdown(text: string) {
  return { format: "markdown" as const, text };
}
