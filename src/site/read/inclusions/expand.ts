import path from "node:path";
import { isArticleFile } from "../../../core/article-file.ts";
import type { IncludedText } from "../../../markdown/inclusions.ts";
import { linkEnd } from "../../../markdown/link-end.ts";
import type { TextPiece } from "../../../markdown/places.ts";
import type { Fault, SourceFile } from "../../../markdown/source-file.ts";
import type { Folders } from "../../../markdown/targets.ts";
import { readFrontMatter } from "../front-matter.ts";
import { findInclusions, type Inclusion } from "./find-inclusions.ts";
import * as faults from "./inclusion-faults.ts";
import { holdsQuestions, pagePart } from "./page-part.ts";
import { partOf } from "./part-of.ts";

export interface Expanded {
  readonly text: string;
  /** In order; empty where nothing was put in. */
  readonly pieces: readonly TextPiece[];
  /** Files that were put in, or would have been, from the project's folder. */
  readonly included: readonly string[];
  /** Places count in the article's own body. */
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[];
}

const DEEPEST = 8;
const LONGEST = 4 * 1024 * 1024;

interface Around {
  readonly folders: Folders;
  readonly hasEmbeds: boolean;
}

interface Level {
  /** The file that the text is from. */
  readonly from: string;
  /** Files whose texts this one is put into. */
  readonly within: readonly string[];
  /** What puts in the first of them. */
  readonly written?: string;
  readonly way: readonly faults.Step[];
  readonly article?: string;
}

/** A text with all that it puts in, and all that that does. */
export function expandInclusions(body: string, from: string, around: Around): Expanded {
  const pieces: TextPiece[] = [];
  const told: { at: number; fault: Fault }[] = [];
  const included = new Set<string>();
  let text = "";
  const add = (piece: string, place: Omit<TextPiece, "start">) => {
    pieces.push({ start: text.length, ...place });
    text += piece;
  };
  const put = (part: string, level: Level, source: number | undefined): void => {
    const { article } = level;
    const isOwn = source === undefined;
    const placed = (at: number) => ({
      source: source ?? at,
      isOwn,
      ...(article !== undefined && { article }),
    });
    let done = 0;
    for (const inclusion of findInclusions(part, around.hasEmbeds)) {
      add(part.slice(done, inclusion.start), placed(done));
      done = inclusion.end;
      const at = source ?? inclusion.start + inclusion.before.length;
      const report = (fault: Fault) => {
        // What an article puts in is looked at there.
        if (article === undefined) told.push({ at, fault });
      };
      if (inclusion.as === "nothing") {
        report(faults.leftOut(inclusion.written));
        continue;
      }
      const file = fileOf(inclusion, level.from, around.folders);
      if (inclusion.as === "written" || file === undefined) {
        add(inclusion.written, placed(inclusion.start));
        continue;
      }
      for (const each of file.all) included.add(each);
      const isPage = inclusion.as === "page";
      /** What stands there when nothing can be put in. */
      const instead = () => {
        const { before, written, as } = inclusion;
        const place = { ...placed(at), source: at };
        if (isPage) add(`${before}${linkOf(written)}`, place);
        // A block among others, as in a group, that says what is missing.
        else if (typeof as === "object") add(shape(inclusion, written).shaped, place);
        // So does a block that would be empty.
        else if (inclusion.isCode) add(`${before}${inclusion.path}`, place);
      };
      const isCircle = level.within.includes(file.path);
      const way = [...level.way, ...stepTo(file.path, inclusion, level.within, around.folders)];
      if (isCircle) {
        const fault = faults.circle(level.written ?? inclusion.written, way, isPage);
        if (article === undefined || file.path === from) told.push({ at, fault });
        instead();
        continue;
      }
      if (level.within.length >= DEEPEST || text.length > LONGEST) {
        report(
          isPage
            ? faults.linkedInstead(inclusion.written, "length")
            : faults.endless(inclusion.written),
        );
        instead();
        continue;
      }
      if (file.refused !== undefined) {
        if (!isPage) report(faults.refused(inclusion, file.path, file));
        instead();
        continue;
      }
      const found = isPage
        ? pagePart(file, inclusion.part, pieces.length)
        : partOf(wordsOf(file, inclusion), inclusion.part);
      if (found === undefined) {
        // Of a link, what it names is looked at with all others.
        if (!isPage) report(faults.noPart(inclusion, file.path));
        instead();
        continue;
      }
      if (typeof inclusion.as !== "object" && holdsQuestions(found)) {
        report(
          isPage
            ? faults.linkedInstead(inclusion.written, "questions")
            : faults.noQuestions(inclusion.written),
        );
        instead();
        continue;
      }
      const inner = {
        from: isPage ? file.path : level.from,
        ...{ within: [...level.within, file.path], way },
        written: level.written ?? inclusion.written,
        ...(isPage ? { article: file.path } : article !== undefined && { article }),
      };
      const { head, shaped, tail } = shape(inclusion, found);
      add(head, { source: at, isOwn: false, ...(article !== undefined && { article }) });
      if (typeof inclusion.as === "object") add(shaped, { source: at, isOwn: false });
      else put(shaped, inner, at);
      add(tail, { source: at, isOwn: false });
    }
    add(part.slice(done), placed(done));
  };
  put(body, { from, within: [from], way: [] }, undefined);
  return included.size === 0 && pieces.length === 1
    ? { text: body, pieces: [], included: [], faults: told }
    : { text, pieces, included: [...included], faults: told };
}

