import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Diagnostic, visible } from "../../core/diagnostics.ts";
import { replaceFile } from "../../site/format/replace-file.ts";

/** What came of the remedies of some faults. */
export interface Mended {
  /** In the order of the files, with their lines as they are now. */
  readonly edits: readonly Edit[];
  /** Files that are other than they were when they were checked, or cannot be written, and so stay as they are. */
  readonly untouched: readonly string[];
}

export interface Edit {
  readonly diagnostic: Diagnostic;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes into the files what certainly mends their faults, each in its place and nothing else.
 * @param root The site's folder, absolute.
 */
export async function mend(root: string, diagnostics: readonly Diagnostic[]): Promise<Mended> {
  const byFile = Map.groupBy(
    diagnostics.filter(({ remedy }) => remedy),
    ({ file }) => file,
  );
  const edits: Edit[] = [];
  const untouched: string[] = [];
  for (const [file, faults] of byFile) {
    const done = await mendFile(path.join(root, file), faults);
    if (done) edits.push(...done);
    else untouched.push(file);
  }
  return { edits, untouched };
}

/** Undefined when nothing was written. */
async function mendFile(
  file: string,
  faults: readonly Diagnostic[],
): Promise<readonly Edit[] | undefined> {
  try {
    const text = await readFile(file, "utf8");
    const lines = linesOf(text);
    const places = faults.map((fault) => placeIn(lines, fault));
    if (places.includes(undefined)) return undefined;
    const found = places.filter((place) => place !== undefined).sort((a, b) => a.start - b.start);
    const apart = found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
    let mended = text;
    for (const { start, end, after } of apart.toReversed()) {
      mended = mended.slice(0, start) + after + mended.slice(end);
    }
    await replaceFile(file, mended);
    return apart.map(({ diagnostic, start, end, after }) => ({
      diagnostic,
      before: text.slice(start, end),
      after,
    }));
  } catch {
    return undefined;
  }
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Of a file as it is on disk, where a byte order mark may stand first, and a line may end in several ways. */
function linesOf(text: string): readonly Line[] {
  const first = text.startsWith("\uFEFF") ? 1 : 0;
  const ends = [...text.matchAll(/\r\n?|\n/g)];
  const starts = [first, ...ends.map(({ index, 0: end }) => index + end.length)];
  return starts.map((start, line) => ({ start, text: text.slice(start, ends[line]?.index) }));
}

/** Where in a file a remedy goes; undefined where its line is no longer the one that was checked. */
function placeIn(lines: readonly Line[], diagnostic: Diagnostic) {
  const { line, column, excerpt, remedy } = diagnostic;
  const found = lines[line - 1];
  if (!remedy || !found || found.text !== excerpt) return undefined;
  const start = found.start + column - 1;
  return { diagnostic, start, end: start + remedy.end - remedy.start, after: remedy.text };
}

/** One line for each edit, and for each file that was left alone. */
export function mendedText({ edits, untouched }: Mended): string {
  const lines = [
    ...edits.map(({ diagnostic: { file, line, column, rule }, before, after }) => {
      return `${file}:${line}:${column} ${rule}: mended, ${before} is now ${after}`;
    }),
    ...untouched.map(
      (file) => `${file}: left as it is, since it has changed meanwhile or cannot be written`,
    ),
  ];
  return lines.map((line) => `${visible(line)}\n`).join("");
}
