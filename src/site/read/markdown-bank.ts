import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Markdown } from "../../markdown/markdown.ts";
import { mergedVersions, mergeMarks } from "../../markdown/merge-marks.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import { asMeant } from "./as-meant.ts";
import { bankSchema } from "./bank.ts";
import { bankQuestions } from "./bank-questions.ts";
import { checkedQuestions } from "./checked-questions.ts";
import { noEnd, openEnd } from "./front-matter.ts";
import { isRecord } from "./is-record.ts";
import { idOfFile } from "./made-id.ts";
import type { ParseResult } from "./parse-bank.ts";
import { readQuestion, type WrittenQuestion } from "./question.ts";
import * as faults from "./question-faults.ts";
import { questionIds, unnamedQuestions } from "./question-ids.ts";
import { readableName } from "./readable-name.ts";
import { soundHead } from "./sound-part.ts";
import { atStart, sourceIn, type ValuePlaces } from "./value-places.ts";
import { readYaml } from "./yaml.ts";

const headSchema = bankSchema.omit({ items: true });

/**
 * Reads a bank in Markdown: its keys as front matter, its questions in the short form that articles have,
 * checked by the schema that YAML banks are checked by. A heading of the first level may be its title, and
 * paragraphs before the first question its summary.
 */
export function parseMarkdownBank(file: SourceFile, markdown: Markdown): ParseResult {
  const { bodyStart, extent, isOpen } = headOf(file);
  const body = file.text.slice(bodyStart);
  const { tokens } = markdown.parse(body);
  const { questions, others } = bankQuestions(tokens, body, { headed: true });
  const diagnostics: Diagnostic[] = [];
  const report = (offset: number, fault: Fault) =>
    void diagnostics.push(diagnosticAt(file, offset, fault));

  if (isOpen) report(0, noEnd("---"));
  for (const at of mergeMarks(tokens, body)) report(bodyStart + at, mergedVersions);
  const title = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  const heading = tokens[title + 1];
  const named = title >= 0 && heading ? plainText([heading]) : readableName(file.path);
  const firstLine = Math.min(
    ...tokens.flatMap(({ type, map }) => (type === "question" && map ? map[0] : [])),
  );
  const intro = others.filter(
    ({ type, map }) => type === "paragraph_open" && (map?.[0] ?? 0) < firstLine,
  );
  const lines = body.split("\n");
  const startOf = (token: (typeof tokens)[number] | undefined) => {
    const before = token?.map?.[0] ?? 0;
    return bodyStart + lines.slice(0, before).join("\n").length + Math.min(before, 1);
  };
  const paragraphs = intro.map((token) => ({
    text: lines.slice(...(token.map ?? [0, 0])).join("\n"),
    start: startOf(token),
  }));
  const summary = paragraphs.map(({ text }) => text).join("\n\n");

  const head = readHead(file, extent, { title: named, ...(summary && { summary }) });
  diagnostics.push(...head.diagnostics);
  for (const token of others) {
    const isSummary = intro.includes(token) && head.unsaid.has("summary");
    if (isSummary || (token.type === "html_block" && /^\s*<!--/.test(token.content))) continue;
    const fault = token.type === "item_place" ? faults.placedInBank : faults.outsideQuestion;
    report(startOf(token), fault);
  }

  const prefix = head.value?.id ?? idOfFile(file.path);
  const ids = questionIds(questions, { markdown, prefix });
  const unnamed = questions.filter(({ id }) => id === "");
  const written: WrittenQuestion[] = [];
  questions.forEach(({ start, contentStart, content, isClosed }, index) => {
    const id = ids[index] ?? "";
    const at = { start: bodyStart + start, contentStart: bodyStart + contentStart };
    if (!isClosed) report(at.start, faults.unclosed(id));
    const question = readQuestion({ markdown, id, content, ...at, report });
    written.push(question);
  });
  const checked = checkedQuestions(written, file);
  diagnostics.push(...checked.diagnostics);
  if (questions.length === 0) report(bodyStart, faults.noQuestions);
  const isSound =
    head.value !== undefined && diagnostics.every(({ severity }) => severity === "warning");
  if (unnamed[0] && isSound) report(bodyStart + unnamed[0].start, unnamedQuestions(unnamed.length));
  const text = {
    ...(head.unsaid.has("title") && { title: [{ text: named, start: startOf(heading) }] }),
    ...(head.unsaid.has("summary") && { summary: paragraphs }),
  };
  const { places: ofItems } = checked;
  const places = { kind: "questions", questions: ofItems, head: head.places, text } as const;
  const { items } = checked;
  if (head.value && isSound) {
    return { parsed: { file, bank: { ...head.value, items }, places }, diagnostics };
  }
  return {
    ...{ parsed: undefined, diagnostics },
    part: { file, places, ...soundHead(head.raw, file, checked) },
  };
}

/** Front matter, between two lines of `---`, and where the questions begin; open where the second is not there. */
export function headOf({ text }: SourceFile) {
  const none = { bodyStart: 0, extent: undefined, isOpen: false };
  const [opening] = /^---[ \t]*\n/.exec(text) ?? [];
  if (opening === undefined) return none;
  const start = opening.length;
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(start));
  if (!closing) {
    const end = openEnd(text, start);
    return end === undefined ? none : { bodyStart: end, extent: { start, end }, isOpen: true };
  }
  const end = start + closing.index;
  return { bodyStart: end + closing[0].length, extent: { start, end }, isOpen: false };
}

function readHead(
  file: SourceFile,
  extent: { readonly start: number; readonly end: number } | undefined,
  unsaid: Readonly<Record<string, string>>,
) {
  /** What front matter does not say, and the text may. */
  const missing = new Set<string>();
  const complete = (raw: unknown, places: ValuePlaces) => {
    const meant = asMeant(headSchema, raw, sourceIn(file, places));
    if (!isRecord(meant)) return meant;
    for (const key of ["title", "summary"]) if (meant[key] === undefined) missing.add(key);
    return { id: idOfFile(file.path), ...unsaid, ...meant };
  };
  if (extent) {
    return { ...readYaml(file, headSchema, { ...extent, read: complete }), unsaid: missing };
  }
  const checked = checkValue(headSchema, complete({}, atStart), { file, locate: () => 0 });
  return { ...checked, raw: checked.meant, places: atStart, unsaid: missing };
}