/** Of a text that stands among others, without what it says of itself; its lines are counted with that. */
function wordsOf(file: SourceFile, { as, isCode, part }: Inclusion): string {
  const isText = as === "text" && !isCode && isArticleFile(file.path);
  if (!isText || (part && "first" in part)) return file.text;
  return file.text.slice(readFrontMatter(file).bodyStart).replace(/^\n+/, "");
}

/** Where a file that is put in puts in another; none of the article's own. */
function stepTo(
  puts: string,
  { written }: Inclusion,
  within: readonly string[],
  { inclusions }: Folders,
): readonly faults.Step[] {
  const [, ...put] = within;
  const file = put.at(-1);
  if (file === undefined) return [];
  const read = inclusions?.textOf(file);
  const text = read?.refused === undefined ? (read?.text ?? "") : "";
  const line = text.slice(0, Math.max(0, text.indexOf(written))).split("\n").length;
  return [{ file, line, puts }];
}

/** The file that is named; undefined where a name of a wiki's is none of an article. */
function fileOf(
  { path: written, base, as }: Inclusion,
  from: string,
  folders: Folders,
): (IncludedText & { readonly path: string; readonly all: readonly string[] }) | undefined {
  if (!folders.inclusions) return undefined;
  const { textOf } = folders.inclusions;
  if (as === "page") {
    const end = linkEnd(from, { href: written, kind: "wiki" }, folders);
    const name = end?.isThere ? end.target.path : undefined;
    return name !== undefined && isArticleFile(name)
      ? { ...textOf(name), path: name, all: [name] }
      : undefined;
  }
  const candidates = {
    file: [path.posix.join(path.posix.dirname(from), written)],
    root: [path.posix.join(folders.content, written)],
    project: [
      path.posix.normalize(written),
      path.posix.join(folders.content, written),
      path.posix.join(folders.content, written.slice(written.indexOf("/") + 1)),
    ],
    snippet: [path.posix.normalize(written), path.posix.join(folders.content, written)],
  }[base];
  const all = candidates.filter((name) => !name.startsWith("../"));
  const found = candidates.map((name) => ({ ...textOf(name), path: name, all }));
  return found.find(({ refused }) => refused === undefined) ?? found[0];
}

/** The link to a page that is put in. */
function linkOf(written: string): string {
  return written.replace(/^!|include:/, "");
}

/** As it is put in: code between fences, a page as a quotation with a link to it, else as it is. */
function shape({ before, as, written }: Inclusion, text: string) {
  // Of what begins within its line, that stands there already.
  const first = written.startsWith("{{") ? "" : before;
  const inPlace = (lines: readonly string[]) => first + lines.join(`\n${before}`);
  if (typeof as === "object") {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([signs]) => signs.length));
    const fence = "`".repeat(longest + 1);
    return {
      head: "",
      shaped: inPlace([`${fence}${as.info}`, ...text.split("\n"), fence]),
      tail: "",
    };
  }
  if (as === "text") return { head: "", shaped: inPlace(text.split("\n")), tail: "" };
  const quoted = text.split("\n").map((line) => `> ${line}`);
  // Blank lines part it from words before and after it.
  return {
    head: `${before}\n${before}> ${linkOf(written)}\n${before}>\n`,
    shaped: inPlace(quoted),
    tail: `\n${before}`,
  };
}
