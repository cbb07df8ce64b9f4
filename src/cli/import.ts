import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Option } from "@commander-js/extra-typings";
import { configured } from "../eleventy/configured-site.ts";
import {
  type FormatName,
  formatOf,
  formats,
  isFormatName,
  type SourceBytes,
} from "../formats/formats.ts";
import { UnreadableFile } from "../formats/unreadable-file.ts";
import { replaceFile } from "../site/format/replace-file.ts";
import { idOfFile } from "../site/read/made-id.ts";
import { command, UsageError } from "./command.ts";
import { examples } from "./examples.ts";
import { originOf } from "./import/bank-text.ts";
import { bankThere, faultsOfBank, UnsoundBank } from "./import/bank-there.ts";
import { LARGEST } from "./import/bounds.ts";
import { filesBeside, folderFiles } from "./import/folder-files.ts";
import { type Import, importReading } from "./import/import-file.ts";
import { recordPath } from "./import/import-record.ts";
import { type FileReport, hasLoss, reportText, withRemedy } from "./import/report.ts";
import { writeTemplate } from "./import/template.ts";

const names = Object.keys(formats).filter(isFormatName);

/** Makes banks of other tools' files. */
export const importQuestions = command(
  (it) =>
    it
      .description(
        `Makes banks of questions in other tools' files: ${names.map((name) => formats[name].title).join(", ")}. Tells of every question what could not be kept. The files are not changed. Importing a file again updates its bank: ids, comments and what you added stay.`,
      )
      .argument("[files...]", "the files with the questions")
      .addOption(
        new Option("--from <format>", "the format, where neither name nor contents tell").choices(
          names,
        ),
      )
      .option(
        "--to <bank>",
        "the bank to write, such as quizzes/tea.yaml; else named like the file",
      )
      .option("--update", "update the bank though it was not imported from a file of this name")
      .option(
        "--columns <name=meaning...>",
        "of a table or JSON, what columns or fields with names of their own are",
      )
      .option(
        "--template <file>",
        "write a table to fill in, such as questions.xlsx or questions.csv",
      )
      .option("--check", "tell what would become of them, and write nothing")
      .option("--strict", "end with 1 where anything of a question is changed or dropped")
      .option("--json", "tell it as JSON, for other programs")
      .addHelpText("after", examples(typed)),
  async (options, files) => {
    if (options.template !== undefined) return writeTemplate(options.template);
    if (files.length === 0) throw new UsageError("no file is named");
    if (options.to !== undefined && files.length > 1) {
      throw new UsageError("--to names one bank, and there are several files");
    }
    if (options.to !== undefined && !/\.ya?ml$/.test(options.to)) {
      throw new UsageError(
        `--to names a bank in YAML, such as quizzes/tea.yaml, not "${options.to}"`,
      );
    }
    // Of what is read and made, little is needed for long: memory is freed sooner than Node would by itself.
    setFlagsFromString("--heap-growing-percent=20");
    const { quizzes, content } = await foldersOf(options);
    const reports: FileReport[] = [];
    let isAmiss = false;
    for (const file of files) {
      const to =
        options.to ?? bankLeftBehindBy(file) ?? path.posix.join(quizzes, `${idOfFile(file)}.yaml`);
      const report = await importFile(file, { to, content }, options);
      if (typeof report === "string") {
        process.stderr.write(`${file}: ${withRemedy(report)}\n`);
        isAmiss = true;
        continue;
      }
      reports.push(report);
      if (!options.json) process.stdout.write(reportText(report));
    }
    if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    const items = reports.flatMap((report) => report.items);
    const isLossy =
      [...reports, ...items].some(hasLoss) || items.some(({ result }) => result === "left-out");
    const isRefused = items.some(({ result }) => result === "refused");
    return isAmiss || isRefused || (options.strict && isLossy) ? 1 : 0;
  },
);

const typed = {
  "waymark import geography.gift": "makes quizzes/geography.yaml",
  "waymark import --template questions.xlsx": "writes a spreadsheet to fill in",
  "waymark import *.gift --check": "tells what would become of them, and writes nothing",
  "waymark import old.txt --from gift --to quizzes/tea.yaml": "names the format and the bank",
};

const MB = 1024 * 1024;

/** Of `tea.left-out.gift` the bank that lies beside it, `tea.yaml`. */
function bankLeftBehindBy(file: string): string | undefined {
  const [, stem] = /^(.+)\.left-out\.\w+$/.exec(file) ?? [];
  const bank = [`${stem}.yaml`, `${stem}.yml`].find((each) => existsSync(each));
  return stem === undefined ? undefined : bank;
}

function formatNamed(name: string | undefined): FormatName | undefined {
  return name !== undefined && isFormatName(name) ? name : undefined;
}

