import path from "node:path";
import type { FormatName } from "../../formats/formats.ts";
import { withCarriedFiles } from "../../formats/question/carried-files.ts";
import { changed, type Loss } from "../../formats/question/loss.ts";
import type { Reading } from "../../formats/question/source-question.ts";
import { UnreadableFile } from "../../formats/unreadable-file.ts";
import { idOfFile } from "../../site/read/made-id.ts";
import { readableName } from "../../site/read/readable-name.ts";
import { bankText, type Origin, originOf } from "./bank-text.ts";
import { MOST_TEXT } from "./bounds.ts";
import { assetsToWrite, harmlessAssets } from "./import-assets.ts";
import { type ImportRecord, readRecord, recordPath, recordText, stampOf } from "./import-record.ts";
import { itemReports, recordLosses } from "./item-reports.ts";
import { type MadeItem, makeItems } from "./made-items.ts";
import { knownOf } from "./match-items.ts";
import { type FileReport, lossesByKind } from "./report.ts";
import { headIn, retitled, type UpdatedBank, updateBank } from "./update-bank.ts";

/** What an import comes to, before anything is written. */
export interface Import {
  /** Undefined where there is no item. */
  readonly bank: string | undefined;
  /** What it is that was imported, for the next import; undefined where there is no bank. */
  readonly record: string | undefined;
  /** What was left out, as it stood in its file. */
  readonly leftOut: string | undefined;
  /** Files that its texts show, by where they are to stand. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly report: FileReport;
}

interface Setting {
  readonly origin: Origin & { readonly format: FormatName };
  /** Path of the bank, as it is told. */
  readonly to: string;
  /** The folder of the articles, in which files that texts show are to stand. */
  readonly content: string;
  /** The text of the bank that is there already. */
  readonly before: string | undefined;
  /** The text of its record, by which the author's changes are known. */
  readonly record?: string | undefined;
  /** What stands at a path of the site. */
  readonly there?: ((path: string) => Uint8Array | undefined) | undefined;
  /** Whether it holds only what was left out when the bank was made. */
  readonly isPart?: boolean;
  /** Reads what lies beside the file and its texts may show. */
  readonly beside?: ((path: string) => Uint8Array | undefined) | undefined;
}

/** Makes a bank of what was read, or brings one up to date. */
export function importReading(read: Reading, setting: Setting): Import {
  const { origin, to, content, before, there = () => undefined } = setting;
  const reading = withCarriedFiles(read, PACKAGES.has(origin.format) ? undefined : setting.beside);
  refuseLong(reading.questions);

  const head = before === undefined ? {} : headIn(before);
  const id = head.id ?? idOfFile(to);
  const folder = path.posix.join(content, "images", id);
  const { assets, losses } = harmlessAssets(reading.assets);
  const shown = new Map<string, Uint8Array>();
  const made = makeItems(reading, id, (name) => {
    const bytes = assets.get(name);
    const target = path.posix.join(folder, name);
    if (bytes) shown.set(target, bytes);
    return path.posix.relative(path.posix.dirname(to), target);
  });
  const record = setting.record === undefined ? undefined : readRecord(setting.record);
  const files = assetsToWrite(shown, { there, stamps: record?.files ?? new Map() });
  const title = titleOf(reading, origin.file);
  // Of a bank that is of another file, or of a part of one, the title is that of the whole.
  const isOfFile =
    before === undefined || (!setting.isPart && originOf(before)?.file === origin.file);
  const named = { had: head.title, was: record?.title, now: isOfFile ? title : undefined };
  const bank = titled(bankOf(made.items, { ...setting, id, title, known: record }), named);
  const { before: begun = "", after = "" } = reading.frame ?? {};
  return {
    bank: bank?.text,
    record:
      bank &&
      recordText({
        title: isOfFile ? title : record?.title,
        items: bank.imported,
        files: new Map([...(record?.files ?? []), ...stamps(shown)]),
      }),
    assets: files.toWrite,
    leftOut:
      made.leftOut.length === 0
        ? undefined
        : `${begun}${made.leftOut.map(({ source }) => source).join("\n\n")}${after}`,
    report: {
      ...{ from: origin.file, format: origin.format, to: bank ? to : undefined },
      ...lossesByKind([
        ...[...reading.losses, ...losses, ...files.losses, ...(bank?.losses ?? [])],
        ...(isOfFile ? categoryLosses(reading, title) : []),
        ...(record
          ? []
          : recordLosses(bank?.items ?? [], { path: recordPath(to), text: setting.record })),
      ]),
      items: itemReports(made.leftOut, bank, { origin, to }),
      gone: setting.isPart ? [] : (bank?.gone ?? []),
    },
  };
}

