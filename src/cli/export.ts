import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Option } from "@commander-js/extra-typings";
import { configured } from "../eleventy/configured-site.ts";
import type { Judgements } from "../formats/export/exported.ts";
import { isWriterName, writers } from "../formats/export/writers.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { createMessages } from "../messages/messages.ts";
import { translationFor } from "../messages/translations.ts";
import { isBankFile } from "../site/check/check-names.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { siteMarkdown } from "../site/config/site-markdown.ts";
import { replaceFile } from "../site/format/replace-file.ts";
import { listFiles } from "../site/read/files.ts";
import type { ParsedBank } from "../site/read/parse-bank.ts";
import { readBank } from "../site/read/read-bank.ts";
import { readText } from "../site/read/read-text.ts";
import { command, UsageError } from "./command.ts";
import { examples } from "./examples.ts";
import { exportBank } from "./export/export-bank.ts";
import { shownFiles } from "./export/shown-files.ts";
import { type FileReport, hasLoss, reportText } from "./import/report.ts";

const names = Object.keys(writers).filter(isWriterName);

/** Writes banks in other tools' formats. */
export const exportQuestions = command(
  (it) =>
    it
      .description(
        "Writes banks in other tools' formats, a file for each, and tells of every question what the format cannot hold. The banks are not changed.",
      )
      .argument("[banks...]", "banks of the site; all where none is named")
      .addOption(new Option("--as <format>", "the format").choices(names).makeOptionMandatory())
      .option("--to <folder>", "where the files go", "exported")
      .option("--replace", "write over files that are there already")
      .option("--check", "tell what would become of the banks, and write nothing")
      .option("--strict", "end with 1 where anything of a question is changed, dropped or left out")
      .option("--json", "tell it as JSON, for other programs")
      .addHelpText("after", examples(typed)),
  async (options, files) => {
    const config = await configured();
    const writer = await writers[options.as]();
    const banks = await banksOf(files, config);
    const reports: FileReport[] = [];
    let isAmiss = false;
    for (const bank of banks) {
      const to = path.posix.join(options.to, `${bank.bank.id}${writer.ending}`);
      const { contents, report } = await exportBank(bank, writer, {
        ...{ format: options.as, to },
        files: writer.keeps.files ? shownFiles(bank.file.path, bank.bank.items) : new Map(),
        changed: statSync(bank.file.path).mtime,
        said: await judgementsIn(bank.bank.language ?? config.language),
      });
      const isThere = existsSync(to) && !isInFile(to, contents);
      if (report.to !== undefined && isThere && !options.replace && !options.check) {
        process.stderr.write(
          `${to} is there already; say --replace to write over it, or --to with another folder\n`,
        );
        isAmiss = true;
        continue;
      }
      if (report.to !== undefined && !options.check) await write(to, contents);
      reports.push(report);
      if (!options.json) process.stdout.write(reportText(report));
    }
    if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    const items = reports.flatMap((report) => report.items);
    const isLossy =
      [...reports, ...items].some(hasLoss) || items.some(({ result }) => result === "left-out");
    return isAmiss || (options.strict && isLossy) ? 1 : 0;
  },
);

const typed = {
  "waymark export --as gift": "writes every bank into the folder exported",
  "waymark export quizzes/tea.yaml --as csv --to handed-out": "one bank, into another folder",
  "waymark export --as moodle-xml --check": "tells what Moodle cannot hold, and writes nothing",
};

async function judgementsIn(language: string): Promise<Judgements> {
  const { text } = createMessages(language, await translationFor(language));
  return { true: text("item.true"), false: text("item.false") };
}

/** @throws DiagnosticsError where one of them has a fault. */
async function banksOf(
  names: readonly string[],
  config: SiteConfig,
): Promise<readonly ParsedBank[]> {
  const all = (await listFiles(".", config.quizzes)).filter(
    (file) => isBankFile(file) && !/\.quiz\.\w+$/.test(file),
  );
  const files =
    names.length === 0
      ? all
      : names.map((name) => path.relative(".", name).split(path.sep).join("/"));
  const { markdown } = siteMarkdown(config);
  const read = await Promise.all(
    files.map(async (name) => {
      if (!statSync(name, { throwIfNoEntry: false })?.isFile())
        throw new UsageError(`there is no bank "${name}"`);
      const { file, diagnostics } = readText(".", name);
      if (diagnostics.length > 0) return { parsed: undefined, diagnostics };
      return readBank(path.resolve("."), file, markdown);
    }),
  );
  const faults = read.flatMap(({ parsed, diagnostics }) => (parsed ? [] : diagnostics));
  if (faults.length > 0) throw new DiagnosticsError(faults);
  return read.flatMap(({ parsed }) => parsed ?? []);
}

async function write(file: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, contents, { flag: "wx" });
  else if (!isInFile(file, contents)) await replaceFile(file, contents);
}

function isInFile(file: string, contents: string | Uint8Array): boolean {
  return readFileSync(file).equals(Buffer.from(contents));
}