/** Of the site; where the bank is named there need be none. */
async function foldersOf({ to }: { readonly to?: string | undefined }) {
  try {
    return await configured();
  } catch (error) {
    if (to === undefined) throw error;
    return { quizzes: "quizzes", content: "content" };
  }
}

/** `Frage=question`, each. */
function columnsOf({ columns = [] }: Options): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map((each) => {
      const at = each.lastIndexOf("=");
      if (at < 1)
        throw new UsageError(
          `--columns takes what a column is called and what it is, such as Frage=question, not "${each}"`,
        );
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}

interface Options {
  readonly columns?: readonly string[] | undefined;
  readonly from?: FormatName | undefined;
  readonly update?: true | undefined;
  readonly check?: true | undefined;
}

/** @returns what became of the file, or why nothing did. */
async function importFile(
  file: string,
  { to, content }: { readonly to: string; readonly content: string },
  options: Options,
): Promise<FileReport | string> {
  const source = sourceOf(file, options);
  if (typeof source === "string") return source;
  const before = bankThere(to);
  const old = before === undefined ? undefined : originOf(before);
  // What was left out when the bank was made, and is mended now.
  const isPart = before !== undefined && bankLeftBehindBy(file) === to;
  const format =
    options.from ?? (isPart ? formatNamed(old?.format) : undefined) ?? formatOf(source);
  if (format === undefined) {
    return `neither its name nor its contents tell its format; say --from ${names.join(" or --from ")}`;
  }
  const origin = { file: source.name, format };
  if (before !== undefined && !options.update && !isPart) {
    const from = old?.file;
    if (from !== origin.file) {
      const why = from === undefined ? "was not imported" : `was imported from ${from}`;
      return `${to} is there already and ${why}; say --update to bring these questions into it, or --to with another bank`;
    }
  }
  try {
    const reading = await formats[format].read(source);
    if (reading.questions.length + reading.leftOut.length === 0)
      return "there is no question in it";
    const result = importReading(reading, {
      ...{ origin, to, content, before, isPart },
      ...{ beside: source.files?.read, there: contentsOf },
      record: textOf(recordPath(to)),
    });
    return options.check ? result.report : await write(result, to, { format, file });
  } catch (error) {
    if (error instanceof UnsoundBank) throw faultsOfBank(to, before ?? "");
    if (!(error instanceof UnreadableFile)) throw error;
    return error.message;
  }
}

/** A file, or a folder that is a package, to be read; or why it cannot be. */
function sourceOf(file: string, options: Options): SourceBytes | string {
  const kind = statSync(file, { throwIfNoEntry: false });
  if (!kind) return "there is no such file; see how its name is written";
  const head = { name: path.basename(path.resolve(file)), columns: columnsOf(options) };
  if (kind.isDirectory()) {
    if (!existsSync(path.join(file, "imsmanifest.xml")))
      return "it is a folder without imsmanifest.xml, by which a package of QTI is known";
    return { ...head, bytes: new Uint8Array(), files: folderFiles(file) };
  }
  if (!kind.isFile()) return "it is no file";
  if (kind.size > LARGEST)
    return `it has ${Math.ceil(kind.size / MB)} MB, and ${LARGEST / MB} are the most; part it`;
  const bytes = readFileSync(file);
  return { ...head, bytes, files: filesBeside(file) };
}

function contentsOf(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

async function write(
  { bank, record, leftOut, assets, report }: Import,
  to: string,
  { format, file: source }: { readonly format: FormatName; readonly file: string },
): Promise<FileReport> {
  await mkdir(path.dirname(to), { recursive: true });
  if (bank !== undefined) await writeOver(to, bank);
  if (record !== undefined) await writeOver(recordPath(to), record);
  for (const [file, bytes] of assets) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  if (leftOut === undefined) return report;
  // Markdown and YAML would be taken for banks.
  const ending =
    format === "moodle-xml" || format === "qti"
      ? "xml"
      : /^(?:skill-quiz|mdbook-quiz|mkdocs-quiz|anki|anki-text|xlsx|h5p)$/.test(format)
        ? "txt"
        : format;
  const beside = `${to.replace(/\.ya?ml$/, "")}.left-out.${ending}`;
  // The file that is read is never changed: what is still broken stays in it.
  if (path.resolve(beside) !== path.resolve(source)) await writeOver(beside, `${leftOut}\n`);
  return { ...report, leftOut: beside };
}

async function writeOver(file: string, text: string): Promise<void> {
  if (!existsSync(file)) await writeFile(file, text, { flag: "wx" });
  else if (readFileSync(file, "utf8") !== text) await replaceFile(file, text);
}