interface BankSetting extends Setting {
  readonly id: string;
  readonly title: string;
  readonly known: ImportRecord | undefined;
}

function bankOf(
  items: readonly MadeItem[],
  { origin, before, id, title, known, isPart }: BankSetting,
): UpdatedBank | undefined {
  if (items.length === 0) return undefined;
  if (before !== undefined)
    return updateBank(before, items, { from: origin.file, record: known, isPart });
  return {
    text: bankText({ id, title, origin, items }),
    items: items.map((each) => ({ ...each, change: "new" })),
    gone: [],
    imported: items.map((made) => ({ from: origin.file, ...knownOf(made) })),
  };
}

interface Titles {
  /** The bank's. */
  readonly had: string | undefined;
  /** The source's at the import before, and now; undefined where it is not known. */
  readonly was: string | undefined;
  readonly now: string | undefined;
}

/** A bank whose title the source has changed, where its author has not. */
function titled(bank: UpdatedBank | undefined, { had, was, now }: Titles) {
  if (!bank || [had, was].includes(undefined) || now === undefined || now === was || now === had)
    return bank && { ...bank, losses: [] };
  const quoted = JSON.stringify(now);
  return had === was
    ? {
        ...{ ...bank, text: retitled(bank.text, now) },
        losses: [changed(`the title is ${quoted} now, as in the source`)],
      }
    : { ...bank, losses: [changed(`the title is ${quoted} in the source now; yours stays`)] };
}

function stamps(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, string])[] {
  return [...files].map(([file, bytes]) => [file, stampOf(bytes)]);
}

const MB = 1024 * 1024;

/** @throws UnreadableFile where questions have more text than one bank may. */
function refuseLong(questions: Reading["questions"]): void {
  const length = questions.reduce(
    (sum, { stem, explanation, hints, task }) =>
      sum + JSON.stringify([stem, explanation, hints, task]).length,
    0,
  );
  if (length > MOST_TEXT)
    throw new UnreadableFile(
      `its questions have ${Math.ceil(length / MB)} MB of text, and ${MOST_TEXT / MB} are the most for one bank; part it`,
    );
}

/** The one category of all questions, as the names on the way to it; none where there are several. */
function categoryOf({ questions }: Reading): readonly string[] {
  const [only, ...others] = new Set(questions.flatMap(({ category }) => category ?? []));
  if (only === undefined || others.length > 0) return [];
  return only
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll("//", "/").trim())
    .filter((name) => name !== "" && !/^(?:\$\w+\$|top)$/.test(name));
}

/** What stands above the category whose name is the title. */
function categoryLosses(reading: Reading, title: string): readonly Loss[] {
  const names = categoryOf(reading);
  return names.length < 2
    ? []
    : [changed(`the category "${names.join(" / ")}" is the title "${title}"`)];
}

/** Bring what their texts show. */
const PACKAGES: ReadonlySet<FormatName> = new Set(["moodle-xml", "anki", "qti", "h5p", "xlsx"]);

/** The file's own, its one category's, or its name's. */
function titleOf(reading: Reading, file: string): string {
  const [last = ""] = categoryOf(reading).slice(-1);
  const own = reading.title ?? last.replace(/^Default for /, "");
  const line = own.replace(/\s+/g, " ").trim();
  return (line === "" ? readableName(file.replace(/\..*$/, "")) || file : line).slice(0, 200);
}
